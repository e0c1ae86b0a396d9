/** What the overview says. */
export const overviewText = {
  'nav.overview': { zh: '总览', en: 'Overview' },
  'keys.overview': { zh: 'Tab 移动 · Enter 打开对应列表', en: 'Tab moves · Enter opens the list behind a number' },
  'overview.note': {
    zh: '{reports} 份报告 · {organs} 个机关 · {years} 个年度',
    en: '{reports} reports · {organs} organs · {years} years'
  },
  'overview.reports': { zh: '报告', en: 'Reports' },
  'overview.organs': { zh: '机关', en: 'Organs' },
  'overview.errors': { zh: '错误', en: 'Errors' },
  'overview.warnings': { zh: '提醒', en: 'Warnings' },
  'overview.doubtful': { zh: '存疑报告', en: 'Doubted reports' },
  'overview.look-again': { zh: '待再看', en: 'Look again' },
  'overview.names': { zh: '名称待认定', en: 'Names to settle' },
  'overview.years': { zh: '各年度', en: 'By year' },
  'overview.year': { zh: '年度', en: 'Year' },
  'overview.reported': { zh: '已报', en: 'Reported' },
  'overview.missing': { zh: '未报', en: 'Missing' },
  'overview.not-due': { zh: '未到期 {n}', en: '{n} not due' },
  'overview.missing-of': { zh: '{year} 年未报', en: 'Missing for {year}' },
  'overview.all-missing': { zh: '全部 {n} 个', en: 'All {n}' },
  'overview.worst': { zh: '错误最多的机关', en: 'Organs with the most errors' },
  'overview.no-errors': { zh: '没有未处理的错误。', en: 'No open errors.' },
  'overview.last': { zh: '最近导入', en: 'Last imports' },
  'overview.all-imports': { zh: '全部导入记录', en: 'All imports' }
} as const
