/** Outcomes, reasons, doubts and errors in words. Each sentence says what to do next where something can be done. */
export const results = {
  'outcome.read': { zh: '已读入', en: 'Read' },
  'outcome.pre-form': { zh: '旧格式', en: 'Before the form' },
  'outcome.not-a-report': { zh: '不是年报', en: 'Not a report' },
  'outcome.needs-ocr': { zh: '需文字识别', en: 'Needs OCR' },
  'outcome.unsupported': { zh: '不支持', en: 'Unsupported' },
  'outcome.empty': { zh: '空文件', en: 'Empty' },
  'outcome.encrypted': { zh: '已加密', en: 'Encrypted' },
  'outcome.damaged': { zh: '已损坏', en: 'Damaged' },
  'outcome.too-large': { zh: '过大', en: 'Too large' },
  'outcome.failed': { zh: '失败', en: 'Failed' },
  'outcome.cancelled': { zh: '已取消', en: 'Cancelled' },
  'outcome.duplicate': { zh: '重复文件', en: 'Duplicate' },
  'outcome.copy': { zh: '内容相同', en: 'Copy' },

  'refusal.not-a-report': {
    zh: '没有找到年度报告的标题、六个部分或表格。如果它确实是年报，请换用原始的 Word 或 PDF 文件再导入。',
    en: 'No title, parts or tables of an annual report were found. If it is one, import the original Word or PDF file instead.'
  },
  'refusal.not-a-report.title': {
    zh: '标题是“{title}”，不是年度报告本身。无需处理。',
    en: 'Its title is “{title}”, which is not an annual report itself. Nothing needs to be done.'
  },
  'refusal.not-a-report.template': {
    zh: '这是没有填写的空白表格。请导入填写后的报告。',
    en: 'This is a blank template. Import the completed report.'
  },
  'refusal.needs-ocr': {
    zh: '文件里只有图片，没有文字（扫描件）。请向报送单位索取 Word 版或可复制文字的 PDF，或先做文字识别。',
    en: 'The file holds pictures and no text (a scan). Ask the organ for the Word file or a PDF with text, or run OCR first.'
  },
  'refusal.unsupported': {
    zh: '不认识这种文件。请用原来的程序打开，另存为 .docx 或 .pdf 后再导入。',
    en: 'This kind of file is not known. Open it in the program it was made with, save it as .docx or .pdf, and import that.'
  },
  'refusal.unsupported.ole': {
    zh: '这是旧版 Office 或 WPS 文件，但里面不是 Word 文档。如果是报告，请打开后另存为 .docx 再导入。',
    en: 'This is an old Office or WPS file, but no Word document. If it is a report, open it and save it as .docx.'
  },
  'refusal.unsupported.word-95': {
    zh: '这是 Word 95 或更早的文件，不能读。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    en: 'This is a file of Word 95 or before, which cannot be read. Open it in Word or WPS and save it as .docx.'
  },
  'refusal.unsupported.word-xml': {
    zh: '这是 Word 的 XML 文件，不能读。请用 Word 打开，另存为 .docx 后再导入。',
    en: 'This is Word’s XML, which cannot be read. Open it in Word and save it as .docx.'
  },
  'refusal.unsupported.image': {
    zh: '这是图片，读不出文字。请向报送单位索取 Word 版或可复制文字的 PDF。',
    en: 'This is a picture; no text can be read from it. Ask the organ for the Word file or a PDF with text.'
  },
  'refusal.unsupported.ofd': {
    zh: '这是 OFD 版式文件，不能直接读。请用 OFD 阅读器导出为 PDF 后再导入。',
    en: 'This is an OFD file, which cannot be read directly. Export it as PDF with an OFD reader and import that.'
  },
  'refusal.unsupported.spreadsheet': {
    zh: '这是电子表格。请导入年度报告的正文文件（.docx、.doc 或 .pdf）。',
    en: 'This is a spreadsheet. Import the report itself (.docx, .doc or .pdf).'
  },
  'refusal.unsupported.rtf': {
    zh: '这是 RTF 文件。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    en: 'This is an RTF file. Open it in Word or WPS and save it as .docx.'
  },
  'refusal.unsupported.archive': {
    zh: '这种压缩包打不开，或者压缩包套得太深。请解压后把里面的文件夹拖进来，或重新压缩为 .zip。',
    en: 'This archive cannot be opened, or archives are nested too deep. Unpack it and drop the folder, or pack it as .zip.'
  },
  'refusal.empty': {
    zh: '文件是空的（0 字节）。请重新下载或复制。',
    en: 'The file is empty (0 bytes). Download or copy it again.'
  },
  'refusal.empty.no-text': {
    zh: '文件里没有任何文字。请确认报送的是正确的文件。',
    en: 'The file holds no text at all. Check that it is the right file.'
  },
  'refusal.encrypted.word': {
    zh: '文件设有打开密码。请用密码打开，取消保护并另存后再导入。',
    en: 'The file needs a password. Open it, remove the protection, save it, and import that.'
  },
  'refusal.empty.archive': {
    zh: '压缩包里没有文件。请确认对方发来的是正确的压缩包。',
    en: 'The archive holds no files. Check that it is the right one.'
  },
  'refusal.encrypted.archive': {
    zh: '压缩包设有密码。请用密码解压，再把里面的文件夹拖进来。',
    en: 'The archive needs a password. Unpack it with the password and drop the folder.'
  },
  'refusal.encrypted.pdf': {
    zh: 'PDF 设有打开密码。请用密码打开，另存为不加密的 PDF 后再导入。',
    en: 'The PDF needs a password. Open it, save it without encryption, and import that.'
  },
  'refusal.damaged': {
    zh: '文件已损坏，打不开。请重新下载或请对方重发。',
    en: 'The file is damaged and cannot be opened. Download it again or ask for it again.'
  },
  'refusal.damaged.word': {
    zh: 'Word 文件已损坏。请用 Word 打开修复并另存，或请对方重发。',
    en: 'The Word file is damaged. Repair it in Word and save it, or ask for it again.'
  },
  'refusal.damaged.pdf': {
    zh: 'PDF 文件已损坏。请重新下载，或用浏览器打开后另存为 PDF。',
    en: 'The PDF is damaged. Download it again, or open it in a browser and save it as PDF.'
  },
  'refusal.damaged.text': {
    zh: '认不出文本的编码。请用记事本另存为 UTF-8 后再导入。',
    en: 'The encoding of the text is unknown. Save it as UTF-8 and import that.'
  },
  'refusal.too-large.file': {
    zh: '文件过大。年度报告一般不超过几兆字节，请确认文件，或压缩其中的图片。',
    en: 'The file is too large. A report is usually a few megabytes; check the file, or compress its pictures.'
  },
  'refusal.too-large.unpacked': {
    zh: '文件解压后过大，可能是恶意文件，已拒绝打开。',
    en: 'The file unpacks to far too much and may be malicious. It was not opened.'
  },
  'refusal.too-large.pages': {
    zh: 'PDF 有 {pages} 页，超过上限 {most} 页。请只导入年度报告所在的页。',
    en: 'The PDF has {pages} pages, more than {most}. Import only the pages of the report.'
  },
  'refusal.too-large.nested': {
    zh: '网页的标签嵌套过深，可能是恶意文件，已拒绝打开。请在浏览器中打开，打印为 PDF 后再导入。',
    en: 'The page’s tags are nested far too deep and it may be malicious. Open it in a browser and print it to PDF.'
  },
  'refusal.too-large.archive': {
    zh: '压缩包里的文件过多或过大，没有全部打开。请解压后分批把文件夹拖进来。',
    en: 'The archive holds too many or too large files; not all were opened. Unpack it and drop its folders one by one.'
  },
  'refusal.failed.unreadable': {
    zh: '读不到文件。请确认它还在原处、有权限，且没有被其他程序占用。',
    en: 'The file cannot be read. Check that it is still there, that you may read it, and that no program holds it.'
  },
  'refusal.failed.timeout': {
    zh: '读取超过 {seconds} 秒，已停止。文件可能异常复杂，请另存为 .docx 后再试。',
    en: 'Reading took more than {seconds} seconds and was stopped. The file may be unusually complex; save it as .docx and try again.'
  },
  'refusal.failed.memory': {
    zh: '读取占用内存过多，已停止。请压缩文件中的图片或拆分文件后再试。',
    en: 'Reading took too much memory and was stopped. Compress its pictures or split the file and try again.'
  },
  'refusal.failed.crash': {
    zh: '读取时出现意外错误，其他文件不受影响。请另存为另一种格式后再试。',
    en: 'An unexpected error occurred; other files are not affected. Save it in another format and try again.'
  },
  'refusal.failed.archive': {
    zh: '读出来了，但没能存进档案。请检查磁盘空间和文件夹权限，再导入一次。',
    en: 'It was read but could not be stored. Check disk space and permissions, and import it again.'
  },
  'refusal.cancelled': {
    zh: '已取消，尚未读取。需要时再导入一次。',
    en: 'Cancelled before it was read. Import it again when needed.'
  },

  'doubt.broken-number': {
    zh: '数字中间有空格或换行，可能是两个数',
    en: 'the digits are broken by a space or line; it may be two numbers'
  },
  'doubt.columns-undecided': {
    zh: '这一行有 {found} 个数，看不出是哪几列',
    en: 'the row has {found} numbers; which columns they belong to cannot be told'
  },
  'doubt.fewer-numbers': {
    zh: '这一行只有 {found} 个数，应有 {expected} 列，看不出缺哪一列',
    en: 'the row has {found} numbers for {expected} columns; which is lacking cannot be told'
  },
  'doubt.more-numbers': {
    zh: '这一行有 {found} 个数，多于 {expected} 列',
    en: 'the row has {found} numbers, more than its {expected} columns'
  },
  'doubt.no-numbers': { zh: '找到了这一行，但后面没有数', en: 'the row was found, but no numbers behind it' },
  'doubt.row-by-position': {
    zh: '这一行的名称没有了，只凭前后位置判断',
    en: 'the row’s label is gone; it was placed by its neighbours alone'
  },
  'doubt.row-conflict': {
    zh: '有两行数都可能属于这一行',
    en: 'two rows of numbers could belong to this row'
  },
  'doubt.does-not-add-up': {
    zh: '原件没有表格线，这一行读出的数又加不拢，可能读错了位置',
    en: 'the file draws no table, and the figures read here do not add up: they may stand elsewhere'
  },
  'doubt.stray-numbers': {
    zh: '旁边还有不属于任何一行的数，可能是这一行的',
    en: 'figures beside it belong to no row, and may be part of it'
  },
  'doubt.row-not-found': { zh: '没有找到这一行', en: 'the row was not found' },
  'doubt.table-not-found': { zh: '没有找到这张表', en: 'the table was not found' },
  'doubt.table-is-picture': {
    zh: '没有找到这张表，它可能是第 {pages} 页上的图片',
    en: 'the table was not found; it is probably a picture on page {pages}'
  },
  'doubt.table-may-be-picture': {
    zh: '没有找到这张表；文件里有 {pictures} 张图片，它可能是其中之一',
    en: 'the table was not found; it may be among the pictures in the file ({pictures})'
  },
  'doubt.merged-value': {
    zh: '原件把几个格合并成了一个，看不出数属于哪一格',
    en: 'the original merged several cells into one; which the number belongs to cannot be told'
  },
  'doubt.organ-not-found': { zh: '没有找到机关名称', en: 'no organ was found' },
  'doubt.organ-not-in-title': {
    zh: '标题里没有机关名称，取自落款',
    en: 'the title names no organ; it was taken from the signature'
  },
  'doubt.year-not-found': { zh: '没有找到报告年度', en: 'no report year was found' },
  'doubt.year-not-in-title': {
    zh: '标题里没有年度，取自正文',
    en: 'the title names no year; it was taken from the text'
  },
  'doubt.form-not-found': { zh: '没有找到官方表格', en: 'no official tables were found' },
  'doubt.form-is-picture': {
    zh: '没有找到官方表格，表格可能是第 {pages} 页上的图片',
    en: 'no official tables were found; they are probably pictures on page {pages}'
  },
  'doubt.form-may-be-picture': {
    zh: '没有找到官方表格；文件里有 {pictures} 张图片，表格可能在其中',
    en: 'no official tables were found; they may be among the pictures in the file ({pictures})'
  },
  'doubt.title-not-found': { zh: '没有找到报告标题', en: 'no title was found' },

  'skip.missing-input': { zh: '有格缺失或不是数字', en: 'a cell is missing or holds no number' },
  'skip.doubted-input': { zh: '有格存疑', en: 'a cell is doubted' },
  'skip.blank-result': { zh: '合计格空白', en: 'the total is blank' },
  'skip.no-form': { zh: '没有官方表格', en: 'there are no official tables' },
  'skip.no-year': { zh: '没有报告年度', en: 'there is no report year' },
  'skip.no-text': { zh: '没有找到要查的标题或部分', en: 'the title or part it looks at was not found' },
  'skip.no-archive': { zh: '单独读取，未与档案比对', en: 'the report was read alone, without an archive' },
  'skip.no-neighbour': { zh: '档案里没有上一年的报告', en: 'the archive has no report of the year before' },
  'skip.organ-unknown': { zh: '从名称看不出是哪一类机关', en: 'its name does not tell what kind of organ it is' },

  'error.unknown-method': { zh: '程序内部错误：没有这个操作。', en: 'Internal error: no such operation.' },
  'error.invalid-arguments': { zh: '参数不对：{what}', en: 'Wrong arguments: {what}' },
  'error.archive-changed': {
    zh: '打开的已经是另一个档案，没有写任何文件。请在原来的档案里再做一次。',
    en: 'Another archive has been opened meanwhile; nothing was written. Open the former one and try again.'
  },
  'error.no-archive': {
    zh: '还没有打开档案。请先打开或新建一个。',
    en: 'No archive is open. Open or create one first.'
  },
  'error.archive-not-found': {
    zh: '“{dir}”里没有年报档案。请选择档案所在的文件夹，或新建一个。',
    en: 'There is no archive in “{dir}”. Choose an archive’s folder, or create one.'
  },
  'error.archive-locked': {
    zh: '档案“{dir}”正在被另一个窗口或程序使用。请先关闭它。',
    en: 'The archive “{dir}” is in use by another window or program. Close that first.'
  },
  'error.archive-damaged': {
    zh: '档案“{dir}”的数据库打不开。原件都还在 originals 文件夹里；请把 archive.sqlite 移到别处，再打开一次即可重新读入。',
    en: 'The database of “{dir}” cannot be opened. The originals are safe in its folder; move archive.sqlite away and open it again to read them anew.'
  },
  'error.archive-newer': {
    zh: '档案“{dir}”由更新版本的程序建立。请升级本程序。',
    en: 'The archive “{dir}” was made by a newer version of this program. Upgrade the program.'
  },
  'error.archive-not-writable': {
    zh: '不能写入“{dir}”。请检查权限，或选择别的文件夹。',
    en: '“{dir}” cannot be written to. Check permissions, or choose another folder.'
  },
  'error.archive-read-only': {
    zh: '档案以只读方式打开，不能修改。请关闭正在使用它的另一个程序后重新打开。',
    en: 'The archive is open for reading only. Close the other program that uses it and open it again.'
  },
  'error.report-not-found': { zh: '没有编号为 {id} 的报告。', en: 'There is no report {id}.' },
  'error.original-not-readable': {
    zh: '原件读不到了。请检查档案的 originals 文件夹，或重新导入这个文件。',
    en: 'The original cannot be read. Check the archive’s originals folder, or import the file again.'
  },
  'error.job-running': {
    zh: '正在导入，请等它结束或先取消。',
    en: 'An import is running. Wait for it, or cancel it first.'
  },
  'error.nothing-uploaded': { zh: '没有收到任何文件。', en: 'No files were received.' },
  'error.upload-too-large': { zh: '文件过大，没有接收。', en: 'The file is too large and was not taken.' },
  'error.disk-full': {
    zh: '没能写到磁盘，可能是磁盘已满。请先腾出空间。已读入的内容不会丢失：窗口开着会自动再存，已经关闭的，再打开一次档案即可。',
    en: 'Writing failed; the disk may be full. Make space first. Nothing that was read is lost: an open window saves again by itself; if it was closed, open the archive once more.'
  },
  'error.server-gone': {
    zh: '程序已经退出，或连接断开。请重新启动年报匣。',
    en: 'The program has ended or the connection is lost. Start Nianbao again.'
  },
  'error.internal': {
    zh: '程序内部错误。请重试；如仍出现，请重新打开程序。',
    en: 'Internal error. Try again; if it stays, restart the program.'
  }
} as const
