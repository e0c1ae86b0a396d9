import { describe, expect, it } from 'vitest'
import { comparedName, completed, likenessOf, regionsOfHome } from '../../src/shared/organ'

function alike(from: string, to: string, home: string | null = null) {
  const regions = home === null ? null : regionsOfHome(home)
  const [one, other] = [from, to].map((name) => comparedName(completed(name, regions)))
  if (one == null || other == null) throw new Error(`${from}, ${to}: no name`)
  return likenessOf(one, other)
}

const codes = (from: string, to: string, home: string | null = null) =>
  alike(from, to, home)?.reasons.map(({ code }) => code) ?? null

const yes: readonly (readonly [from: string, to: string, kind: string, ...reasons: string[]])[] = [
  ['枕溪县卫生局', '枕溪县卫生和计划生育局', 'renamed', 'renamed'],
  ['枕溪县卫生和计划生育局', '枕溪县卫生健康局', 'renamed', 'renamed'],
  ['枕溪县卫计局', '枕溪县卫健局', 'renamed', 'renamed'],
  ['枕溪县卫生和计划生育委员会', '枕溪县卫生健康委员会', 'renamed', 'renamed'],
  ['枕溪县人口和计划生育局', '枕溪县卫生和计划生育局', 'merged', 'merged'],
  ['枕溪县国土资源局', '枕溪县自然资源局', 'renamed', 'renamed'],
  ['枕溪县安监局', '枕溪县应急管理局', 'renamed', 'renamed'],
  ['枕溪县扶贫办', '枕溪县乡村振兴局', 'renamed', 'renamed'],
  ['枕溪县乡村振兴局', '枕溪县农业农村局', 'merged', 'merged'],
  ['枕溪县工商行政管理局', '枕溪县市场监督管理局', 'merged', 'merged'],
  ['兰陵县卫健局', '兰陵县卫生健康局', 'abbreviation', 'short'],
  ['兰陵县人社局', '兰陵县人力资源和社会保障局', 'abbreviation', 'short'],
  ['兰陵县市监局', '兰陵县市场监督管理局', 'abbreviation', 'short'],
  ['兰陵县市场监管局', '兰陵县市场监督管理局', 'abbreviation', 'short'],
  ['兰陵县住建局', '兰陵县住房和城乡建设局', 'abbreviation', 'short'],
  ['兰陵县发改委', '兰陵县发展和改革委员会', 'abbreviation', 'short'],
  ['兰陵县发改局', '兰陵县发展和改革局', 'abbreviation', 'short'],
  ['兰陵县政府办', '兰陵县人民政府办公室', 'abbreviation', 'short'],
  ['兰陵县政府', '兰陵县人民政府', 'abbreviation', 'short'],
  ['兰陵县文化广电旅游局', '兰陵县文化广电和旅游局', 'abbreviation', 'same-words'],
  ['兰陵縣衛生健康局', '兰陵县卫生健康局', 'abbreviation', 'same-words'],
  ['兰陵县卫生健康局', '兰陵县卫生健康委员会', 'renamed', 'other-ending'],
  ['偃师市教育局', '偃师区教育局', 'renamed', 'same-words', 'region-changed'],
  ['洛阳市偃师区教育局', '偃师区教育局', 'abbreviation', 'same-words', 'region-unwritten'],
  ['偃师市卫健委', '洛阳市偃师区卫生健康委员会', 'renamed', 'short', 'region-changed', 'region-unwritten'],
  ['枕溪县人民政府', '枕溪市人民政府', 'renamed', 'same-words', 'region-changed'],
  ['枕溪县白石乡人民政府', '枕溪县白石镇人民政府', 'renamed', 'same-words', 'region-changed'],
  ['枕溪县白石镇人民政府', '枕溪县白石街道办事处', 'renamed', 'region-changed'],
  ['卫生局', '卫生健康局', 'renamed', 'renamed', 'no-region']
]

const no: readonly (readonly [from: string, to: string])[] = [
  ['枕溪县人民政府', '枕溪县人民政府办公室'],
  ['枕溪县政府', '枕溪县政府办'],
  ['前进区人民政府', '前进区人民政府办公室'],
  ['偃师市人民政府', '偃师区人民政府办公室'],
  ['枕溪县第一中学', '枕溪县第二中学'],
  ['枕溪县第一税务所', '枕溪县第二税务所'],
  ['嘉兴市卫生健康委员会', '嘉兴市秀洲区卫生健康局'],
  ['嘉兴市卫生健康局', '秀洲区卫生健康局'],
  ['嘉兴市秀洲区卫生健康局', '嘉兴市南湖区卫生健康局'],
  ['佳木斯市前进区教育局', '齐齐哈尔市前进区教育局'],
  ['桥东区教育局', '桥西区教育局'],
  ['江北区教育局', '江南区教育局'],
  ['枕溪县教育局', '枕溪县体育局'],
  ['枕溪县教育局', '枕溪县教育考试局'],
  ['枕溪县农业农村局', '枕溪县农业技术推广局'],
  ['枕溪县水务局', '枕溪县税务局'],
  ['枕溪县财政局', '枕溪县审计局'],
  ['枕溪县卫生健康局', '枕溪县卫生局'],
  ['枕溪县卫生健康局', '枕溪县卫生监督局'],
  ['枕溪县自然资源局', '枕溪县国土资源局'],
  ['枕溪县医疗保障局', '枕溪县人力资源和社会保障局'],
  ['枕溪县信访局', '枕溪县信访办公室'],
  ['偃师区教育局', '偃师市教育局'],
  ['邢台县教育局', '邢台市教育局'],
  ['枕溪县白石镇人民政府', '枕溪县青石镇人民政府'],
  ['枕溪县白石镇人民政府', '松台县白石镇人民政府'],
  ['枕溪县白石镇人民政府', '枕溪县人民政府'],
  ['枕溪县卫生局', '枕溪区卫生健康局'],
  ['国家税务总局枕溪县税务局', '枕溪县税务局'],
  ['卫生健康局', '枕溪县卫生健康局']
]

describe('two names that may be one organ’s', () => {
  it.each(yes)('%s → %s: %s', (from, to, kind, ...reasons) => {
    expect(alike(from, to)?.kind).toBe(kind)
    expect(codes(from, to)).toEqual(reasons)
  })

  it.each(no)('not %s → %s', (from, to) => {
    expect(alike(from, to)).toBeNull()
  })

  it('a home region says which of two regions a name means', () => {
    const home = '黑龙江省佳木斯市前进区'
    const [short, long] = ['前进区教育局', '佳木斯市前进区教育局']
    expect(codes(short, long)).toEqual(['same-words', 'region-unwritten'])
    expect(codes(short, long, home)).toEqual(['same-words'])
    expect(alike(short, '吉林市前进区教育局', home)).toBeNull()
    expect(regionsOfHome('前进区教育局')).toBeNull()
    expect(regionsOfHome('')).toBeNull()
  })
})
