/** What is said of figures for other programs. */
export const exporting = {
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
