/** What the report page says of the original beside it, and of corrections in place. */
export const originalText = {
  'error.original-not-opened': {
    zh: '系统没有能打开这种文件的程序。可以用“原件另存”保存后再打开。',
    en: 'The system has no program that opens this kind of file. Save the original and open it yourself.'
  },

  'split.form': { zh: '调整表格与右侧的宽度', en: 'Width of the form' },
  'split.side': { zh: '调整问题与原件的高度', en: 'Height of the findings' },

  'original.title': { zh: '原件', en: 'Original' },
  'original.open': { zh: '打开文件', en: 'Open file' },
  'original.open-how': {
    zh: '用系统的程序打开原件的副本；在浏览器里则下载',
    en: 'Opens a copy by the system’s own program; in a browser, downloads it'
  },
  'original.downloaded': { zh: '已下载“{name}”', en: 'Downloaded “{name}”' },
  'original.no-place': { zh: '原件里没有这一格。', en: 'The original shows no such cell.' },
  'original.not-found': { zh: '原件里没有找到这句话。', en: 'This sentence was not found in the original.' },
  'original.empty': { zh: '原件里没有文字。', en: 'The original has no text.' },

  'pdf.page': { zh: '第', en: 'Page' },
  'pdf.pages': { zh: '页，共 {pages} 页', en: 'of {pages}' },
  'pdf.page-number': { zh: '页码', en: 'Page number' },
  'pdf.page-name': { zh: '原件第 {page} 页', en: 'Page {page} of the original' },
  'pdf.zoom-in': { zh: '放大', en: 'Zoom in' },
  'pdf.zoom-out': { zh: '缩小', en: 'Zoom out' },
  'pdf.fit': { zh: '适合宽度', en: 'Fit' },
  'pdf.not-opened': {
    zh: '这个 PDF 在这里显示不出来，可以用“打开文件”查看。',
    en: 'This PDF cannot be shown here; open the file instead.'
  },
  'pdf.not-drawn': {
    zh: '第 {page} 页显示不出来，可以用“打开文件”查看。',
    en: 'Page {page} cannot be shown here; open the file instead.'
  },

  'report.history': { zh: '历史', en: 'History' },
  'history.empty': { zh: '还没有记录。', en: 'Nothing is recorded yet.' },

  'passage.title': { zh: '正文（{part}）', en: 'In the text ({part})' },
  'passage.preface': { zh: '前言', en: 'preface' },
  'passage.show': { zh: '到这一部分', en: 'Go to this part' },
  'suggestion.value': { zh: '建议改为 {value}', en: 'suggested {value}' },

  'correct.change': { zh: '更正', en: 'Correct' },
  'correct.as-read': { zh: '与原件一致', en: 'As in the original' },
  'correct.missing': { zh: '原件没有这一格', en: 'No such cell' },
  'correct.withdraw': { zh: '撤销更正', en: 'Withdraw' },
  'correct.field': { zh: '原件上写的是', en: 'What the original says' },
  'correct.done': { zh: '“{cell}”更正为{entry}。', en: '“{cell}” is now {entry}. ' },
  'correct.confirmed': { zh: '“{cell}”已对照原件确认。', en: '“{cell}” is confirmed against the original. ' },
  'correct.withdrawn': { zh: '“{cell}”的更正已撤销。', en: 'The correction of “{cell}” is withdrawn. ' },
  'correct.mended': { zh: '消除 {n} 个问题', en: '{n} findings mended' },
  'correct.new': { zh: '新增 {n} 个问题', en: '{n} new findings' },
  'correct.same': { zh: '问题没有变化', en: 'the findings are the same' },
  'correct.undo': { zh: '撤销', en: 'Undo' },
  'correct.nothing-to-undo': { zh: '没有可撤销的更正。', en: 'There is no correction to undo.' },
  'correct.hint': {
    zh: '直接键入或 F2 更正 · Enter 保存 · 留空即空白 · = 与原件一致',
    en: 'Type or F2 to correct · Enter saves · empty is a blank · = as in the original'
  }
} as const
