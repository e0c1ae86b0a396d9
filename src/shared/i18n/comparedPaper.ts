/** A comparison on paper and in files for other programs. */
export const comparedPaper = {
  'sheet.figures': { zh: '数据', en: 'Figures' },
  'sheet.prose': { zh: '正文', en: 'Prose' },
  'sheet.carried': { zh: '结转', en: 'Carried over' },
  'sheet.series': { zh: '历年', en: 'All years' },
  'sheet.organ': { zh: '机关', en: 'Organ' },
  'sheet.table': { zh: '表', en: 'Table' },
  'sheet.row': { zh: '行', en: 'Row' },
  'sheet.column': { zh: '列', en: 'Column' },
  'sheet.cell': { zh: '单元格', en: 'Cell' },
  'sheet.year': { zh: '{year} 年', en: '{year}' },
  'sheet.status': { zh: '{year} 年状态', en: '{year} status' },
  'sheet.change': { zh: '变化', en: 'Change' },
  'sheet.percent': { zh: '百分比', en: 'Percent' },
  'sheet.comparable': { zh: '可比', en: 'Comparable' },
  'sheet.yes': { zh: '是', en: 'yes' },
  'sheet.no': { zh: '否', en: 'no' },
  'sheet.part': { zh: '部分', en: 'Part' },
  'sheet.paragraph': { zh: '段', en: 'Paragraph' },
  'sheet.op': { zh: '变动', en: 'What became of it' },
  'sheet.text': { zh: '文字', en: 'Text' },
  'sheet.op-equal': { zh: '相同', en: 'same' },
  'sheet.op-insert': { zh: '新增', en: 'added' },
  'sheet.op-delete': { zh: '删去', en: 'removed' },
  'sheet.op-move': { zh: '移动', en: 'moved' },
  'sheet.applicants': { zh: '申请人', en: 'Applicants' },
  'sheet.from': { zh: '前一年', en: 'Year before' },
  'sheet.to': { zh: '后一年', en: 'Year' },
  'sheet.out': { zh: '前一年结转下年度', en: 'Carried out' },
  'sheet.into': { zh: '后一年上年结转', en: 'Carried in' },
  'sheet.difference': { zh: '相差', en: 'Difference' },
  'sheet.note': { zh: '说明', en: 'Note' },
  'sheet.form': { zh: '格式', en: 'Form' },
  'sheet.gap': { zh: '缺 {years} 年的报告', en: 'no report for {years}' },

  'export.button': { zh: '导出', en: 'Export' },
  'export.xlsx': { zh: 'Excel 工作簿（.xlsx）', en: 'Excel workbook (.xlsx)' },
  'export.csv': { zh: 'CSV 表格（.csv）', en: 'CSV (.csv)' },
  'export.json': { zh: 'JSON（.json）', en: 'JSON (.json)' },
  'export.name': { zh: '年度对比 {organ} {from}–{to}', en: 'Comparison {organ} {from}–{to}' },

  'compared.title': { zh: '{organ}年度对比', en: 'Year over year: {organ}' },
  'compared.years': { zh: '{from} → {to}', en: '{from} → {to}' },
  'compared.year': { zh: '年度', en: 'Years' },
  'compared.totals': {
    zh: '{changed} 格有变化，共 {all} 格；年度之间的问题 {findings} 个。',
    en: '{changed} of {all} cells changed. Findings between the years: {findings}.'
  },
  'compared.legend': {
    zh: '每格先是 {from} 年的数，箭头后是 {to} 年的数，再是增减；只有一个数的，两年相同。“？”存疑，“*”经人工更正，粗框变化很大。',
    en: 'Each cell: {from}, then after the arrow {to}, then the change; a single value is the same in both. “?” doubted, “*” corrected by a person, heavy frame: a large move.'
  },
  'compared.only-changed': { zh: '只列有变化的行', en: 'Only rows that changed' },
  'compared.all-cells': { zh: '全部单元格', en: 'All cells' },
  'compared.cells': { zh: '表格', en: 'Tables' },
  'compared.with-prose': { zh: '含正文', en: 'With prose' },
  'compared.with-series': { zh: '含历年', en: 'With all years' },
  'compared.print': { zh: '打印年度对比', en: 'Print the comparison' },
  'compared.back': { zh: '回到年度对比', en: 'Back to the comparison' },
  'compared.holds': { zh: '{from} → {to}，{changed} 格有变化', en: '{from} → {to}, {changed} cells changed' },

  'compare.alike': { zh: '正文雷同 {percent}%', en: 'Prose {percent} % alike' },
  'copied.from': {
    zh: '除数字外与{organ} {year} 年报告相同 {share}%',
    en: 'Digits aside {share} % the same as {organ}, {year}'
  },
  'copied.also': { zh: '也相同：', en: 'Also the same:' },
  'copied.passages': { zh: '相同的段落 {n} 处', en: 'passages: {n}' },
  'copied.own': { zh: '本机关', en: 'this organ’s own' },
  'copied.length': { zh: '{n} 字', en: '{n} characters' },
  'copied.all': { zh: '全部 {n} 处', en: 'All {n} passages' },
  'copied.here': { zh: '看本报告', en: 'See here' },
  'copied.there': { zh: '看 {year} 年报告', en: 'See the report for {year}' },
  'copied.there-organ': { zh: '看{organ}的报告', en: 'See the report of {organ}' },
  'copied.mark': { zh: '与{organ} {year} 年报告相同', en: 'As in the report of {organ} for {year}' },
  'copied.legend': { zh: '有下划线的文字与那份报告相同', en: 'Underlined: as in that report' },

  'cli.needs-organ-years': {
    zh: '打印年度对比请用 --organ、--from、--to 说明机关和两个年份。',
    en: 'To print a comparison name the organ and the two years with --organ, --from and --to.'
  },
  'cli.needs-export-out': {
    zh: 'xlsx 不能写到屏幕上，请用 --out 说明写到哪个文件。',
    en: 'An xlsx file cannot go to the screen: say where to with --out.'
  },
  'cli.exported': { zh: '已写到“{path}”', en: 'Written to “{path}”' },
  'cli.printed-comparison': {
    zh: '年度对比写在“{path}”：{changed} 格有变化，年度之间的问题 {findings} 个',
    en: 'The comparison is in “{path}”: {changed} cells changed, {findings} findings between the years'
  }
} as const
