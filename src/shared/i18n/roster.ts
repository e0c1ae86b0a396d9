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
    en: 'As of {today}, annual reports on government information disclosure for {year} that have not been handed in: {n}. Please send yours soon:'
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
    en: '{year}: organs on the roster: {size}, reported: {reported}'
  },
  'cli.roster-none': { zh: '{year} 年没有名册', en: '{year} has no roster' },
  'cli.roster-in': { zh: '{organ}  已报', en: '{organ}  reported' },
  'cli.roster-not-due': { zh: '{organ}  还没有到期，{due} 到期', en: '{organ}  still in time, due {due}' },
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
  'cli.roster-gone': {
    zh: '第 {line} 行“{organ}”在这些年度不存在，没有列入：{years}',
    en: 'line {line}, “{organ}”, left out for the years in which it was not there: {years}'
  },
  'cli.roster-likely': {
    zh: '第 {line} 行“{organ}”没有列入；可能是“{likely}”：{reason}',
    en: 'line {line}, “{organ}”, left out; it may be “{likely}”. {reason}'
  },
  'cli.roster-nobody': { zh: '没有到期未报的机关', en: 'Nobody is late' },
  'cli.roster-waiting': { zh: '另有 {n} 个机关还没有到期', en: 'still in time: {n} more' },

  'nav.roster': { zh: '名册', en: 'Roster' },
  'keys.roster': {
    zh: '↑↓ 换行 · Enter 改名 · Delete 移出 · Ctrl+Z 撤销',
    en: '↑↓ row · Enter rename · Delete take off · Ctrl+Z undo'
  },
  'roster.note': {
    zh: '{year} 年：名册 {size} 个机关，已报 {reported} 个，尚未收到 {absent} 个',
    en: '{year}: organs on the roster: {size}, reported: {reported}, not received: {absent}'
  },
  'roster.years': { zh: '年度', en: 'Year' },
  'roster.to-board': { zh: '报送看板', en: 'Who reported' },
  'roster.import': { zh: '导入名单…', en: 'Import a list…' },
  'roster.copy': { zh: '复制名册', en: 'Copy from' },
  'roster.copy-roster': { zh: '复制 {year} 年名册', en: 'The roster of {year}' },
  'roster.copy-reports': { zh: '以 {year} 年已报机关建立名册', en: 'Who reported for {year}' },
  'roster.empty': { zh: '{year} 年还没有名册', en: 'No roster for {year} yet' },
  'roster.what-for': {
    zh: '名册写明哪些机关应当报送；有了它，从没报过的机关也不会漏，多报的也看得出来。没有名册时，按以往报送过的机关推定。',
    en: 'A roster says which organs have to report, so that one that never did is not overlooked. Without one, whoever reported before is expected.'
  },
  'roster.add-name': { zh: '机关名称', en: 'Name of an organ' },
  'roster.add': { zh: '列入名册', en: 'Put on the roster' },
  'roster.show': { zh: '显示哪些机关', en: 'Which organs' },
  'roster.show-all': { zh: '全部 {n}', en: 'All {n}' },
  'roster.show-missing': { zh: '尚未收到 {n}', en: 'Not received {n}' },
  'roster.show-reported': { zh: '已报 {n}', en: 'Reported {n}' },
  'roster.find': { zh: '查找机关', en: 'Find an organ' },
  'roster.nothing': { zh: '没有符合条件的机关', en: 'No organ fits' },
  'roster.organ': { zh: '机关', en: 'Organ' },
  'roster.goes-by': { zh: '现名 {name}', en: 'now {name}' },
  'roster.region': { zh: '地区', en: 'Region' },
  'roster.kind': { zh: '类别', en: 'Kind' },
  'roster.kind-government': { zh: '政府', en: 'government' },
  'roster.kind-government-office': { zh: '政府办公室', en: 'its office' },
  'roster.kind-department': { zh: '部门', en: 'department' },
  'roster.kind-unknown': { zh: '不明', en: 'unknown' },
  'roster.state': { zh: '{year} 年', en: '{year}' },
  'roster.is-in': { zh: '已报', en: 'reported' },
  'roster.is-late': { zh: '未报', en: 'missing' },
  'roster.has-time': { zh: '未到期', en: 'not due yet' },
  'roster.not-there': { zh: '尚未设立', en: 'not there yet' },
  'roster.gone': { zh: '已不存在', en: 'gone by then' },
  'roster.last': { zh: '最近一次', en: 'Last' },
  'roster.never': { zh: '没有', en: 'never' },
  'roster.open': { zh: '打开', en: 'Open' },
  'roster.take-off': { zh: '移出', en: 'Take off' },
  'roster.rename': { zh: '“{organ}”改为', en: 'Another name for “{organ}”' },
  'roster.nobody-late': { zh: '没有到期未报的机关。', en: 'Nobody is late.' },
  'roster.waiting': { zh: '另有 {n} 个机关还没有到期', en: 'Still in time: {n} more' },
  'roster.missing-line': { zh: '{last}，{due} 到期', en: '{last}, due {due}' },
  'roster.more': { zh: '还有 {n} 个', en: '{n} more' },
  'roster.not-copied': { zh: '没能写入剪贴板。', en: 'Could not write to the clipboard.' },
  'roster.others': { zh: '已报，不在名册', en: 'Reported, not on the roster' },
  'roster.add-others': { zh: '把这 {n} 个列入名册', en: 'Put all on the roster: {n}' },
  'roster.added': { zh: '已列入 {n} 个机关', en: 'Put on the roster: {n}' },
  'roster.taken': { zh: '已移出 {n} 个机关', en: 'Taken off: {n}' },
  'roster.changed': { zh: '已列入 {added} 个、移出 {taken} 个机关', en: '{added} put on, {taken} taken off' },
  'roster.kept': { zh: '已保存', en: 'Kept' },
  'roster.unchanged': { zh: '和原来一样，没有改动', en: 'Nothing to change: it is so already' },
  'roster.left': {
    zh: '按机构合并、分立的认定，{organs}在这一年不存在，没有列入',
    en: 'Left out, as links say they were not there in that year: {organs}'
  },
  'roster.undone': { zh: '已恢复原样', en: 'Undone' },
  'roster.undo-elsewhere': {
    zh: '这项改动属于另一个档案，没有撤销。打开那个档案再撤销。',
    en: 'That change was made in another archive and stays. Open that archive to undo it.'
  },
  'roster.nothing-to-undo': { zh: '没有可以撤销的改动', en: 'Nothing to undo' },

  'roster.due': { zh: '报送期限', en: 'Due' },
  'roster.due-title': { zh: '报送期限', en: 'Due dates' },
  'roster.due-how': {
    zh: '次年的月和日，例如 01-31；留空按灰色的日期。条例规定部门 1 月 31 日、政府 3 月 31 日；乡镇街道没有规定，按当地要求填写。',
    en: 'Month and day of the year after, as 01-31; empty means the day in grey. By the regulation departments have until 31 January and governments until 31 March; for townships it says nothing.'
  },
  'roster.due-every': { zh: '每年', en: 'Every year' },
  'roster.due-year': { zh: '{year} 年度', en: 'For {year}' },
  'roster.due-department': { zh: '部门', en: 'Departments' },
  'roster.due-government': { zh: '县级以上政府', en: 'Governments from the county up' },
  'roster.due-township': { zh: '乡镇、街道', en: 'Townships and subdistricts' },
  'roster.due-field': { zh: '{kind}，{years}', en: '{kind}, {years}' },
  'roster.save': { zh: '保存', en: 'Save' },

  'roster.import-title': { zh: '导入名单', en: 'Import a list' },
  'roster.paste': {
    zh: '把名单粘贴到这里：一行一个机关，或直接从表格复制',
    en: 'Paste the list here: an organ a line, or cells copied from a table'
  },
  'roster.paste-instead': { zh: '改为粘贴', en: 'Paste instead' },
  'roster.choose-file': { zh: '选择文件…', en: 'Choose a file…' },
  'roster.import-hint': {
    zh: '可用 .xlsx、.csv 和文本。序号、小标题和括号里的备注会自动略去；列入之前，每一行都可以先看清楚。',
    en: 'Takes .xlsx, .csv and text. Numbers, headings and remarks in brackets are left out; every line can be looked over before anything is kept.'
  },
  'roster.for-years': { zh: '列入', en: 'For the years' },
  'roster.from': { zh: '从哪一年', en: 'From year' },
  'roster.to': { zh: '到哪一年', en: 'To year' },
  'roster.sheet': { zh: '工作表', en: 'Sheet' },
  'roster.column': { zh: '机关名称在哪一列', en: 'Column of the names' },
  'roster.column-name': { zh: '第 {n} 列 {name}', en: 'Column {n}: {name}' },
  'roster.open-lines': { zh: '{n} 行要你来定', en: 'To decide: {n}' },
  'roster.accept-all': { zh: '都按第一个建议', en: 'Take the first proposal of each' },
  'roster.take': { zh: '列入 {n} 个机关', en: 'Put on the roster: {n}' },
  'roster.take-years': { zh: '列入 {n} 个机关，共 {years} 年', en: 'Put on rosters: {n}, years: {years}' },
  'roster.line': { zh: '行', en: 'Line' },
  'roster.text': { zh: '原文', en: 'As written' },
  'roster.becomes': { zh: '列入为', en: 'Becomes' },
  'roster.meaning': { zh: '说明', en: 'What is known' },
  'roster.status-known': { zh: '已知', en: 'known' },
  'roster.status-linked': { zh: '已认定', en: 'linked' },
  'roster.status-proposed': { zh: '待定', en: 'to decide' },
  'roster.status-new': { zh: '新', en: 'new' },
  'roster.status-repeated': { zh: '重复', en: 'repeated' },
  'roster.status-unreadable': { zh: '未取', en: 'not taken' },
  'roster.on-already': { zh: '已在名册', en: 'on the roster already' },
  'roster.only-for': {
    zh: '只列入它存在的年度：{years}',
    en: 'taken only for the years in which it was there: {years}'
  },
  'roster.is-new': { zh: '没有报送过，也没有名称相近的机关', en: 'never reported, and no known name is like it' },
  'roster.repeats': { zh: '和第 {line} 行是同一个机关', en: 'the same organ as in line {line}' },
  'roster.no-name': {
    zh: '看不出机关名称；如果是，可以在名册里手工添加',
    en: 'no organ’s name was made out; add it by hand if it is one'
  },
  'roster.decide': { zh: '“{name}”列入为', en: '“{name}” becomes' },
  'roster.decide-please': { zh: '请选择', en: 'Decide' },
  'roster.as-that': { zh: '就是“{organ}”', en: 'It is “{organ}”' },
  'roster.as-linked': { zh: '写作“{name}”，并认定与“{organ}”是同一机关', en: 'Keep “{name}”, linked with “{organ}”' },
  'roster.as-own': { zh: '“{name}”是另一个机关', en: '“{name}” is another organ' },
  'roster.leave': { zh: '不列入', en: 'Leave it out' }
} as const
