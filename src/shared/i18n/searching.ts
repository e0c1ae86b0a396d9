/** What is said around search, by words and by names. */
export const searching = {
  'cli.needs-text': {
    zh: '请给出要检索的词：nianbao search --archive 文件夹 词…',
    en: 'Name the words to search for: nianbao search --archive DIR WORD…'
  },
  'nav.search': { zh: '检索', en: 'Search' },
  'keys.search': {
    zh: '/ 到检索框 · ↑↓ 选择 · Enter 打开 · Alt+← 返回',
    en: '/ to the field · ↑↓ choose · Enter open · Alt+← back'
  },
  'search.field': { zh: '检索报告正文、标题、机关和文件名', en: 'Search prose, titles, organs and file names' },
  'search.hits': { zh: '检索结果', en: 'Hits' },
  'search.searching': { zh: '正在检索…', en: 'Searching…' },
  'search.empty': { zh: '检索全部报告', en: 'Search all reports' },
  'search.how-words': {
    zh: '多个词用空格分开，都出现的报告才列出',
    en: 'Words parted by spaces must all occur in a report'
  },
  'search.how-phrase': {
    zh: '要连在一起的几个词加引号：“open data”',
    en: 'Quotation marks hold words together: “open data”'
  },
  'search.how-folded': {
    zh: '繁简、全半角、大小写和空格都不区分',
    en: 'Traditional and simplified characters, width, case and spaces make no difference'
  },
  'search.how-numbers': {
    zh: '数字按整个数找：12 不会找到 2012',
    en: 'Numbers are found whole: 12 is not found in 2012'
  },
  'search.short': { zh: '再多写一个字', en: 'One more character' },
  'search.short-how': {
    zh: '只有一个字的词几乎每份报告都有，请写两个字以上。',
    en: 'A single character stands in nearly every report. Write two or more.'
  },
  'search.nothing': { zh: '没有找到', en: 'Nothing found' },
  'search.nothing-how': {
    zh: '没有哪份报告同时包含这些词。可以少写一个词，或换一种说法。',
    en: 'No report holds all of these words. Leave one out, or put it another way.'
  },
  'search.widen': { zh: '检索全部机关和年度', en: 'Search all organs and years' },
  'search.no-reports': { zh: '档案里还没有报告', en: 'No reports yet' },
  'search.no-reports-how': {
    zh: '先把报告拖到窗口里导入，再来检索。',
    en: 'Drop reports on the window first, then search them.'
  },
  'search.most': {
    zh: '只列出最相关的 {n} 处。多写一个词，或选定机关、年度。',
    en: 'The {n} best places are listed. Add a word, or choose an organ or a year.'
  },
  'search.back': { zh: '返回检索结果', en: 'Back to the hits' },

  'palette.title': { zh: '查找', en: 'Find' },
  'palette.button': { zh: '搜机关、年份、正文…', en: 'Organ, year, text…' },
  'palette.field': {
    zh: '机关、年份、文件名、页面，或正文里的词',
    en: 'Organ, year, file, page, or words of the text'
  },
  'palette.places': { zh: '可以去的地方', en: 'Where to go' },
  'palette.keys': {
    zh: '↑↓ 选择 · Enter 打开 · Ctrl+Enter 检索正文 · Esc 关闭',
    en: '↑↓ choose · Enter open · Ctrl+Enter search the text · Esc close'
  },
  'palette.organ-years': { zh: '{n} 个年度', en: '{n} years' },
  'palette.latest': { zh: '最近一份：{year}', en: 'Latest: {year}' },
  'palette.report': { zh: '报告', en: 'Report' },
  'palette.recent': { zh: '最近打开', en: 'Recent' },
  'palette.year': { zh: '年度', en: 'Year' },
  'palette.year-reports': { zh: '{n} 份报告', en: '{n} reports' },
  'palette.page': { zh: '页面', en: 'Page' },
  'palette.search': { zh: '检索正文：{text}', en: 'Search the text: {text}' },
  'palette.search-key': { zh: 'Ctrl Enter', en: 'Ctrl Enter' },

  'search.report': { zh: '{organ} {year}（编号 {id}）', en: '{organ} {year} (ID {id})' },
  'search.place': { zh: '{part}：{snippet}', en: '{part}: {snippet}' },
  'search.counts': {
    zh: '{reports} 份报告，{hits} 处',
    en: '{reports} reports, {hits} places'
  },
  'search.counts-most': {
    zh: '{reports} 份报告符合，只列出最相关的 {hits} 处。多写一个词，或用 --organ、--year 缩小范围。',
    en: '{reports} reports match; the {hits} best places are listed. Add a word, or narrow it with --organ or --year.'
  },
  'search.in-title': { zh: '标题', en: 'Title' },
  'search.in-organ': { zh: '机关名称', en: 'Organ' },
  'search.in-file': { zh: '文件名', en: 'File name' },
  'search.in-preface': { zh: '前言', en: 'Preface' },
  'search.in-overview': { zh: '一、总体情况', en: 'Part 1, overview' },
  'search.in-disclosure': { zh: '二、主动公开', en: 'Part 2, disclosure' },
  'search.in-requests': { zh: '三、依申请公开', en: 'Part 3, requests' },
  'search.in-disputes': { zh: '四、复议诉讼', en: 'Part 4, disputes' },
  'search.in-problems': { zh: '五、问题与改进', en: 'Part 5, problems' },
  'search.in-other': { zh: '六、其他事项', en: 'Part 6, other matters' }
} as const
