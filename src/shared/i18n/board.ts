/** What is said on the board of who reported. */
export const boardText = {
  'nav.board': { zh: '报送看板', en: 'Who reported' },
  'nav.missing': { zh: '{n} 缺', en: '{n} late' },
  'keys.board': {
    zh: '方向键 移动 · Enter 打开 · Shift+← → 选两格对比 · C 与上年对比 · M 只看缺报',
    en: 'arrows move · Enter opens · Shift+← → two to compare · C with the year before · M only missing'
  },
  'board.note': {
    zh: '{organs} 个机关 · {year} 年已报 {reported}，缺 {missing}',
    en: 'Organs: {organs} · reported for {year}: {reported}, missing: {missing}'
  },
  'board.no-roster': {
    zh: '{year} 年没有名册，按以往报送情况推定谁应当报送。',
    en: 'There is no roster for {year}: who should report is taken from earlier reports.'
  },
  'board.missing': { zh: '未报', en: 'missing' },
  'board.not-due': { zh: '未到期', en: 'not due' },
  'board.missing-since': { zh: '未报，应于 {due} 前报送', en: 'Missing; it was due by {due}' },
  'board.due-on': { zh: '未报，{due} 到期', en: 'Not reported yet; due by {due}' },
  'board.outside-before': { zh: '当时尚未设立，或没有更早的报告', en: 'Not there yet, or without earlier reports' },
  'board.outside-after': { zh: '已合并、撤销或改名', en: 'Merged, abolished or renamed by then' },
  'board.outside-not-on-roster': { zh: '不在当年名册', en: 'Not on that year’s roster' },
  'board.reported': { zh: '已报', en: 'Reported' },
  'board.text-only': { zh: '仅正文', en: 'text only' },
  'board.received': { zh: '新收申请', en: 'Received' },
  'board.no-figures': { zh: '没有新收申请的数字', en: 'No figures of applications received' },
  'board.of-year': { zh: '{reported}/{all}', en: '{reported}/{all}' },
  'board.year-note': {
    zh: '{year} 年已报 {reported}，缺 {missing}',
    en: '{year}: {reported} reported, {missing} missing'
  },
  'board.group-note': { zh: '{organs} 个机关，缺 {missing}', en: 'Organs: {organs}, missing: {missing}' },
  'board.missing-year': { zh: '看哪一年的缺报', en: 'Missing of which year' },
  'board.show': { zh: '显示哪些机关', en: 'Which organs' },
  'board.show-all': { zh: '全部', en: 'All' },
  'board.show-missing': { zh: '{year} 年缺报', en: 'Missing {year}' },
  'board.show-errors': { zh: '有错误', en: 'With errors' },
  'board.order': { zh: '排序', en: 'Order' },
  'board.order-place': { zh: '按地区和名称', en: 'By place and name' },
  'board.order-errors': { zh: '错误多的在前', en: 'Most errors first' },
  'board.order-missing': { zh: '缺报多的在前', en: 'Most missing first' },
  'board.group': { zh: '分组', en: 'Groups' },
  'board.group-none': { zh: '不分组', en: 'No groups' },
  'board.group-region': { zh: '按地区分组', en: 'By region' },
  'board.group-kind': { zh: '按机关类别分组', en: 'By kind of organ' },
  'board.kind-government': { zh: '政府', en: 'Governments' },
  'board.kind-government-office': { zh: '政府办公室', en: 'Government offices' },
  'board.kind-department': { zh: '部门', en: 'Departments' },
  'board.kind-unknown': { zh: '类别不明', en: 'Kind unknown' },
  'board.no-region': { zh: '名称没有写明地区', en: 'Name tells no region' },
  'board.region': { zh: '地区', en: 'Region' },
  'board.kind': { zh: '类别', en: 'Kind' },
  'board.nothing': { zh: '没有符合条件的机关。', en: 'No organ fits.' },
  'board.empty': {
    zh: '导入报告或名册之后，这里按机关和年度显示谁已报送、谁还没有。',
    en: 'Import reports or a roster: this page then shows by organ and year who reported and who did not.'
  },
  'board.open': { zh: '打开报告', en: 'Open report' },
  'board.compare': { zh: '对比 {from}–{to}', en: 'Compare {from}–{to}' },
  'board.compare-with': { zh: '对比 {year}', en: 'Compare {year}' },
  'board.more': { zh: '还有 {n} 个问题', en: '{n} more' },
  'board.fine': { zh: '没有未处理的错误和提醒。', en: 'No open errors or warnings.' },
  'board.missing-title': { zh: '{year} 年未报', en: 'Missing for {year}' },
  'board.none-missing': { zh: '全部已报。', en: 'All have reported.' },
  'board.last-reported': { zh: '上次报送 {year} 年', en: 'last reported for {year}' },
  'board.never-reported': { zh: '从未报送', en: 'never reported' },
  'board.copy': { zh: '复制催报名单', en: 'Copy the list' },
  'board.copied': { zh: '催报名单已复制，共 {n} 个机关。', en: 'Copied. Organs: {n}.' },
  'board.not-copied': {
    zh: '没能写入剪贴板，请到“名册”页复制。',
    en: 'Could not write to the clipboard. Copy it on the roster page.'
  },
  'board.legend': {
    zh: '每格为当年未处理的问题中最严重的一种及其数目；✓ 已报，没有未处理的错误、提醒和存疑；“仅正文”没有表格可核；空白为当年不需报送。',
    en: 'Each square: the gravest of what is open for the year, and how many. ✓: no open errors, warnings or doubts. Text only: no tables to check. Blank: not to be reported.'
  },
  'board.printed': { zh: '共 {organs} 个机关', en: 'Organs: {organs}' },
  'board.print-which': { zh: '打印哪些机关', en: 'Which organs' },
  'board.print-all': { zh: '全部机关', en: 'All organs' },
  'board.back': { zh: '回到看板', en: 'Back to the board' },
  'board.export': { zh: '导出 XLSX', en: 'Export XLSX' },
  'board.file': { zh: '报送看板', en: 'Who reported' },
  'board.choose': {
    zh: '点一格看报告；按住 Shift 再点同一机关的另一年，可以对比。',
    en: 'Choose a square to see its report; with Shift, another year of the same organ to compare.'
  }
} as const
