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
  },
  'roster.home-added': {
    zh: '名称没有写明地区，这里补上了“{region}”',
    en: 'the name says no region; “{region}” was put in front'
  },
  'roster.government-added': { zh: '这里补上了机关的类别', en: 'only the region is written; its government is meant' },
  'roster.remind-head': {
    zh: '各单位：截至{today}，以下 {n} 个机关尚未报送 {year} 年度政府信息公开工作年度报告，请尽快报送：',
    en: 'As of {today}, these {n} organs have not handed in their {year} annual report on government information disclosure. Please send it soon:'
  },
  'roster.remind-organ': {
    zh: '{n}. {organ}（应于{due}前报送，最近一次报送为 {last} 年度）',
    en: '{n}. {organ} (due {due}; last report: {last})'
  },
  'roster.remind-never': {
    zh: '{n}. {organ}（应于{due}前报送，尚无报送记录）',
    en: '{n}. {organ} (due {due}; no report so far)'
  },
  'roster.remind-foot': {
    zh: '如已报送，或名单有出入，请告知。谢谢！',
    en: 'If yours is on its way, or this list is wrong, please let us know. Thank you.'
  },

  'cli.needs-year': {
    zh: '请用 --year 说明年度；roster add、remove、import 也可写 --year 2019-2024。',
    en: 'Say which year with --year; roster add, remove and import take --year 2019-2024 too.'
  },
  'cli.needs-organs': {
    zh: '请给出机关名称；写 - 时从标准输入读取，一行一个。',
    en: 'Name organs; - reads them from stdin, one a line.'
  },
  'cli.needs-list': {
    zh: '请给出一个名单文件（.xlsx、.csv 或文本）；写 - 时从标准输入读取。',
    en: 'Name one list, .xlsx, .csv or text; - reads it from stdin.'
  },
  'cli.roster-year': {
    zh: '{year} 年：名册 {size} 个机关，已报 {reported} 个',
    en: '{year}: {size} organs on the roster, {reported} reported'
  },
  'cli.roster-none': { zh: '{year} 年没有名册', en: '{year} has no roster' },
  'cli.roster-in': { zh: '{organ}  已报', en: '{organ}  reported' },
  'cli.roster-out': {
    zh: '{organ}  未报，{due} 到期，最近一次 {last} 年',
    en: '{organ}  not reported, due {due}, last {last}'
  },
  'cli.roster-never': { zh: '{organ}  未报，{due} 到期，没有报过', en: '{organ}  not reported, due {due}, never did' },
  'cli.roster-other': { zh: '{organ}  已报，不在名册', en: '{organ}  reported, not on the roster' },
  'cli.roster-changed': { zh: '列入 {added} 个，移出 {taken} 个', en: '{added} put on, {taken} taken off' },
  'cli.roster-unreadable': {
    zh: '第 {line} 行不是机关名称，没有列入：{text}',
    en: 'line {line} is no organ’s name, left out: {text}'
  },
  'cli.roster-repeated': {
    zh: '第 {line} 行和第 {of} 行重复：{text}',
    en: 'line {line} repeats line {of}: {text}'
  },
  'cli.roster-likely': {
    zh: '第 {line} 行“{organ}”没有列入；可能是“{likely}”：{reason}',
    en: 'line {line}, “{organ}”, left out; it may be “{likely}”. {reason}'
  },
  'cli.roster-nobody': { zh: '没有到期未报的机关', en: 'Nobody is late' },
  'cli.roster-waiting': { zh: '另有 {n} 个机关还没有到期', en: '{n} more still have time' }
} as const
