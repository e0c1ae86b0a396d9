/** What is said of the sum of a region's reports. */
export const rollupText = {
  'nav.rollup': { zh: '汇总', en: 'Roll-up' },
  'keys.rollup': {
    zh: '方向键 移动 · ] 下一年 · [ 上一年 · B 对照本级政府报告 · S 含下级地区',
    en: 'arrows move · ] next year · [ year before · B beside the government’s report · S with regions below'
  },
  'rollup.title': { zh: '{region} {year} 年汇总', en: '{region} {year}, roll-up' },
  'rollup.region': { zh: '地区', en: 'Region' },
  'rollup.region-option': { zh: '{region}（{n} 个机关）', en: '{region} ({n} organs)' },
  'rollup.year': { zh: '年度', en: 'Year' },
  'rollup.which': { zh: '汇总哪些机关', en: 'Which organs' },
  'rollup.deep': { zh: '含下级地区', en: 'With regions below' },
  'rollup.own-only': { zh: '只计本级部门', en: 'Own departments only' },
  'rollup.beside': { zh: '对照本级政府报告', en: 'Beside the government’s report' },
  'rollup.roster-complete': { zh: '名册已齐全', en: 'The roster is complete' },
  'rollup.roster-note': {
    zh: '勾选后，与本级政府报告不同的格标出来，供核对；不产生问题。',
    en: 'Marks the cells that differ from the government’s report, to be looked at. It makes no findings.'
  },
  'rollup.roster-open': {
    zh: '当年有名册、名册上的机关都已汇总时才能勾选。',
    en: 'Only where the year has a roster and all who are on it are summed.'
  },
  'rollup.of-deep': {
    zh: '汇总 {included} 份报告（含下级地区），还缺 {missing} 份',
    en: '{included} reports summed (with regions below), {missing} not there'
  },
  'rollup.of-own': {
    zh: '汇总 {included} 份报告（本级部门），还缺 {missing} 份',
    en: '{included} reports summed (own departments), {missing} not there'
  },
  'rollup.organs': { zh: '机关', en: 'Organs' },
  'rollup.what': { zh: '汇总情况', en: 'In the sum' },
  'rollup.doubts': { zh: '存疑', en: 'Doubts' },
  'rollup.included': { zh: '已汇总', en: 'Summed' },
  'rollup.included-note': { zh: '这些报告已经汇总', en: 'These reports are summed' },
  'rollup.missing': { zh: '未报', en: 'Missing' },
  'rollup.missing-line': { zh: '应于 {due} 前报送', en: 'due by {due}' },
  'rollup.waiting': { zh: '未到期', en: 'Not due yet' },
  'rollup.left-out': { zh: '未汇总', en: 'Left out' },
  'rollup.own': { zh: '本级政府报告（不计入汇总）', en: 'The government’s own report (not summed)' },
  'rollup.no-own': { zh: '没有本级政府当年的报告。', en: 'The government’s own report is not there.' },
  'rollup.own-value': { zh: '本级政府报告：{value}', en: 'The government’s report: {value}' },
  'rollup.own-blank': { zh: '本级政府报告这一格没有数', en: 'The government’s report has no number here' },
  'rollup.beside-legend': {
    zh: '小字：本级政府报告的数；粗体：汇总比它多（+）或少（−）多少',
    en: 'Small: the government’s own report; bold: by how much the sum is more (+) or less (−)'
  },
  'rollup.difference': { zh: '汇总减本级相差 {difference}', en: 'The sum less it: {difference}' },
  'rollup.nothing': { zh: '没有一份报告在这一格有数。', en: 'No report has a number here.' },
  'rollup.partly': {
    zh: '{reports} 个中 {number} 个有数（{without}）',
    en: '{number} of {reports} have a number ({without})'
  },
  'rollup.all-number': { zh: '{reports} 个都有数', en: 'All {reports} have a number' },
  'rollup.partly-mark': { zh: '{number}/{reports}', en: '{number}/{reports}' },
  'rollup.doubted': { zh: '{n} 个存疑', en: '{n} not sure' },
  'rollup.corrected': { zh: '{n} 个经人工更正或确认', en: '{n} corrected or confirmed by hand' },
  'rollup.share-blank': { zh: '空白 {n}', en: '{n} blank' },
  'rollup.share-placeholder': { zh: '填“无”“/”等 {n}', en: '{n} a placeholder' },
  'rollup.share-invalid': { zh: '不是数字 {n}', en: '{n} no number' },
  'rollup.share-missing': { zh: '没有这一格 {n}', en: '{n} without the cell' },
  'rollup.share-otherUnit': { zh: '单位不是万元、未计入 {n}', en: '{n} not in 10,000 yuan, left out' },
  'rollup.left-other-form': { zh: '用的是{form}，不是当年的表', en: 'On {form}, not that of the year' },
  'rollup.left-no-form': { zh: '报告里没有读到表格', en: 'No tables were found in it' },
  'rollup.left-covered': { zh: '已在{by}的报告里', en: 'In the report of {by} already' },
  'rollup.left-own': { zh: '本级政府另有报告：{beside}', en: 'Another report of the government is shown: {beside}' },
  'rollup.left-branch': {
    zh: '中央垂直管理机构，不属于本级政府',
    en: 'It answers to the State Council’s organ, not to this government'
  },
  'rollup.left-no-region': { zh: '名称没有写明地区', en: 'Its name tells no region' },
  'rollup.cell-choose': {
    zh: '点一格，这里列出每份报告在这一格的数。',
    en: 'Choose a cell: what each report has there is listed here.'
  },
  'rollup.cell-of': { zh: '这一格的来历', en: 'Where it comes from' },
  'rollup.blank': { zh: '空白', en: 'blank' },
  'rollup.no-cell': { zh: '没有这一格', en: 'no such cell' },
  'rollup.not-summed': { zh: '未计入', en: 'not summed' },
  'rollup.none-in': { zh: '{year} 年还没有可汇总的报告。', en: 'There are no reports for {year} to be summed yet.' },
  'rollup.no-form': {
    zh: '{year} 年还没有统一的表格，没有可汇总的数。2019 年起才有。',
    en: 'There was no official form for {year}; figures to be summed begin with 2019.'
  },
  'rollup.empty': {
    zh: '导入报告之后，这里按地区和年度把各机关的数逐格加起来。',
    en: 'Import reports: this page then sums them by region and year, cell by cell.'
  },
  'rollup.no-regions': {
    zh: '档案里的机关名称都没有写明地区，没法按地区汇总。可以先设定本地区。',
    en: 'No organ’s name tells its region, so there is nothing to sum by. Set the archive’s region first.'
  },
  'rollup.more': { zh: '还有 {n} 份', en: '{n} more' },
  'rollup.zeros': { zh: '另有 {n} 份是 0', en: 'and {n} with 0' },
  'rollup.export': { zh: '导出 XLSX', en: 'Export XLSX' },
  'cli.rollup-region': {
    zh: '{region}  {organs} 个机关，本级 {own} 个',
    en: '{region}  {organs} organs, {own} of its own'
  },
  'cli.rollup-own': { zh: '本级 {value}，差 {difference}', en: 'government {value}, difference {difference}' },
  'cli.rollup-missing': { zh: '未报 {organ}（{due}）', en: 'missing {organ} ({due})' },
  'cli.rollup-left': { zh: '未汇总 {organ}：{why}', en: 'left out {organ}: {why}' },
  'cli.rollup-list': {
    zh: '可以汇总的地区（用 --region 和 --year 指定一个）：',
    en: 'Regions that can be summed (name one with --region and --year):'
  }
} as const
