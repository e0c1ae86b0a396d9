/** Verdicts, corrections and the history in words. */
export const judgement = {
  'state.open': { zh: '待处理', en: 'open' },
  'state.confirmed': { zh: '已确认', en: 'confirmed' },
  'state.accepted': { zh: '已接受', en: 'accepted' },
  'state.not-an-error': { zh: '不是错误', en: 'not an error' },
  'state.look-again': { zh: '需再看', en: 'look again' },

  'entry.blank': { zh: '空白', en: 'blank' },
  'entry.missing': { zh: '没有这一格', en: 'no such cell' },
  'entry.none': { zh: '没有读到', en: 'nothing' },
  'entry.text': { zh: '“{text}”', en: '“{text}”' },

  'target.organ': { zh: '机关', en: 'Organ' },
  'target.year': { zh: '年度', en: 'Year' },
  'target.cell': { zh: '“{row} · {column}”', en: '“{row} · {column}”' },

  'corrected.from': { zh: '更正，原读作{reading}', en: 'corrected; read as {reading}' },
  'corrected.confirmed': { zh: '已对照原件确认', en: 'confirmed against the original' },
  'corrected.withdrawn': { zh: '更正已撤销', en: 'correction withdrawn' },
  'corrected.count': { zh: '更正 {n} 处', en: '{n} corrected' },

  'event.imported': { zh: '导入自“{file}”', en: 'Imported from “{file}”' },
  'event.read-again': {
    zh: '程序更新后重新读取：{changed} 格的读数变了，{unfit} 处更正不再对应',
    en: 'Read again by a newer program: {changed} cells are read otherwise, {unfit} corrections no longer fit'
  },
  'event.removed': { zh: '移出', en: 'Taken out' },
  'event.restored': { zh: '恢复', en: 'Brought back' },
  'event.judged': { zh: '问题 {finding}：{verdict}', en: 'Finding {finding}: {verdict}' },
  'event.judged-open': { zh: '问题 {finding}：撤回判断', en: 'Finding {finding}: verdict taken back' },
  'event.corrected': {
    zh: '{target}：读作{reading}，更正为{entry}',
    en: '{target}: read as {reading}, corrected to {entry}'
  },
  'event.confirmed': { zh: '{target}：读作{reading}，确认无误', en: '{target}: read as {reading}, confirmed' },
  'event.withdrawn': {
    zh: '{target}：撤销更正，恢复读数{reading}',
    en: '{target}: correction withdrawn, {reading} again'
  },
  'event.revised': {
    zh: '报告 {to} 取代报告 {from}：消除 {mended} 个问题，仍有 {stays} 个，新增 {new} 个，{unchecked} 个未能再次核查',
    en: 'Report {to} takes the place of {from}: {mended} findings mended, {stays} stay, {new} are new, {unchecked} could not be checked again'
  },

  'change.mended': { zh: '已消除', en: 'mended' },
  'change.stays': { zh: '仍有', en: 'stays' },
  'change.new': { zh: '新增', en: 'new' },
  'change.unchecked': { zh: '未能再次核查', en: 'could not be checked again' },

  'cli.finding-note': { zh: '〔{state}〕', en: ' [{state}]' },
  'cli.finding-noted': { zh: '〔{state}：{note}〕', en: ' [{state}: {note}]' },
  'cli.needs-finding': {
    zh: '请给出问题和判断：nianbao verdict --archive 文件夹 问题… confirmed|accepted|not-an-error|open。问题写作“报告编号/问题编号”，例如 3/T3-01:III.natural；用 check 可以查到。',
    en: 'Give findings and a verdict: nianbao verdict --archive DIR FINDING... confirmed|accepted|not-an-error|open. A finding is written REPORT/ID, as in 3/T3-01:III.natural; check lists them.'
  },
  'cli.no-finding': {
    zh: '没有“{finding}”这个问题。用 nianbao check --archive 文件夹 查看有哪些问题。',
    en: 'There is no finding “{finding}”. nianbao check --archive DIR lists what there is.'
  },
  'cli.many-findings': {
    zh: '“{finding}”在 {count} 份报告里都有：{candidates}。请写明是哪一份，或加上 --organ、--year。',
    en: '“{finding}” stands in {count} reports: {candidates}. Say which, or add --organ and --year.'
  },
  'cli.no-reason': {
    zh: '接受时最好写明原因：加上 --note。',
    en: 'Say why it is accepted: add --note.'
  },
  'cli.needs-correction': {
    zh: '请给出报告编号、单元格和内容：nianbao correct --archive 文件夹 编号 单元格 内容。单元格例如 III.total.natural，也可以是 organ 或 year；内容是数字、原样的符号，或 blank（空白）、missing（没有这一格）、as-read（读数无误）、withdraw（撤销更正）。',
    en: 'Give a report, a cell and what stands there: nianbao correct --archive DIR ID CELL VALUE. CELL is as in III.total.natural, or organ, or year; VALUE is a number, a placeholder as it is printed, or blank, missing, as-read (the reading is right), withdraw (take the correction back).'
  },
  'cli.corrected': { zh: '{name} {target} = {value}（{what}）', en: '{name} {target} = {value} ({what})' },
  'cli.note': { zh: '（{note}）', en: ' ({note})' },
  'cli.history': { zh: '经过', en: 'History' },
  'cli.revision-counts': {
    zh: '  报告 {from} → {to}：已消除 {mended}，仍有 {stays}，新增 {new}，未能再次核查 {unchecked}',
    en: '  report {from} → {to}: {mended} mended, {stays} stay, {new} new, {unchecked} could not be checked again'
  },

  'doubt.correction-unfit': {
    zh: '{at} 更正为“{entry}”，但现在读出的内容和更正时不同，请对照原件再看一次',
    en: 'corrected to “{entry}” on {at}, but it is read otherwise now than it was then; look at the original again'
  },

  'error.finding-not-found': {
    zh: '报告 {id} 里没有“{finding}”这个问题，可能已经消除。',
    en: 'Report {id} has no finding “{finding}”; it may have been mended.'
  },
  'error.cell-not-found': {
    zh: '报告 {id} 里没有单元格“{cell}”。单元格写作 III.total.natural，也可以是 organ 或 year。',
    en: 'Report {id} has no cell “{cell}”. Cells are written III.total.natural, or organ, or year.'
  },
  'error.value-not-usable': {
    zh: '“{value}”不能作为更正的内容。请写数字、原件上的符号（无、/、—）、机关名称或年份。',
    en: '“{value}” cannot stand there. Give a number, a placeholder as it is printed, an organ’s name, or a year.'
  },
  'error.not-corrected': {
    zh: '报告 {id} 的“{cell}”没有更正过，不需要撤销。',
    en: '“{cell}” of report {id} was not corrected; there is nothing to withdraw.'
  }
} as const
