/** What is said of figures for other programs. */
export const exporting = {
  'cli.form-is-xlsx': {
    zh: '官方表样只能写成 xlsx：--shape form --format xlsx。',
    en: 'The official form is written as xlsx: --shape form --format xlsx.'
  },
  'export.title': { zh: '导出数据', en: 'Export' },
  'export.open': { zh: '导出…', en: 'Export…' },
  'export.form': { zh: '导出官方表样…', en: 'Export as the official form…' },
  'report.save': { zh: '另存', en: 'Save' },
  'export.chosen': { zh: '导出 {n} 份', en: 'Export {n}' },
  'export.of': { zh: '{organ} {year}', en: '{organ} {year}' },
  'export.all-organs': { zh: '全部机关', en: 'all organs' },
  'export.name-long': { zh: '年报数字 {scope} 长表', en: 'Figures {scope} long' },
  'export.name-wide': { zh: '年报数字 {scope} 宽表', en: 'Figures {scope} wide' },
  'export.name-form': { zh: '官方表样 {scope}', en: 'Official form {scope}' },
  'export.scope': { zh: '范围', en: 'Scope' },
  'export.scope-chosen': { zh: '选定的 {n} 份', en: 'The {n} chosen' },
  'export.scope-archive': { zh: '按机关和年度', en: 'By organ and year' },
  'export.organ': { zh: '机关', en: 'Organ' },
  'export.every-organ': { zh: '全部机关', en: 'All organs' },
  'export.shape': { zh: '样式', en: 'Shape' },
  'export.shape-long': { zh: '长表', en: 'Long' },
  'export.shape-wide': { zh: '宽表', en: 'Wide' },
  'export.shape-form': { zh: '官方表样', en: 'Official form' },
  'export.about-long': {
    zh: '一个数字一行，带原文、存疑和出处，适合分析。',
    en: 'A row a figure, with what is printed, doubts and provenance: for analysis.'
  },
  'export.about-wide': {
    zh: '一份报告一行，一格一列，适合在 Excel 里横向比较。',
    en: 'A row a report, a column a cell: for comparing in Excel.'
  },
  'export.about-form': {
    zh: '一份报告的表二、表三、表四，照官方表样排成三张工作表，存疑和更正写在批注里。',
    en: 'Tables 2, 3 and 4 of one report, laid out as the official form, a sheet each; doubts and corrections are comments.'
  },
  'export.format': { zh: '格式', en: 'Format' },
  'export.format-csv': { zh: 'CSV', en: 'CSV' },
  'export.format-xlsx': { zh: 'Excel', en: 'Excel' },
  'export.format-json': { zh: 'JSON', en: 'JSON' },
  'export.format-parquet': { zh: 'Parquet', en: 'Parquet' },
  'export.language': { zh: '表头语言', en: 'Labels in' },
  'export.measuring': { zh: '正在计算…', en: 'Counting…' },
  'export.holds': {
    zh: '{reports} 份报告，共 {rows} 行。',
    en: '{reports} reports, {rows} rows.'
  },
  'export.holds-sheets': {
    zh: '{reports} 份报告，共 {rows} 行，每个年度一张工作表，共 {sheets} 张。',
    en: '{reports} reports, {rows} rows, a sheet for each of {sheets} years.'
  },
  'export.holds-form': {
    zh: '一份报告，三张工作表：表二、表三、表四。',
    en: 'One report, three sheets: tables 2, 3 and 4.'
  },
  'export.without': {
    zh: '另有 {n} 份报告没有表格，不在其中。',
    en: '{n} more reports have no tables and are left out.'
  },
  'export.run': { zh: '导出', en: 'Export' },
  'export.running': { zh: '正在导出 {done} / {total} 份', en: 'Exporting {done} of {total}' },
  'export.beginning': { zh: '正在准备…', en: 'Preparing…' },
  'export.stopped': { zh: '已取消，没有留下文件。', en: 'Cancelled; no file was left.' },
  'export.saved': { zh: '已导出到“{path}”', en: 'Exported to “{path}”' },
  'export.downloaded': { zh: '已交给浏览器下载：{name}', en: 'Handed to the browser: {name}' },
  'export.reveal': { zh: '打开所在文件夹', en: 'Open its folder' },

  'form-sheet.title': {
    zh: '{organ} {year}政府信息公开工作年度报告',
    en: '{organ}, {year}: annual report on disclosure of government information'
  },
  'form-sheet.part-II': { zh: '二、主动公开政府信息情况', en: '2. Proactive disclosure' },
  'form-sheet.part-III': {
    zh: '三、收到和处理政府信息公开申请情况',
    en: '3. Requests for information, received and handled'
  },
  'form-sheet.part-IV': {
    zh: '四、政府信息公开行政复议、行政诉讼情况',
    en: '4. Administrative reconsideration and litigation'
  },
  'form-sheet.form': { zh: '表样：{form}', en: 'Form: {form}' },
  'form-sheet.file': { zh: '原件：{file}', en: 'Original: {file}' },
  'form-sheet.remarks': {
    zh: '批注 {n} 处（存疑、更正、缺格等），见各格。',
    en: 'Comments: {n} (doubts, corrections, missing cells), at their cells.'
  },
  'form-sheet.doubt': { zh: '存疑：{why}', en: 'Doubted: {why}' },
  'form-sheet.corrected': { zh: '更正：{what}', en: 'Corrected: {what}' },
  'form-sheet.note': { zh: '说明：{note}', en: 'Note: {note}' },
  'form-sheet.missing': { zh: '报告里没有找到这一格。', en: 'No such cell was found in the report.' },
  'form-sheet.raw': { zh: '原文：{raw}', en: 'Printed: {raw}' },

  'error.nothing-to-export': {
    zh: '这个范围里没有带表格的报告（2018 年及以前的报告没有官方表格）。',
    en: 'No report in this scope has tables (reports of 2018 and before have no official form).'
  },
  'error.more-than-one-report': {
    zh: '官方表样一次只能导出一份报告，这个范围里有 {reports} 份。请同时选定机关和年度，或改用长表、宽表。',
    en: 'The official form is of one report; there are {reports} in this scope. Choose an organ and a year, or the long or wide shape.'
  },
  'error.not-saved-here': {
    zh: '这里不能另存文件，请在浏览器中下载。',
    en: 'Files cannot be saved from here; download it in the browser.'
  },
  'error.file-exists': {
    zh: '“{path}”已经存在，没有覆盖。请换一个文件名。',
    en: '“{path}” exists already; it was left alone. Choose another name.'
  },
  'error.file-not-written': {
    zh: '不能写入“{path}”，没有留下半个文件。如果它正在别的程序里打开，请先关闭；或换一个文件夹。',
    en: '“{path}” cannot be written; no half of it was left. Close it where it is open in another program, or choose another folder.'
  },
  'error.too-many-rows': {
    zh: '共 {rows} 行，超过 Excel 的上限 {most} 行。请选一个年度，或改用 CSV、Parquet，或改用宽表。',
    en: 'These are {rows} rows; Excel takes {most}. Choose a year, or CSV or Parquet, or the wide shape.'
  },
  'cli.needs-export': {
    zh: '请用 --out 说明写到哪个文件，用 --format 说明格式（csv、xlsx、json、parquet）：nianbao export --archive 文件夹 --format csv --out 文件。',
    en: 'Name the file with --out and its format with --format (csv, xlsx, json, parquet): nianbao export --archive DIR --format csv --out FILE.'
  },
  'cli.exporting': { zh: '已导出 {done}/{total} 份报告', en: '{done} of {total} reports exported' }
} as const
