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
