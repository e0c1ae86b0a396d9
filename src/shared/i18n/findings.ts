/** What the findings page says, and judging there and on the report page. */
export const findingsText = {
  'nav.findings': { zh: '问题', en: 'Findings' },
  'report.back-findings': { zh: '返回问题列表', en: 'Back to the findings' },
  'keys.findings': {
    zh: '↑↓ 换问题 · Enter 打开报告 · V 判断 · 空格 选中 · ←→ 折叠展开 · Esc 取消',
    en: '↑↓ finding · Enter open report · V verdict · Space choose · ←→ fold · Esc clear'
  },

  'listing.shown': { zh: '共 {n} 个', en: '{n}' },
  'listing.by': { zh: '分组', en: 'Group by' },
  'listing.by-organ': { zh: '按机关', en: 'Organ' },
  'listing.by-rule': { zh: '按规则', en: 'Rule' },
  'listing.by-year': { zh: '按年度', en: 'Year' },
  'listing.severity': { zh: '程度', en: 'Severity' },
  'listing.state': { zh: '处理情况', en: 'State' },
  'listing.state-standing': { zh: '未了结 {n}', en: 'Standing {n}' },
  'listing.state-unjudged': { zh: '未判断 {n}', en: 'Not judged {n}' },
  'listing.state-judged': { zh: '已判断 {n}', en: 'Judged {n}' },
  'listing.state-any': { zh: '全部 {n}', en: 'All {n}' },
  'listing.state-why': {
    zh: '未了结：除“已接受”和“不是错误”以外的，各处的数目都按它计',
    en: 'Standing: all but those accepted and those that are no errors; every count is of these'
  },
  'listing.organ': { zh: '按机关名称筛选', en: 'Filter by organ' },
  'listing.rule': { zh: '规则', en: 'Rule' },
  'listing.all-rules': { zh: '全部规则', en: 'All rules' },
  'listing.finding': { zh: '问题', en: 'Finding' },
  'listing.judgement': { zh: '判断', en: 'Verdict' },
  'listing.fold-all': { zh: '全部折叠', en: 'Fold all' },
  'listing.unfold-all': { zh: '全部展开', en: 'Unfold all' },
  'listing.choose-group': { zh: '选中“{group}”的全部 {n} 个问题', en: 'Choose all {n} findings of “{group}”' },
  'listing.choose-all': { zh: '选中全部 {n} 个问题', en: 'Choose all {n} findings' },
  'listing.chosen': { zh: '已选中 {n} 个问题', en: '{n} findings chosen' },
  'listing.unchoose': { zh: '取消选中', en: 'Clear choice' },
  'listing.open': { zh: '打开报告', en: 'Open report' },
  'listing.loading': { zh: '正在读取…', en: 'Loading…' },
  'listing.pick': {
    zh: '用 ↑↓ 或鼠标选一个问题，可在这里判断。',
    en: 'Pick a finding with ↑↓ or the mouse to judge it here.'
  },

  'listing.no-reports': { zh: '档案里还没有报告', en: 'No reports yet' },
  'listing.no-reports-how': {
    zh: '导入报告后，核查发现的问题都列在这里。',
    en: 'Import reports: whatever the checks find is listed here.'
  },
  'listing.to-library': { zh: '去导入报告', en: 'Go and import reports' },
  'listing.clean': { zh: '没有发现问题', en: 'Nothing wrong was found' },
  'listing.clean-how': {
    zh: '档案里的 {n} 份报告都通过了能做的核查。各报告页下方写明做了多少项、跳过多少项。',
    en: 'All {n} reports passed the checks that could be made. Each report says how many were made and skipped.'
  },
  'listing.settled': { zh: '问题都已了结', en: 'Everything is settled' },
  'listing.settled-how': {
    zh: '{n} 个问题都已接受或判为不是错误。',
    en: 'All {n} findings were accepted or judged to be no errors.'
  },
  'listing.show-judged': { zh: '查看已判断的', en: 'Show those judged' },
  'listing.nothing': { zh: '没有符合条件的问题', en: 'No finding matches' },
  'listing.nothing-how': {
    zh: '去掉筛选条件后有 {n} 个。',
    en: 'Without filters there are {n}.'
  },
  'listing.again': { zh: '重试', en: 'Try again' },

  'verdict.done': { zh: '已判断 {n} 个问题', en: '{n} judged' },
  'verdict.undo': { zh: '撤销', en: 'Undo' },
  'verdict.undone': { zh: '已恢复原来的判断', en: 'The former verdicts are back' }
} as const
