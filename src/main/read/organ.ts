import { trimmed, withoutSpace } from '../../shared/text/fold'
import { loneText, type Row } from './rows'

const ends =
  /(?:局|委员会|委|办公室|办公厅|办|政府|厅|部|院|会|中心|街道|办事处|管理处|大队|支队|总队|所|站|公司|银行|署|处|科|镇|乡|区|县|市|省|旗|盟|州|馆|校|学|社|队|园|团|行|库|台|集团|基地|总社|管委会)$/u
/** Words of sites and papers, which no organ is called. */
const noOrgan =
  /公开|报告|年报|文件|首页|政务|网|专栏|目录|索引|名称|标题|打印|关闭|来源|日期|附件|情况|工作|通知|公告|说明/u
const region = /^\p{Script=Han}{2,}?[省市县区旗州盟镇乡](?!$)|^(?:国家|中国|中共|全国)/u
const regions = /^(?:\p{Script=Han}{2,9}?(?:自治[区州县]|[省市县区旗州盟]))+$/u
const longestOrgan = 40

/** The organ as the title writes it: what its pattern left over, without the quotes and marks around it. */
export function organText(text: string): string | null {
  const organ = (
    text
      .replace(/[，。；:：]+$/u, '')
      .split(/[:：>»|｜，。；]/u)
      .at(-1) ?? ''
  )
    .replace(/^[《"“”'‘’、,\-—–_·*#=\s]+|[》"“”'‘’、,\-—–_·*#=\s]+$/gu, '')
    .replace(/^(?:关于)|(?:关于)?(?:发布|公布|印发)?$|的$/gu, '')
  return organ === '' ? null : organ
}

/** How much a text looks like the name of an organ, from 0. */
export function organScore(organ: string | null): number {
  if (organ === null || noOrgan.test(organ.replace(/(?:政务|信息|网)[\p{Script=Han}]{0,8}(?:局|中心|办公室|办)$/u, '')))
    return 0
  return (ends.test(organ) ? 3 : 1) - (organ.length > longestOrgan ? 2 : 0)
}

/**
 * Whether the line above a title begins its organ: the title's own line names no region, or begins in the middle of
 * a name, or the line above is nothing but regions.
 */
export function beginsOrgan(above: string, organ: string): boolean {
  const line = withoutSpace(above)
  if (!/^[\p{Script=Han}（）()]{2,40}$/u.test(line) || noOrgan.test(line) || line.endsWith(organ)) return false
  if (regions.test(line)) return !organ.startsWith(line)
  if (region.test(organ)) return false
  return line.endsWith('政府') ? organ.startsWith('办') : region.test(line)
}

/** The organ that signs: a line of its own before the date at the end of the report. */
export function signingOrgan(rows: readonly Row[]): string | null {
  const names = rows
    .slice(-6)
    .flatMap((row) => loneText(row)?.raw.split('\n') ?? [])
    .map((line) => withoutSpace(trimmed(line).split(/\s{2,}/u)[0] ?? ''))
  return (
    names.findLast(
      (name) =>
        name.length >= 4 && name.length <= 30 && ends.test(name) && !noOrgan.test(name) && !/[，。；：、]/u.test(name)
    ) ?? null
  )
}
