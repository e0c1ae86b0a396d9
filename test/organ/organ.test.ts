import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeSameOrgan, mayMakeRules, organOf } from '../../src/shared/organ'
import {
  administeredPrefectures,
  autonomousPrefectures,
  prefectureCities,
  provinces
} from '../../src/shared/organ/regions'

const levels: readonly (readonly [string, string, string])[] = [
  ['嘉兴市秀洲区卫生健康局', 'county', 'department'],
  ['兰陵县卫健局', 'county', 'department'],
  ['偃师市卫生健康委员会', 'county', 'department'],
  ['海北州刚察县卫生健康局', 'county', 'department'],
  ['前进区卫生健康局', 'county', 'department'],
  ['义乌市人民政府', 'county', 'government'],
  ['芒市人民政府', 'county', 'government'],
  ['辉县市市场监督管理局', 'county', 'department'],
  ['海淀区人民政府办公室', 'county', 'government-office'],
  ['上海市浦东新区人民政府', 'county', 'government'],
  ['达尔罕茂明安联合旗教育局', 'county', 'department'],
  ['县教育局', 'county', 'department'],
  ['枕溪县白石镇人民政府', 'township', 'government'],
  ['朝阳区望京街道办事处', 'township', 'government'],
  ['杭州市人民政府', 'prefecture', 'government'],
  ['成都市人民政府办公厅', 'prefecture', 'government-office'],
  ['恩施州人民政府', 'prefecture', 'government'],
  ['黔东南苗族侗族自治州民政局', 'prefecture', 'department'],
  ['文山州文化市场综合执法支队', 'prefecture', 'department'],
  ['国家税务总局嘉兴市税务局', 'prefecture', 'department'],
  ['北京市教育委员会', 'provincial', 'department'],
  ['广西壮族自治区人民政府', 'provincial', 'government'],
  ['国务院办公厅', 'national', 'government-office'],
  ['国家市场监督管理总局', 'national', 'department'],
  ['教育部', 'national', 'department'],
  ['偃師市衛生健康委員會', 'county', 'department']
]

describe('an organ by its name', () => {
  it.each(levels)('%s is of the %s level, a %s', (name, level, kind) => {
    expect(organOf(name)).toMatchObject({ level, kind })
  })

  it('leaves open what the name does not tell, and says why', () => {
    expect(organOf('市教育局')).toMatchObject({ level: 'unknown', why: 'no-region' })
    expect(organOf('水务局')).toMatchObject({ level: 'unknown', why: 'no-region' })
    expect(organOf('苏州工业园区管委会')).toMatchObject({ level: 'unknown', why: 'zone' })
    expect(organOf('新疆生产建设兵团第八师石河子市')).toMatchObject({ level: 'unknown' })
    expect(organOf('')).toMatchObject({ level: 'unknown' })
  })

  it('takes no department for a region', () => {
    for (const unit of ['城市管理局', '住房和城乡建设局', '市场监督管理局', '社区矫正管理局', '区域合作办公室']) {
      for (const region of ['枕溪县', '昆山市', '前进区', '杭州市', '浙江省', '前郭尔罗斯蒙古族自治县'])
        expect(organOf(region + unit).region).toBe(region)
    }
  })

  it('knows every prefecture once', () => {
    expect(prefectureCities).toHaveLength(293)
    expect(autonomousPrefectures).toHaveLength(30)
    expect(administeredPrefectures).toHaveLength(10)
    expect(new Set([...prefectureCities, ...autonomousPrefectures, ...administeredPrefectures]).size).toBe(333)
    fc.assert(
      fc.property(fc.constantFrom(...provinces), fc.constantFrom(...prefectureCities), (province, city) => {
        expect(organOf(`${province}${city}市人民政府`)).toMatchObject({ level: 'prefecture', kind: 'government' })
        expect(organOf(`${province}${city}市乐安县水务局`)).toMatchObject({ level: 'county', kind: 'department' })
      })
    )
  })

  it('says who may make 规章', () => {
    const may = (name: string) => mayMakeRules(organOf(name))
    expect(['国家税务总局', '浙江省人民政府', '杭州市人民政府', '延边朝鲜族自治州人民政府'].map(may)).toEqual(
      Array(4).fill(true)
    )
    expect(['杭州市教育局', '义乌市人民政府', '海淀区人民政府', '锡林郭勒盟行政公署', '兰陵县卫健局'].map(may)).toEqual(
      Array(5).fill(false)
    )
    expect(['水务局', '天府新区管委会'].map(may)).toEqual([null, null])
  })
})

describe('two names of one organ', () => {
  it.each([
    ['兰陵县卫健局', '兰陵县卫生健康局'],
    ['县卫健局', '兰陵县卫生健康局'],
    ['枕溪县人社局', '枕溪县人力资源和社会保障局'],
    ['枕溪县发改委', '枕溪县发展和改革委员会'],
    ['秀洲区住建局', '嘉兴市秀洲区住房和城乡建设局'],
    ['枕溪县政府', '枕溪县人民政府']
  ])('%s may be %s', (one, other) => {
    expect(mayBeSameOrgan(one, other)).toBe(true)
    expect(mayBeSameOrgan(other, one)).toBe(true)
  })

  it.each([
    ['枕溪县水务局', '枕溪县教育局'],
    ['枕溪县水务局', '南岭县水务局'],
    ['偃师市卫健委', '偃师区卫生健康委员会']
  ])('%s is not %s', (one, other) => {
    expect(mayBeSameOrgan(one, other)).toBe(false)
  })
})
