/** What the window says. */
export const windowText = {
  'app.name': { zh: '年报匣', en: 'Nianbao' },
  'language.label': { zh: '语言', en: 'Language' },
  'list.comma': { zh: '、', en: ', ' },
  'list.semicolon': { zh: '；', en: '; ' },

  'nav.label': { zh: '页面', en: 'Pages' },
  'nav.archive': { zh: '档案', en: 'Archive' },
  'nav.library': { zh: '报告', en: 'Reports' },
  'nav.imports': { zh: '导入记录', en: 'Import history' },

  'footer.offline': { zh: '离线 · 数据只在本机', en: 'Offline · data stays on this machine' },
  'footer.holds': {
    zh: '{reports} 份报告 · {organs} 个机关 · {years} 年 · {size}',
    en: '{reports} reports · {organs} organs · {years} years · {size}'
  },
  'keys.library': {
    zh: '↑↓ 换行 · Enter 打开 · 拖入文件或文件夹即可导入',
    en: '↑↓ row · Enter open · drop files or folders to import'
  },
  'keys.report': {
    zh: '↑↓ 换问题 · Enter 到单元格，再按更正 · 1–6 换部分 · O 到原件 · V 判断 · Ctrl+Z 撤销更正 · Esc 取消选择',
    en: '↑↓ finding · Enter to its cell, again to correct · 1–6 part · O original · V verdict · Ctrl+Z undo · Esc clear'
  },

  'name.no-organ': { zh: '（机关未知）', en: '(unknown organ)' },
  'name.no-year': { zh: '年度未知', en: 'unknown year' },
  'name.year': { zh: '{year} 年', en: '{year}' },
  'name.no-form': { zh: '无表格', en: 'no form' },
  'name.F19': { zh: '2019 版格式', en: '2019 form' },
  'name.F21': { zh: '2021 版格式', en: '2021 form' },

  'counts.none': { zh: '没有问题', en: 'Nothing wrong' },
  'counts.error': { zh: '{n} 错误', en: '{n} errors' },
  'counts.warning': { zh: '{n} 提醒', en: '{n} warnings' },
  'counts.information': { zh: '{n} 提示', en: '{n} notes' },
  'counts.doubt': { zh: '{n} 存疑', en: '{n} doubts' },
  'severity.error': { zh: '错误', en: 'Error' },
  'severity.warning': { zh: '提醒', en: 'Warning' },
  'severity.information': { zh: '提示', en: 'Note' },

  'empty.title': { zh: '把报告拖到这里', en: 'Drop reports here' },
  'empty.how': {
    zh: '拖入文件或整个文件夹，程序会读出表格和正文，核对勾稽关系，并把原件和结果都存在本机。',
    en: 'Drop files or whole folders: tables and prose are read, the sums are checked, and originals and results are kept on this machine.'
  },
  'empty.folder': { zh: '选择文件夹', en: 'Choose a folder' },
  'empty.files': { zh: '选择文件', en: 'Choose files' },
  'empty.samples': { zh: '打开示例报告', en: 'Open the sample reports' },
  'empty.reads': {
    zh: '可以读取 .docx、.doc、.pdf、.html、.txt；子文件夹和 .zip 压缩包会一并读取。',
    en: 'Reads .docx, .doc, .pdf, .html and .txt, in subfolders and .zip files too.'
  },
  'empty.where': { zh: '档案位置：{dir}', en: 'Archive: {dir}' },

  'archive.none': { zh: '未打开档案', en: 'No archive' },
  'dialog.ok': { zh: '确定', en: 'OK' },
  'dialog.cancel': { zh: '取消', en: 'Cancel' },
  'archive.new': { zh: '新建档案…', en: 'New archive…' },
  'archive.open': { zh: '打开档案…', en: 'Open archive…' },
  'archive.recent': { zh: '最近打开', en: 'Recent' },
  'archive.where': { zh: '档案位置', en: 'Where the archive is' },
  'archive.type-path': { zh: '档案文件夹的完整路径', en: 'Full path of the archive’s folder' },
  'archive.read-only': {
    zh: '档案正被另一个窗口或程序使用，这里只能查看。关闭那个程序后重新打开即可修改。',
    en: 'Another window or program is using this archive; here it can only be looked at. Close that one and open it again to change it.'
  },

  'import.button': { zh: '导入报告', en: 'Import' },
  'import.title': { zh: '导入', en: 'Import' },
  'import.drop-here': { zh: '松开即可导入', en: 'Let go to import' },
  'import.nothing': { zh: '里面没有文件。', en: 'There are no files in it.' },
  'import.running': { zh: '正在导入', en: 'Importing' },
  'import.done': { zh: '导入完成', en: 'Import finished' },
  'import.cancelled': { zh: '导入已取消，已读入的保留', en: 'Import cancelled; what was read is kept' },
  'import.failed': { zh: '导入中断', en: 'Import stopped' },
  'import.reading': { zh: '正在读取', en: 'Reading' },
  'import.uploading': { zh: '正在接收', en: 'Receiving' },
  'import.cancel': { zh: '取消', en: 'Cancel' },
  'import.close': { zh: '关闭', en: 'Close' },
  'import.history': { zh: '查看导入记录', en: 'Show the import history' },
  'import.revision': { zh: '多个版本', en: 'Revision' },
  'import.revision-of': {
    zh: '{organ} {year} 年有 {count} 份不同的报告，以写明更正的或最新导入的为准，其余保留。',
    en: '{organ} {year} has {count} different reports; the one that says it is a correction counts, or the newest import; the others are kept.'
  },

  'import.revision-changes': {
    zh: '已消除 {mended} 个问题，仍有 {stays} 个，新增 {new} 个。',
    en: '{mended} findings mended, {stays} stay, {new} are new.'
  },

  'imports.note': { zh: '每个文件的去向，新的在前', en: 'What became of every file, newest first' },
  'imports.empty': { zh: '还没有导入过文件', en: 'Nothing was imported yet' },
  'imports.at': { zh: '时间', en: 'Time' },
  'imports.outcome': { zh: '结果', en: 'Outcome' },
  'imports.file': { zh: '文件', en: 'File' },
  'imports.what': { zh: '说明', en: 'Note' },
  'imports.open': { zh: '打开报告', en: 'Open the report' },

  'library.note': { zh: '显示 {shown} 份，共 {all} 份', en: '{shown} of {all}' },
  'library.search': { zh: '按机关、标题、文件名查找', en: 'Search organ, title, file' },
  'library.organ': { zh: '机关', en: 'Organ' },
  'library.year': { zh: '年度', en: 'Year' },
  'library.form': { zh: '格式', en: 'Form' },
  'library.findings': { zh: '问题', en: 'Findings' },
  'library.file': { zh: '文件', en: 'File' },
  'library.imported': { zh: '导入时间', en: 'Imported' },
  'library.all-years': { zh: '全部年度', en: 'All years' },
  'library.all-forms': { zh: '全部格式', en: 'All forms' },
  'library.findings-any': { zh: '全部', en: 'All' },
  'library.findings-error': { zh: '有错误', en: 'Errors' },
  'library.findings-warning': { zh: '有提醒', en: 'Warnings' },
  'library.findings-doubt': { zh: '有存疑', en: 'Doubts' },
  'library.findings-none': { zh: '无问题', en: 'Clean' },
  'library.clear': { zh: '清除筛选', en: 'Clear filters' },
  'library.nothing': { zh: '没有符合条件的报告', en: 'No report matches' },
  'library.current': { zh: '现行', en: 'current' },
  'library.superseded': { zh: '已有新版', en: 'superseded' },
  'library.revisions': {
    zh: '这个机关这一年有 {n} 份不同的报告',
    en: 'This organ has {n} different reports for this year'
  },
  'library.remove': { zh: '移出 {n} 份', en: 'Take out {n}' },
  'library.restore': { zh: '恢复 {n} 份', en: 'Bring back {n}' },
  'library.removed': { zh: '已移出 {n} 份报告', en: 'Took out {n} reports' },
  'library.restored': { zh: '已恢复 {n} 份报告', en: 'Brought back {n} reports' },
  'library.undo': { zh: '撤销', en: 'Undo' },
  'library.removed-title': { zh: '已移出的报告', en: 'Reports taken out' },
  'library.show-removed': { zh: '已移出 {n} 份', en: '{n} taken out' },
  'library.back': { zh: '返回报告', en: 'Back to reports' },

  'report.back': { zh: '返回报告列表', en: 'Back to the reports' },
  'report.removed': { zh: '已移出', en: 'taken out' },
  'report.remove': { zh: '移出', en: 'Take out' },
  'report.restore': { zh: '恢复', en: 'Bring back' },
  'report.save-original': { zh: '原件另存', en: 'Save original' },
  'report.doubts': { zh: '存疑：', en: 'Doubts: ' },
  'report.findings': { zh: '问题 {n}', en: 'Findings {n}' },
  'report.no-section': { zh: '没有找到这一部分。', en: 'This part was not found.' },
  'section.overview': { zh: '一 总体情况', en: '1 Overview' },
  'section.disclosure': { zh: '二 主动公开', en: '2 Disclosure' },
  'section.requests': { zh: '三 依申请公开', en: '3 Requests' },
  'section.disputes': { zh: '四 复议诉讼', en: '4 Disputes' },
  'section.problems': { zh: '五 问题改进', en: '5 Problems' },
  'section.other': { zh: '六 其他', en: '6 Other' },

  'findings.none': { zh: '没有发现问题。', en: 'Nothing wrong was found.' },
  'findings.no-form': {
    zh: '这份报告没有官方表格，没有核查。',
    en: 'This report has no official tables; nothing was checked.'
  },
  'findings.checks': {
    zh: '共核查 {ran} 项，不符 {failed} 项，未能核查 {skipped} 项',
    en: '{ran} checks, {failed} failed, {skipped} could not be made'
  },
  'verdict.title': { zh: '判断 {n} 个问题', en: 'Judge {n}' },
  'verdict.note': { zh: '说明（接受时须写原因）', en: 'Note (needed to accept)' },
  'verdict.reason': { zh: '按现状接受，须写明原因', en: 'Accept it as it is; say why' },
  'verdict.confirm': { zh: '确认', en: 'Confirm' },
  'verdict.accept': { zh: '接受', en: 'Accept' },
  'verdict.dismiss': { zh: '不是错误', en: 'Not an error' },
  'verdict.withdraw': { zh: '撤回判断', en: 'Take back' },
  'verdict.choose': { zh: '选中“{finding}”', en: 'Choose “{finding}”' },
  'verdict.choose-all': { zh: '全选', en: 'Choose all' },
  'finding.cells': { zh: '涉及 {n} 个单元格', en: '{n} cells' },

  'cell.cell': { zh: '单元格', en: 'Cell' },
  'cell.raw': { zh: '（原文“{raw}”）', en: '(written “{raw}”)' },
  'status.number': { zh: '数字', en: 'number' },
  'status.blank': { zh: '空白', en: 'blank' },
  'status.placeholder': { zh: '符号', en: 'placeholder' },
  'status.invalid': { zh: '不是数字', en: 'not a number' },
  'status.missing': { zh: '缺失', en: 'missing' },
  'status.missing-mark': { zh: '缺', en: '–' },
  'place.page': { zh: '第 {page} 页', en: 'page {page}' },
  'place.table': {
    zh: '第 {table} 张表，第 {row} 行，第 {column} 列',
    en: 'table {table}, row {row}, column {column}'
  },
  'place.paragraph': { zh: '第 {paragraph} 段', en: 'paragraph {paragraph}' },
  'place.line': { zh: '第 {line} 行', en: 'line {line}' },

  'dialog.files': { zh: '选择要导入的报告', en: 'Choose reports to import' },
  'dialog.folder': { zh: '选择要导入的文件夹', en: 'Choose a folder to import' },
  'dialog.archive': { zh: '选择档案所在的文件夹', en: 'Choose an archive’s folder' },
  'dialog.reports': { zh: '报告（Word、PDF、文本）', en: 'Reports (Word, PDF, text)' },
  'dialog.anything': { zh: '所有文件', en: 'All files' },
  'menu.edit': { zh: '编辑', en: 'Edit' },
  'menu.undo': { zh: '撤销', en: 'Undo' },
  'menu.redo': { zh: '重做', en: 'Redo' },
  'menu.cut': { zh: '剪切', en: 'Cut' },
  'menu.copy': { zh: '复制', en: 'Copy' },
  'menu.paste': { zh: '粘贴', en: 'Paste' },
  'menu.select-all': { zh: '全选', en: 'Select all' },
  'menu.view': { zh: '视图', en: 'View' },
  'menu.zoom-reset': { zh: '实际大小', en: 'Actual size' },
  'menu.zoom-in': { zh: '放大', en: 'Zoom in' },
  'menu.zoom-out': { zh: '缩小', en: 'Zoom out' },
  'menu.full-screen': { zh: '全屏', en: 'Full screen' },
  'menu.window': { zh: '窗口', en: 'Window' },
  'menu.minimize': { zh: '最小化', en: 'Minimise' },
  'menu.close': { zh: '关闭', en: 'Close' },
  'menu.quit': { zh: '退出', en: 'Quit' }
} as const
