/** What is said around full-text search. */
export const searching = {
  'cli.needs-text': {
    zh: '请给出要检索的词：nianbao search --archive 文件夹 词…',
    en: 'Name the words to search for: nianbao search --archive DIR WORD…'
  },
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
