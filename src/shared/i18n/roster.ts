/** What is said of rosters: who has to report, by when, and who has not. */
export const rosterText = {
  'error.day-not-usable': {
    zh: '没有“{day}”这一天。请写月和日，例如 01-31。',
    en: 'There is no day “{day}”. Write month and day, 01-31 for one.'
  },
  'error.list-not-readable': {
    zh: '读不出这个名单文件。请另存为 .xlsx 或 .csv，或者把名单粘贴过来。',
    en: 'This list cannot be read. Save it as .xlsx or .csv, or paste the names.'
  },
  'error.list-too-large': {
    zh: '名单太大了：一次最多 {rows} 行、{size} MB。请分几次导入。',
    en: 'This list is too large: {rows} lines and {size} MB at most. Import it in parts.'
  }
} as const
