/** What the page says that shows how a file was read. */
export const explainText = {
  'explain.title': { zh: '读取说明', en: 'How it was read' },
  'explain.file': { zh: '{file} 读取说明.html', en: '{file} how it was read.html' },
  'explain.intro': {
    zh: '左边是程序从文件里看到的内容，右边是读进官方表格的结果；点一个数，跳到它在另一边的位置。',
    en: 'Left: what the program saw in the file. Right: what it read into the official form. A figure leads to its place on the other side.'
  },
  'explain.source': { zh: '文件里看到的', en: 'What was seen' },
  'explain.reading': { zh: '读进表格的', en: 'What was read' },
  'explain.legend': { zh: '图例', en: 'Legend' },
  'explain.extra': { zh: '多出', en: 'extra' },
  'explain.doubted': { zh: '存疑', en: 'doubted' },
  'explain.part': { zh: '部分标题', en: 'part' },
  'explain.reports': { zh: '文件里有 {n} 份报告', en: 'The file holds {n} reports' },
  'explain.report': { zh: '第 {n} 份', en: 'report {n}' },
  'explain.no-title': { zh: '（没有找到标题）', en: '(no title was found)' },
  'explain.no-document': {
    zh: '没有读出可以显示的内容。',
    en: 'Nothing of it could be read that could be shown.'
  },
  'explain.no-form': {
    zh: '没有官方表格，没有单元格可以对照。',
    en: 'There are no official tables, so there are no cells to show.'
  },
  'explain.doubts': { zh: '存疑 {n} 处', en: 'Doubts: {n}' },
  'explain.no-doubts': { zh: '没有存疑', en: 'No doubts' },
  'explain.extras': {
    zh: '表格里不属于任何格的数 {n} 个',
    en: 'Numbers in the tables that belong to no cell: {n}'
  },
  'explain.near': { zh: '靠近“{row}”', en: 'near “{row}”' },
  'explain.lost': {
    zh: '读到了，但位置在左边没有找到',
    en: 'Read, but not found at its place on the left'
  },
  'explain.part-missing': { zh: '没有找到', en: 'not found' },
  'explain.whole-row': { zh: '整行', en: 'the whole row' },
  'explain.counts': {
    zh: '数字 {number} · 空白 {blank} · 符号 {placeholder} · 不是数字 {invalid} · 缺失 {missing}',
    en: 'numbers {number} · blank {blank} · placeholders {placeholder} · not numbers {invalid} · missing {missing}'
  },
  'explain.pictures': { zh: '文件里有 {n} 张图片，没有读取', en: 'It shows {n} pictures, which were not read' },
  'explain.scanned': { zh: '第 {pages} 页只有图片', en: 'Pages with nothing but pictures: {pages}' }
} as const
