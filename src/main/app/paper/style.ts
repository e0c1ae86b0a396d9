import type { Language } from '../../../shared/language'
import { type Html, markup } from '../explain/markup'

/**
 * How paper looks, and the window's preview of it. Severities differ by word and by the line at their side,
 * so that nothing is lost in black and white; fonts are the system's. Page numbers stand in the margin where the
 * browser has margin boxes; the others get them from whoever prints, see `numbering`.
 */
const sheet = markup`
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: none; }
body { margin: 0; color: #000; background: #fff;
  font: 9pt/1.4 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', SimSun, sans-serif; }
:lang(en) { font-family: 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
h1, h2, p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: 15pt; line-height: 1.3; }
h2 { margin: 14pt 0 4pt; padding-bottom: 2pt; border-bottom: 1.5pt solid #000; font-size: 12pt; break-after: avoid; }
header { margin-bottom: 6pt; }
dl { display: flex; flex-wrap: wrap; gap: 0 14pt; }
dl div { display: flex; gap: 5pt; overflow-wrap: anywhere; }
dt { color: #444; white-space: nowrap; }
.totals { font-weight: 600; }
.legend, .of, .checks { color: #333; font-size: 8pt; }
.legend { margin-top: 3pt; }

table { width: 100%; border-collapse: collapse; table-layout: fixed; font-variant-numeric: tabular-nums; }
th, td { border: 0.5pt solid #777; padding: 1.5pt 4pt; text-align: left; vertical-align: top; font-weight: 400;
  overflow-wrap: anywhere; }
thead th { border-bottom: 1pt solid #000; font-size: 8pt; font-weight: 600; }
thead { display: table-header-group; break-inside: avoid; }
tr, .report { break-inside: avoid; }

@media screen {
  html { background: #e4e7ea; }
  body { width: 210mm; max-width: calc(100% - 24px); margin: 16px auto; padding: 14mm 12mm; box-shadow: 0 1px 4px rgb(0 0 0 / 25%); }
  .landscape { width: 297mm; }
  section { content-visibility: auto; contain-intrinsic-size: auto 240px; }
}
`

const numbering: Readonly<Record<Language, Html>> = {
  zh: markup`'第 ' counter(page) ' 页 / 共 ' counter(pages) ' 页'`,
  en: markup`'Page ' counter(page) ' of ' counter(pages)`
}

export function styleFor(language: Language, landscape: boolean, own: Html): Html {
  const orientation = landscape ? 'landscape' : 'portrait'
  return markup`${sheet}${own}@page { size: A4 ${orientation}; margin: 13mm 12mm 15mm;
  @bottom-center { content: ${numbering[language]}; font-size: 8pt; } }
`
}
