import type { Piece, WrittenCell, WrittenTable } from '../../fixtures/sample'
import { expanded } from '../../fixtures/write/txt'

/** A web page as government sites serve it, or as it is saved. */
export interface PageStyle {
  /** Navigation, breadcrumbs, a list of links and a footer around the report. */
  readonly site?: boolean
  readonly charset?: 'utf-8' | 'gb2312'
  /** Empty cells at row ends, as content systems write them. */
  readonly fillers?: boolean
  readonly cell?: 'p' | 'bare' | 'word'
  /** No spans: each merged cell is one cell and empty ones in the places that it covers. */
  readonly flat?: boolean
  /** Tags in capitals and without their ends, as old editors wrote them. */
  readonly old?: boolean
  /** The report stands in a cell of a layout table. */
  readonly nested?: boolean
  readonly ruled?: boolean
  /** Heading rows in a <thead>, which a browser prints again on every page. */
  readonly thead?: boolean
  readonly landscape?: boolean
  readonly fontSize?: number
  /** A label column so narrow that its labels stand a character a line. */
  readonly narrow?: boolean
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replaceAll('\u00A0', '&nbsp;')

function content({ text, value }: WrittenCell, style: PageStyle): string {
  const lines = text.split('\n').map(escaped)
  if (style.cell === 'bare') return lines.join('<br>')
  if (style.cell === 'word') {
    const spans = lines.map(
      (line) =>
        `<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-size:9.0pt'>${line || '&nbsp;'}${value ? '<o:p></o:p>' : ''}</span></p>`
    )
    return spans.join('')
  }
  return lines.map((line) => `<p>${line || '&nbsp;'}</p>`).join('')
}

/** Rows of a table without spans. */
function flatRows(table: WrittenTable): WrittenCell[][] {
  const values = new Set(table.rows.flatMap((row) => row.filter(({ value }) => value).map(({ text }) => text)))
  return expanded(table).map((line) =>
    line.map((text) => ({ text, columnSpan: 1, rowSpan: 1, value: text !== '' && values.has(text) }))
  )
}

function tableOf(table: WrittenTable, style: PageStyle): string {
  const { columns, labelColumns } = table
  const rows = style.flat === true ? flatRows(table) : table.rows
  const cell = (each: WrittenCell) => {
    const spans = [
      each.columnSpan > 1 ? ` colspan="${each.columnSpan}"` : '',
      each.rowSpan > 1 ? ` rowspan="${each.rowSpan}"` : ''
    ].join('')
    return `<td${spans} width="${Math.round((100 / columns) * each.columnSpan)}%">${content(each, style)}</td>`
  }
  const filler = style.fillers === true ? '<td></td>' : ''
  const lines = rows.map((row) => `<tr>${row.map(cell).join('\n')}${filler}</tr>`)
  const heads = style.thead === true && labelColumns === 3 ? 3 : 0
  const head = heads === 0 ? '' : `<thead>${lines.slice(0, heads).join('\n')}</thead>`
  const body = `${head}<tbody>${lines.slice(heads).join('\n')}</tbody>`
  const narrow =
    style.narrow === true && labelColumns === 3 ? '<col style="width:1.4em"><col style="width:4em"><col>' : ''
  return `<table class="form"${style.cell === 'word' ? ' border=1 cellspacing=0 cellpadding=0' : ''}>${narrow}${body}</table>`
}

const links = ['首页', '机构概况', '政务公开', '办事大厅', '互动交流', '专题专栏']
const openness = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开']
const list = (items: readonly string[]) =>
  `<ul>${items.map((item) => `<li><a href="#">${item}</a></li>`).join('')}</ul>`

function site(report: string, title: string): string {
  return `<div class="top"><a href="#">无障碍</a> | <a href="#">登录</a> <input type="text" value="请输入关键字"></div>
<div class="nav">${list(links)}</div><div class="crumbs">当前位置：<a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; <a href="#">政府信息公开年报</a></div>
<div class="left">${list(openness)}<table><tr><td>2019年</td><td>2020年</td></tr><tr><td>2021年</td><td>2022年</td></tr></table></div>
<div class="article"><table class="index"><tr><td>索 引 号</td><td>0099${title.length}</td><td>发文日期</td><td>2024-01-19</td></tr><tr><td>名 称</td><td colspan="3">${escaped(title)}</td></tr></table>
<div style="display:none">share 2018 0 0 0</div><input type="hidden" value="39"><script>var hits = 12; document.title += ''</script><div class="text">${report}</div><p><a href="#">【打印】</a><a href="#">【关闭】</a></p></div>
<div class="related"><h3>相关文章</h3>${list(['关于调整办公时间的公告', '便民服务热线一览'])}</div>
<div class="foot">主办单位：本级政府办公室 网站标识码：0000000000 您是第 52018 位访客</div>`
}

/** Capitals, no ends of paragraphs, cells and rows, fonts in the markup. */
function aged(page: string): string {
  return page
    .replace(/<\/(?:p|td|tr|li)>/gu, '')
    .replace(/<td([^>]*)>/gu, '<TD$1><FONT face="宋体" size=2>')
    .replace(
      /<(\/?)(p|tr|table|h[123]|ul|li|div)\b/gu,
      (_, slash: string, tag: string) => `<${slash}${tag.toUpperCase()}`
    )
}

/** The pieces as the text of a page. */
export function pageOf(pieces: readonly Piece[], style: PageStyle = {}): string {
  const { charset = 'utf-8', landscape = false, fontSize = 12 } = style
  const paragraphs = pieces.map((piece) => {
    if (piece.kind === 'table') return tableOf(piece.table, style)
    const tag = piece.kind === 'title' ? 'h1' : piece.kind === 'heading' && style.cell !== 'word' ? 'h2' : 'p'
    return `<${tag}>${escaped(piece.text)}</${tag}>`
  })
  const title = pieces.find(({ kind }) => kind === 'title')
  const name = title === undefined || title.kind === 'table' ? '' : title.text
  const report = paragraphs.join('\n')
  const framed =
    style.nested === true
      ? `<table width="98%"><tr><td><table><tr><td>${report}</td></tr></table></td></tr></table>`
      : report
  const word =
    style.cell === 'word'
      ? ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"'
      : ''
  const page = `<!DOCTYPE html><html${word}><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${escaped(name)}</title>
<style>
@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 20mm 18mm; }
body { font: ${fontSize}px/1.7 'Noto Sans CJK SC', SimSun, sans-serif; }
h1 { font-size: 1.5em; text-align: center } h2 { font-size: 1.2em }
table.form { border-collapse: collapse; width: 100% } td { text-align: center; padding: 1px 3px }
${style.ruled === false ? '' : 'table.form td { border: 1px solid #000 }'} td p { margin: 0 }
</style></head><body>${style.site === true ? site(framed, name) : framed}</body></html>`
  return style.old === true ? aged(page) : page
}

let table: ReadonlyMap<string, readonly [number, number]> | null = null

function gbTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) pairs.set(decoder.decode(new Uint8Array([high, low])), [high, low])
    }
  }
  return pairs
}

/** Text in the double bytes of GB2312 and its successors. */
export function gbBytes(text: string): Uint8Array {
  const pairs = (table ??= gbTable())
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0)
      return code < 0x80 ? [code] : [...(pairs.get(character) ?? [0x3f])]
    })
  )
}
