/** The letter that gives a report back (退回修改意见), and what the window and the command line say of it. */
export const giveBackText = {
  'letter.heading': {
    zh: '关于{organ}{year}年度政府信息公开工作年度报告的修改意见',
    en: 'Corrections to the {year} annual report on government information disclosure of {organ}'
  },
  'letter.heading-no-year': {
    zh: '关于{organ}政府信息公开工作年度报告的修改意见',
    en: 'Corrections to the annual report on government information disclosure of {organ}'
  },
  'letter.organ-unknown': { zh: '（机关名称待填）', en: '(name of the organ)' },
  'letter.addressee': { zh: '{organ}：', en: 'To: {organ}' },
  'letter.opening': {
    zh: '你单位报送的{year}年度政府信息公开工作年度报告收悉。经核对，有以下 {n} 处需要修改或核实：',
    en: 'Your annual report on government information disclosure for {year} has been received and checked. The following needs to be corrected or verified (items: {n}):'
  },
  'letter.opening-no-year': {
    zh: '你单位报送的政府信息公开工作年度报告收悉。经核对，有以下 {n} 处需要修改或核实：',
    en: 'Your annual report on government information disclosure has been received and checked. The following needs to be corrected or verified (items: {n}):'
  },
  'letter.nothing': {
    zh: '你单位报送的报告收悉。经核对，没有需要修改的地方。',
    en: 'Your report has been received and checked. Nothing needs to be corrected.'
  },
  'letter.group': { zh: '{number}、{part}', en: '{number}. {part}' },
  'letter.part-II': {
    zh: '第二部分“主动公开政府信息情况”表格',
    en: 'Part two, table: information disclosed at own initiative'
  },
  'letter.part-III': {
    zh: '第三部分“收到和处理政府信息公开申请情况”表格',
    en: 'Part three, table: requests received and handled'
  },
  'letter.part-IV': {
    zh: '第四部分“政府信息公开行政复议、行政诉讼情况”表格',
    en: 'Part four, table: reconsideration and litigation'
  },
  'letter.part-text': { zh: '报告格式和文字', en: 'Form and text of the report' },
  'letter.item': { zh: '{number}．{text}', en: '({number}) {text}' },
  'letter.doubted': { zh: '【待核】{text}', en: '[To be verified] {text}' },
  'letter.sentence': { zh: '{text}。', en: '{text}.' },
  'letter.then': { zh: '{first}{second}', en: '{first} {second}' },
  'letter.in-part': { zh: '{part}：{text}', en: '{part}: {text}' },
  'letter.preface': { zh: '开头部分', en: 'Preface' },
  'letter.section-overview': { zh: '第一部分“总体情况”', en: 'Part one (overview)' },
  'letter.section-disclosure': { zh: '第二部分“主动公开政府信息情况”', en: 'Part two (disclosure)' },
  'letter.section-requests': { zh: '第三部分“收到和处理政府信息公开申请情况”', en: 'Part three (requests)' },
  'letter.section-disputes': { zh: '第四部分“政府信息公开行政复议、行政诉讼情况”', en: 'Part four (disputes)' },
  'letter.section-problems': { zh: '第五部分“存在的主要问题及改进情况”', en: 'Part five (problems and improvement)' },
  'letter.section-other': { zh: '第六部分“其他需要报告的事项”', en: 'Part six (other matters)' },
  'letter.quote': { zh: '{text}（原文：“{quote}”）', en: '{text} (it reads: “{quote}”)' },
  'letter.cell': { zh: '“{row}”一行“{column}”一列', en: 'Row “{row}”, column “{column}”' },
  'letter.cell-IV': { zh: '“{row}”的“{column}”一格', en: '“{row}”, “{column}”' },
  'letter.figure': { zh: '{name} {value}', en: '{name}: {value}' },
  'letter.figure-raw': { zh: '{name}“{value}”', en: '{name}: “{value}”' },
  'letter.figure-blank': { zh: '{name}空白', en: '{name}: blank' },
  'letter.figure-missing': { zh: '{name}缺失', en: '{name}: absent' },
  'letter.stands': { zh: '{cell}现填 {value}', en: '{cell} holds {value}' },
  'letter.stands-raw': { zh: '{cell}现填“{value}”', en: '{cell} holds “{value}”' },
  'letter.stands-blank': { zh: '{cell}现为空白', en: '{cell} is blank' },
  'letter.stands-missing': { zh: '{cell}缺失', en: '{cell} is absent' },
  'letter.should': { zh: '{stands}，应为 {value}', en: '{stands}; it should be {value}' },
  'letter.ask-cells': {
    zh: '现填：{cells}。请核对后据实改正。',
    en: 'As it stands: {cells}. Please verify and correct.'
  },
  'letter.rest-zero': { zh: '{cells}，其余为 0', en: '{cells}; 0 in the rest' },
  'letter.ask-plain': { zh: '请核对后据实改正。', en: 'Please verify and correct.' },
  'letter.ask-mend': { zh: '请改正。', en: 'Please correct.' },
  'letter.ask-form': {
    zh: '请按规定的表格格式改正。',
    en: 'Please bring the table into the prescribed form.'
  },
  'letter.ask-text': {
    zh: '请核对正文和表格，据实改正，使两处一致。',
    en: 'Please verify text and table, and make them agree.'
  },
  'letter.ask-years': {
    zh: '请与上一年度报告核对，据实改正。',
    en: 'Please compare with last year’s report and correct what is wrong.'
  },
  'letter.ask-own': { zh: '请结合本年度实际修改。', en: 'Please describe what was done this year.' },
  'letter.closing': {
    zh: '请逐项核对，于{due}前将修改后的报告报送{sendTo}。经核实填写无误的，请一并说明情况。',
    en: 'Please go through these items and send the corrected report to {sendTo} by {due}. Where what stands proves right, please say so.'
  },
  'letter.closing-doubted': {
    zh: '标有“待核”的事项，因报告原件中有关数字不够清晰，请先对照原件核实。',
    en: 'Items marked “to be verified” rest on figures that could not be read with certainty; please compare them with your original first.'
  },
  'letter.us': { zh: '我单位', en: 'us' },
  'letter.no-due': { zh: '　　年　　月　　日', en: '____________' },
  'letter.file': { zh: '{organ}{year}年度报告修改意见', en: 'Corrections {year} {organ}' },
  'letter.file-no-year': { zh: '{organ}年度报告修改意见', en: 'Corrections {organ}' },
  'letter.files': { zh: '修改意见 {n}份', en: 'Corrections (letters {n})' },

  'giveback.open': { zh: '退回意见', en: 'Give back' },
  'giveback.open-chosen': { zh: '退回 {n} 份', en: 'Give {n} back' },
  'giveback.title': { zh: '退回修改意见', en: 'Give back for correction' },
  'giveback.note-one': { zh: '{n} 处', en: 'items: {n}' },
  'giveback.letters': { zh: '要退回的报告', en: 'Reports to give back' },
  'giveback.letter': { zh: '修改意见', en: 'Letter' },
  'giveback.in-letter': { zh: '写入第 {n} 处', en: 'Put item {n} into the letter' },
  'giveback.in-letter-out': { zh: '写入这一处', en: 'Put this item into the letter' },
  'giveback.copy': { zh: '复制文字', en: 'Copy the text' },
  'giveback.copied': { zh: '已复制，可粘贴到聊天窗口', en: 'Copied; paste it into a message' },
  'giveback.not-copied': { zh: '没能复制，请存为文件', en: 'It could not be copied; save it as a file' },
  'giveback.save': { zh: '存为 Word', en: 'Save for Word' },
  'giveback.save-all': { zh: '全部存为 Word', en: 'Save all for Word' },
  'giveback.saved': { zh: '{n} 份写在“{folder}”', en: 'Letters in “{folder}”: {n}' },
  'giveback.saved-zip': { zh: '{n} 份写在一个压缩包里', en: 'Letters in one .zip: {n}' },
  'giveback.without': { zh: '；{n} 份没有要退回的内容', en: '; reports with nothing to give back: {n}' },
  'giveback.information': { zh: '含提示', en: 'With notes' },
  'giveback.doubted': { zh: '存疑的', en: 'Doubted ones' },
  'giveback.doubted-marked': { zh: '标“待核”', en: 'Marked' },
  'giveback.doubted-left-out': { zh: '不写', en: 'Left out' },
  'giveback.rules': { zh: '附规则编号', en: 'With rule numbers' },
  'giveback.due': { zh: '修改期限', en: 'Due' },
  'giveback.office': { zh: '落款单位', en: 'Signed by' },
  'giveback.send-to': { zh: '报送至', en: 'To be sent to' },
  'giveback.send-to-example': { zh: '如 县政务公开办，电话、邮箱', en: 'an office, telephone, mailbox' },
  'giveback.none': { zh: '没有要退回的内容', en: 'Nothing to give back' },
  'giveback.none-hint': {
    zh: '这份报告没有尚未了结的错误和提醒；“提示”默认不写入。',
    en: 'No errors or warnings of this report are open; notes are left out unless you choose them.'
  },
  'giveback.back': { zh: '返回', en: 'Back' },
  'keys.give-back': {
    zh: 'Tab 下一项 · 空格 写入或不写 · Ctrl+C 复制选中的文字',
    en: 'Tab next item · Space in or out · Ctrl+C copy what is selected'
  },
  'dialog.target': { zh: '选择存放的文件夹', en: 'Choose a folder to save to' },
  'error.nothing-to-give-back': { zh: '没有要退回的内容。', en: 'There is nothing to give back.' },
  'error.not-saved': {
    zh: '没能写到这个文件夹。请换一个文件夹再试。',
    en: 'Nothing could be written to this folder. Try another one.'
  },
  'error.letters-stopped': {
    zh: '档案关闭了，没有写完：{all} 份报告里写好 {n} 份修改意见，在“{folder}”。',
    en: 'The archive was closed before all was written. Reports: {all}; letters written: {n}, in “{folder}”.'
  },
  'error.letters-not-all': {
    zh: '没有全部写完：{all} 份报告里写好 {n} 份修改意见，在“{folder}”。请看磁盘是否已满、这个文件夹是否还能写入，再存一次。',
    en: 'Not all was written. Reports: {all}; letters written: {n}, in “{folder}”. See whether the disk is full and the folder can still be written to, and save again.'
  },

  'cli.needs-give-back': {
    zh: '请写明退回哪些报告：nianbao give-back --archive 文件夹 编号...，或 --organ 机关，或 --year 年。',
    en: 'Say which reports: nianbao give-back --archive DIR ID..., or --organ O, or --year Y.'
  },
  'cli.give-back-many': {
    zh: '共 {n} 份，不能写进一个文件。请把 --out 写成文件夹。',
    en: 'One file takes one letter (asked for: {n}). Let --out name a folder.'
  },
  'cli.gave-back': { zh: '修改意见 {items} 处，写在“{path}”', en: 'Items: {items}, in “{path}”' },
  'cli.nothing-to-give-back': { zh: '{name}：没有要退回的内容', en: '{name}: nothing to give back' },
  'cli.office': { zh: '落款单位：{name}；报送至：{sendTo}', en: 'Signed by: {name}; to be sent to: {sendTo}' }
} as const
