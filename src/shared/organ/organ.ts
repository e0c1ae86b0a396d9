import { simplifiedText, withoutSpace } from '../text/fold'
import { administeredPrefectures, autonomousPrefectures, prefectureCities, provinces } from './regions'

/** From the top: the State Council, a province, a city with districts or its like, a county or district, a township. */
export type OrganLevel = 'national' | 'provincial' | 'prefecture' | 'county' | 'township'

/** `government`: of a whole area, 街道办事处 too · `government-office`: 人民政府办公室 · `department`: 局, 委员会 … */
export type OrganKind = 'government' | 'government-office' | 'department'

/** What an organ's name alone tells. */
export interface Organ {
  readonly level: OrganLevel | 'unknown'
  readonly kind: OrganKind | 'unknown'
  /** The chain of regions as the name writes it, `嘉兴市秀洲区`; null where it names none. */
  readonly region: string | null
  /** What the level rests on, or why it is unknown. */
  readonly why: OrganReason
}

export type OrganReason =
  /** The last region of the name. */
  | 'region'
  /** The name begins with 省, 县, 区 … without saying which. */
  | 'nameless-region'
  /** An organ of the State Council. */
  | 'national'
  /** A development zone or its like, which is no level of government. */
  | 'zone'
  /** No region is named, or only 市, which may be of any level. */
  | 'no-region'

export interface Region {
  readonly text: string
  readonly level: Exclude<OrganLevel, 'national'>
}

const oneOf = (names: readonly string[]) => names.join('|')
const province = new RegExp(`^(?:${oneOf(provinces)})`, 'u')
const prefecture = new RegExp(
  `^(?:(?:${oneOf(prefectureCities)})市(?!场)|\\p{Script=Han}{2,12}?自治州|(?:${oneOf(autonomousPrefectures)})州(?![区市县镇乡])|${oneOf(administeredPrefectures)})`,
  'u'
)
const county =
  /^(?:芒市|\p{Script=Han}{1,14}?(?:县(?!级|域|区(?!域)|市(?![场政容监]))|旗(?!县|区(?!域))|区(?!域|划|块)|(?<=^\p{Script=Han}{2,7})市(?!场)))/u
const township = /^\p{Script=Han}{1,8}?(?:镇|乡|苏木|街道)(?=人民政府|政府|办事处|党|$)/u

/** Words of departments, which no county is called: 住房和城市…, 文化市场…, 社区…. */
const noRegion =
  /住房|规划|发展|农业|文化|交通|水利|卫生|生态|自然|应急|退役|医疗|市场|行政|综合|机关|人力|政务|公共|管理(?!区)|建设|社区|库区|灾区|景区|辖区|片区$/u
const zone =
  /(?:开发|高新|园|保税|度假|名胜|示范|试验|实验|合作|工业|产业|集聚|聚集|功能|管理|[临空]港)区$|(?<!浦东|滨海)新区$/u
const centralNames =
  /^(?:国务院|中华人民共和国|国家|中国|(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|退役军人事务)部$|审计署$|海关总署$)/u
/** 国家税务总局嘉兴市税务局: an organ of the State Council's that stands in a region. */
const branchOfCentral =
  /^(?:国家|中国|中华人民共和国)\p{Script=Han}{2,12}?(?:总局|总署|局|银行|委员会|海关)(?=\p{Script=Han}{3})/u

function take(name: string, pattern: RegExp, level: Region['level']): Region | null {
  const text = pattern.exec(name)?.[0]
  return text === undefined || (level === 'county' && noRegion.test(text) && !zone.test(text)) ? null : { text, level }
}

/** The regions a name begins with, from the widest, and what is left of it. */
function regionsOf(name: string): { regions: readonly Region[]; rest: string } {
  const steps: readonly [RegExp, Region['level']][] = [
    [province, 'provincial'],
    [prefecture, 'prefecture'],
    [county, 'county'],
    [township, 'township']
  ]
  return steps.reduce<{ regions: readonly Region[]; rest: string }>(
    ({ regions, rest }, [pattern, level]) => {
      const found = take(rest, pattern, level)
      return found === null ? { regions, rest } : { regions: [...regions, found], rest: rest.slice(found.text.length) }
    },
    { regions: [], rest: name }
  )
}

function kindOf(rest: string): Organ['kind'] {
  if (/^(?:(?:人民)?政府|行政公署|行署|办事处)$/u.test(rest)) return 'government'
  if (/^(?:人民)?政府办(?:公[室厅])?$/u.test(rest)) return 'government-office'
  return rest === '' ? 'unknown' : 'department'
}

/** An organ's name in its parts, simplified and without white space. */
export interface NameParts {
  /** The organ of the State Council's that it is a branch of, or nothing. */
  readonly branch: string
  /** From the widest to the narrowest. */
  readonly regions: readonly Region[]
  /** What the organ is for: 卫生健康局. */
  readonly rest: string
}

export function partsOf(name: string): NameParts {
  const plain = simplifiedText(withoutSpace(name))
  const branch = branchOfCentral.exec(plain)?.[0] ?? ''
  return { branch, ...regionsOf(plain.slice(branch.length)) }
}

const nameless: readonly (readonly [RegExp, OrganLevel])[] = [
  [/^省(?=\p{Script=Han}{2})/u, 'provincial'],
  [/^[县区旗](?=\p{Script=Han}{2})/u, 'county'],
  [/^[镇乡](?=\p{Script=Han}{2})/u, 'township']
]

/**
 * Level, kind and region of an organ by its name: 嘉兴市秀洲区卫生健康局 is a department of a county (a district of a
 * city is one), 义乌市人民政府 too, since 义乌 is none of the prefecture-level cities. What the name leaves open is
 * `unknown`: 市教育局, a development zone, an organ that names no region.
 */
export function organOf(name: string): Organ {
  const written = withoutSpace(name)
  const plain = simplifiedText(written)
  const { branch, regions, rest } = partsOf(name)
  const local = plain.slice(branch.length)
  const last = regions.at(-1)
  if (last !== undefined) {
    const region = written.slice(branch.length, written.length - rest.length)
    const kind = branch === '' ? kindOf(rest) : 'department'
    return zone.test(last.text) || zone.test(rest.replace(/(?:党工委|管理|管委|工作).*$/u, ''))
      ? { level: 'unknown', kind: 'unknown', region, why: 'zone' }
      : { level: last.level, kind, region, why: 'region' }
  }
  if (branch === '' && centralNames.test(plain)) {
    const kind = plain === '国务院' ? 'government' : plain === '国务院办公厅' ? 'government-office' : 'department'
    return { level: 'national', kind, region: null, why: 'national' }
  }
  const general = nameless.find(([pattern]) => pattern.test(local))
  return general === undefined
    ? { level: 'unknown', kind: 'unknown', region: null, why: 'no-region' }
    : { level: general[1], kind: kindOf(local.slice(1)), region: null, why: 'nameless-region' }
}

/**
 * Whether an organ may make 规章: the State Council's departments, and the governments of provinces, cities with
 * districts and autonomous prefectures (立法法); null where its name does not tell.
 */
export function mayMakeRules({ level, kind, region }: Organ): boolean | null {
  if (level === 'unknown') return null
  if (level === 'national') return true
  if (level !== 'provincial' && level !== 'prefecture') return false
  if (kind === 'unknown') return null
  return kind === 'government' && !administeredPrefectures.some((each) => region?.endsWith(each) ?? false)
}
