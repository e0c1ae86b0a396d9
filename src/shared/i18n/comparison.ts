/** What is said of two years side by side. */
export const comparison = {
  'error.organ-not-found': {
    zh: '档案里没有“{organ}”的报告，请核对机关名称（list 可列出全部）。',
    en: 'The archive has no report of “{organ}”. Check the organ’s name; list shows them all.'
  },
  'error.no-report-of-year': {
    zh: '“{organ}”没有 {year} 年的报告，请换一个年份，或先导入该年的报告。',
    en: '“{organ}” has no report for {year}. Choose another year, or import that report first.'
  },
  'cli.needs-years': {
    zh: '请用 --from 和 --to 说明两个年份，并用 --organ 说明机关，或用 --all 比较全部机关。',
    en: 'Name two years with --from and --to, and an organ with --organ, or compare all organs with --all.'
  },
  'nav.compare': { zh: '年度对比', en: 'Year over year' },
  'keys.compare': {
    zh: '← → 换年份 · C 只看变化 · P 百分比',
    en: '← → years · C changes only · P percent'
  },
  'table.II': { zh: '表二', en: 'Table II' },
  'table.III': { zh: '表三', en: 'Table III' },
  'table.IV': { zh: '表四', en: 'Table IV' },
  'compare.from': { zh: '前一年', en: 'Before' },
  'compare.to': { zh: '后一年', en: 'After' },
  'compare.cell': { zh: '单元格', en: 'Cell' },
  'compare.change': { zh: '变化', en: 'Change' },
  'compare.changes': { zh: '{n} 变化', en: '{n} changed' },
  'compare.percent': { zh: '百分比', en: 'Percent' },
  'compare.only-changed': { zh: '只看变化', en: 'Changes only' },
  'compare.view': { zh: '显示方式', en: 'View' },
  'compare.view-form': { zh: '按表格', en: 'As the form' },
  'compare.view-size': { zh: '按变化大小', en: 'By size' },
  'compare.table': { zh: '表', en: 'Table' },
  'compare.applicants': { zh: '申请人', en: 'Applicants' },
  'compare.prose': { zh: '正文', en: 'Prose' },
  'compare.series': { zh: '历年', en: 'All years' },
  'compare.chain': { zh: '结转链', en: 'Carried over' },
  'compare.chain-hint': {
    zh: '上一年“结转下年度” → 本年“上年结转”，两者应相等',
    en: 'Carried out of one year → carried into the next; the two should be equal'
  },
  'compare.no-chain': {
    zh: '只有一年的报告有表格，没有可以衔接的年份。',
    en: 'Only one report has tables; nothing to connect.'
  },
  'compare.gap-mark': { zh: '缺年', en: 'gap' },
  'compare.gaps': {
    zh: '缺 {years} 年的报告，前后无法衔接',
    en: 'No report for {years}: these years cannot be connected'
  },
  'compare.off-by': { zh: '差 {n}', en: 'off by {n}' },
  'compare.across': { zh: '年度之间的问题', en: 'Between the years' },
  'compare.nothing-wrong': { zh: '各年之间没有发现问题。', en: 'Nothing wrong between the years.' },
  'compare.broken': { zh: '结转不符 {n}', en: '{n} carried wrongly' },
  'compare.no-change': { zh: '两年完全相同，没有变化。', en: 'Both years are the same; nothing changed.' },
  'compare.not-comparable': {
    zh: '两年使用的格式不同，表二同名栏目含义不同，只并列显示，不作比较。',
    en: 'The two years use different forms. Equal names in table II mean different things: shown side by side, not compared.'
  },
  'compare.no-tables': { zh: '这一年的报告没有表格。', en: 'This report has no tables.' },
  'compare.no-prose': { zh: '两年都没有这部分正文。', en: 'Neither year has prose here.' },
  'compare.same': { zh: '与 {year} 年相同 {percent}%', en: '{percent} % the same as {year}' },
  'compare.moved': { zh: '移动', en: 'moved' },
  'compare.folded': { zh: '…… {n} 段与 {year} 年一字不差 ……', en: '… {n} paragraphs exactly as in {year} …' },
  'compare.blank': { zh: '空', en: 'blank' },
  'compare.corrected': { zh: '已由人工更正', en: 'corrected by a person' },
  'compare.with': { zh: '对比 {year}', en: 'Compare {year}' },
  'compare.open': { zh: '打开 {year} 年报告', en: 'Open {year}' },
  'compare.none': { zh: '还没有可以对比的报告', en: 'Nothing to compare yet' },
  'compare.none-how': {
    zh: '同一机关有两年或更多年的报告时，就可以在这里对比。',
    en: 'Once an organ has reports for two years or more, they can be compared here.'
  },

  'compare.trends': { zh: '走势', en: 'Trends' },
  'trend.received': { zh: '申请', en: 'Applications' },
  'trend.new': { zh: '本年新收', en: 'received' },
  'trend.carried-in': { zh: '上年结转', en: 'carried in' },
  'trend.carried-out': { zh: '结转下年度', en: 'carried out' },
  'trend.outcomes': { zh: '处理结果', en: 'Outcomes' },
  'trend.granted': { zh: '予以公开', en: 'granted' },
  'trend.partial': { zh: '部分公开', en: 'partly granted' },
  'trend.denied': { zh: '不予公开', en: 'denied' },
  'trend.unavailable': { zh: '无法提供', en: 'unavailable' },
  'trend.rejected': { zh: '不予处理', en: 'rejected' },
  'trend.other': { zh: '其他处理', en: 'other' },
  'trend.disputes': { zh: '复议诉讼', en: 'Disputes' },
  'trend.reconsideration': { zh: '行政复议', en: 'reconsideration' },
  'trend.litigation': { zh: '行政诉讼', en: 'litigation' },
  'trend.decisions': { zh: '处理决定', en: 'Decisions' },
  'trend.licensing': { zh: '行政许可', en: 'licensing' },
  'trend.penalties': { zh: '行政处罚', en: 'penalties' },
  'trend.coercion': { zh: '行政强制', en: 'coercion' },
  'trend.decisions-note': {
    zh: '2019 版与 2021 版格式的“处理决定数量”口径不同，跨 2020、2021 年不宜直接比较。',
    en: 'The two forms count decisions differently: 2020 and 2021 should not be compared directly.'
  },
  'trend.beside': { zh: '并列其他机关（最多 7 个）', en: 'Beside other organs (up to 7)' },
  'trend.line': { zh: '指标', en: 'Figure' },
  'trend.save': { zh: '保存图片', en: 'Save picture' },
  'trend.gap': { zh: '无数据', en: 'no data' },

  'diff.head': { zh: '{organ}  {from} → {to}', en: '{organ}  {from} → {to}' },
  'diff.counts': { zh: '  {changed} 格有变化，共 {all} 格', en: '  {changed} of {all} cells changed' },
  'diff.not-comparable': {
    zh: '  表二：两年格式不同（{from}、{to}），同名栏目含义不同，不作比较',
    en: '  Table II: the two years use different forms ({from}, {to}); equal names mean different things and are not compared'
  },
  'diff.no-form': {
    zh: '  有一年的报告没有表格，不比较数据',
    en: '  One of the reports has no tables; figures are not compared'
  },
  'diff.cell': { zh: '    {row} · {column}  {from} → {to}{change}', en: '    {row} · {column}  {from} → {to}{change}' },
  'diff.section': { zh: '  {title}  相同 {percent}%', en: '  {title}  {percent} % the same' },
  'diff.rolled-up': { zh: '（六）其他处理（合计）', en: '(6) Other outcomes (together)' },
  'diff.doubted': { zh: '（存疑）', en: ' (doubted)' },
  'diff.corrected': { zh: '（已更正）', en: ' (corrected)' }
} as const
