/** The printed validation summary: what stands on paper, and what the window and the command line say of it. */
export const printing = {
  'print.title': { zh: '政府信息公开工作年度报告核查摘要', en: 'Annual disclosure reports: validation summary' },
  'print.file': { zh: '核查摘要 {scope}', en: 'Validation summary {scope}' },
  'print.scope': { zh: '范围', en: 'Scope' },
  'print.date': { zh: '日期', en: 'Date' },
  'print.archive': { zh: '档案', en: 'Archive' },
  'print.program': { zh: '程序', en: 'Program' },
  'print.of-all': { zh: '全部机关，{years}', en: 'All organs, {years}' },
  'print.of-organ': { zh: '{organ}，{years}', en: '{organ}, {years}' },
  'print.of-report': { zh: '{organ} {year}', en: '{organ} {year}' },
  'print.of-reports': { zh: '选定的 {n} 份报告', en: '{n} chosen reports' },
  'print.years': { zh: '{years} 年', en: '{years}' },
  'print.all-years': { zh: '全部年度', en: 'all years' },
  'print.every-year': { zh: '全部年度（{years}）', en: 'all years ({years})' },
  'print.totals': {
    zh: '机关 {organs} 个，报告 {reports} 份。错误 {error}，提醒 {warning}，提示 {information}，存疑 {doubt}。',
    en: 'Organs: {organs}. Reports: {reports}. Errors {error}, warnings {warning}, notes {information}, doubts {doubt}.'
  },
  'print.without': { zh: '没有报告的机关 {n} 个。', en: 'Organs without a report: {n}.' },
  'print.lacking': { zh: '报告不齐的机关 {n} 个。', en: 'Organs that lack a year: {n}.' },
  'print.legend': {
    zh: '已了结：判断为“已接受”或“不是错误”的问题，不计入前面各栏。未能核查：因缺格、存疑等原因无法进行的核查项数。',
    en: 'Closed: findings judged “accepted” or “not an error”, which the columns before leave out. Not checked: single checks that could not be made, since a cell is missing or doubted, and the like.'
  },
  'print.nothing': { zh: '这个范围里没有报告。', en: 'There are no reports in this scope.' },

  'print.organ': { zh: '机关', en: 'Organ' },
  'print.reports': { zh: '报告', en: 'Reports' },
  'print.doubts': { zh: '存疑', en: 'Doubts' },
  'print.closed': { zh: '已了结', en: 'Closed' },
  'print.checked': { zh: '核查', en: 'Checks' },
  'print.skipped': { zh: '未能核查', en: 'Not checked' },
  'print.lacks': { zh: '没有报告的年度', en: 'Years without a report' },
  'print.no-report': { zh: '没有报告', en: 'no report' },

  'print.rule': { zh: '级别 规则', en: 'Severity, rule' },
  'print.where': { zh: '位置', en: 'Where' },
  'print.problem': { zh: '问题', en: 'What is wrong' },
  'print.stands': { zh: '现为', en: 'Stands' },
  'print.expected': { zh: '应为或参照', en: 'Expected, or compared with' },
  'print.verdict': { zh: '判断和说明', en: 'Verdict and note' },
  'print.equal': { zh: '两边相等', en: 'both sides equal' },
  'print.unequal': { zh: '{left} ≠ {right}', en: '{left} ≠ {right}' },
  'print.suggestion': {
    zh: '建议：{row} · {column} 改为 {value}',
    en: 'Suggestion: {row} · {column} should be {value}'
  },
  'print.mends': { zh: '（可同时消除 {n} 处不符）', en: ' (mends {n} mismatches at once)' },
  'print.checks': {
    zh: '核查 {ran} 项，不符 {failed} 项，未能核查 {skipped} 项',
    en: '{ran} checks, {failed} failed, {skipped} not made'
  },
  'print.skip': { zh: '{why}：{rules}', en: '{why}: {rules}' },
  'print.times': { zh: '{rule}（{n} 项）', en: '{rule} ({n})' },

  'print.whole': { zh: '整份报告', en: 'the whole report' },
  'print.preface': { zh: '前言', en: 'Preface' },
  'print.table-II': { zh: '表二', en: 'Table 2' },
  'print.table-III': { zh: '表三', en: 'Table 3' },
  'print.table-IV': { zh: '表四', en: 'Table 4' },
  'print.rows': { zh: '{n} 行', en: '{n} rows' },
  'print.cells': { zh: '{n} 格', en: '{n} cells' },

  'keys.print': { zh: 'Ctrl+P 打印 · Tab 换到下一项', en: 'Ctrl+P print · Tab next item' },
  'print.page': { zh: '打印核查摘要', en: 'Print the summary' },
  'print.holds': {
    zh: '机关 {organs} 个，报告 {reports} 份，问题 {findings} 个',
    en: '{organs} organs, {reports} reports, {findings} findings'
  },
  'print.this': { zh: '这份报告：{name}', en: 'This report: {name}' },
  'print.one-year': { zh: '{year}，全部机关', en: '{year}, all organs' },
  'print.everything': { zh: '全部年度，全部机关', en: 'All years, all organs' },
  'print.size': { zh: '详略', en: 'How much' },
  'print.summary': { zh: '摘要', en: 'Summary' },
  'print.full': { zh: '完整', en: 'Full' },
  'print.orientation': { zh: '纸张方向', en: 'Orientation' },
  'print.portrait': { zh: '纵向', en: 'Portrait' },
  'print.landscape': { zh: '横向', en: 'Landscape' },
  'print.preview': { zh: '打印预览', en: 'Print preview' },
  'print.gathering': { zh: '正在整理', en: 'Gathering' },
  'print.printing': { zh: '正在打印或生成 PDF', en: 'Printing, or making a PDF' },
  'print.again': { zh: '重新整理', en: 'Gather again' },
  'print.print': { zh: '打印', en: 'Print' },
  'print.print-chosen': { zh: '打印 {n} 份', en: 'Print {n}' },
  'print.print-or-pdf': { zh: '打印或存为 PDF', en: 'Print, or save as PDF' },
  'print.save-page': { zh: '存为网页', en: 'Save as a page' },
  'print.saved': { zh: '已存到“{path}”', en: 'Saved to “{path}”' },
  'print.save-pdf': { zh: '存为 PDF', en: 'Save as PDF' },
  'print.exists': { zh: '“{name}”已经存在。要替换它吗？', en: '“{name}” exists already. Replace it?' },
  'print.replace': { zh: '替换', en: 'Replace' },
  'print.keep': { zh: '不替换', en: 'Do not replace' },

  'cli.needs-out': {
    zh: '请写明写到哪里：nianbao print --archive 文件夹 --out 文件.html（或 文件.pdf）。',
    en: 'Say where to: nianbao print --archive DIR --out FILE.html (or FILE.pdf).'
  },
  'cli.out-kind': {
    zh: '“{path}”的扩展名应为 .html 或 .pdf。',
    en: '“{path}” should end in .html or .pdf.'
  },
  'cli.print-other': {
    zh: '“{path}”已经存在，而且不是这样打印出来的，没有覆盖。请给 --out 另一个文件名。',
    en: '“{path}” exists and was not printed by this command; it was left alone. Give --out another name.'
  },
  'cli.printed': {
    zh: '核查摘要写在“{path}”：机关 {organs} 个，报告 {reports} 份，问题 {findings} 个',
    en: 'The summary is in “{path}”: {organs} organs, {reports} reports, {findings} findings'
  },
  'cli.no-pdf-program': {
    zh: '这台电脑上没有找到可以生成 PDF 的程序（Electron、Chromium、Chrome 或 Edge）。请把 --out 写成 .html，在浏览器里打印；或用 CHROMIUM_PATH 指明浏览器。',
    en: 'Nothing on this machine can make a PDF (Electron, Chromium, Chrome or Edge). Let --out end in .html and print it in a browser, or name a browser in CHROMIUM_PATH.'
  },
  'cli.pdf-failed': {
    zh: '没能生成 PDF：浏览器没有启动，或中途退出。请把 --out 写成 .html，在浏览器里打印。',
    en: 'The PDF could not be made: the browser did not start, or ended early. Let --out end in .html and print it in a browser.'
  },

  'error.not-printable': {
    zh: '这里不能直接打印。请把核查摘要存为网页，在浏览器里打印。',
    en: 'Nothing can be printed from here. Save the summary as a page and print it in a browser.'
  },
  'error.not-printed': {
    zh: '没能生成或保存 PDF。请换一个文件夹再试，或存为网页，在浏览器里打印。',
    en: 'The PDF could not be made or saved. Try another folder, or save the summary as a page and print it in a browser.'
  },
  'error.stopped': { zh: '已取消。', en: 'Cancelled.' }
} as const
