import { folded, trimmed, withoutSpace } from '../../shared/text/fold'
import { isFilled, loneText, type Row } from './rows'

/** Date and time that a browser prints over a page, in front of its title. */
const printedAt =
  /^\d{1,4}[/.\-年]\d{1,2}[/.\-月]\d{1,4}日?[,，]?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s+/iu
const bookmark = /\[bookmark:[^\]]{0,80}\]/giu
/** A label that stands before the title in an index block. */
const titleLabel = /^(?:名\s*称|标\s*题|题\s*名|(?:信息|文件|公文)(?:名称|标题))\s*[:：]\s*/u
const bareLabel = /^(?:名称|标题|题名|(?:信息|文件|公文)(?:名称|标题))(?=[《\p{Script=Han}])/u
/** Lines of an index block and lines below a title, which name the site, a date or a number. */
const publication =
  /^(?:索引号|(?:发布|发文|公开|制作|生成|成文|发表)(?:机构|机关|单位|日期|时间|部门|者)|信息(?:来源|分类|索引)|来源|作者|编辑|责任编辑|字号|字体|文号|发文字号|分类|主题(?:分类|词)|体裁|有效性|浏览(?:次数|量)?|点击(?:数|次数|率)?|阅读|时间|日期|公开(?:方式|形式|范围|时限)|名称|标题|打印|分享|收藏|您?当前(?:的)?位置|您现在的位置)(?:[:：【[]|$)/u
const crumbs = /\s*(?:>+|»|›|→|＞)\s*/u

/** What is left of a line once the furniture of printed and saved web pages is taken away; empty for a line of it. */
function withoutFurniture(line: string): string {
  const plain = trimmed(line.replace(bookmark, '')).replace(printedAt, '')
  const steps = plain.split(crumbs)
  const last = steps.at(-1) ?? ''
  const own =
    steps.length > 1 && /首页|政务|公开|位置/u.test(steps[0] ?? '') ? (/\d{4}/u.test(last) ? last : '') : plain
  const unlabelled = trimmed(own).replace(titleLabel, '')
  const bare = withoutSpace(unlabelled)
  if (bareLabel.test(bare)) return bare.replace(bareLabel, '')
  return publication.test(folded(bare)) ? '' : unlabelled
}

/** The texts of rows as lines, without empty ones. */
export function linesOf(rows: readonly Row[]): string[] {
  return rows
    .flatMap((row) => loneText(row) ?? row.paragraph ?? row.cells.filter(isFilled).slice(0, 1))
    .flatMap((cell) => cell.raw.split('\n'))
    .map(withoutFurniture)
    .filter((line) => line !== '')
}
