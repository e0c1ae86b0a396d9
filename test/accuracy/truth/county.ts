import type { SectionId } from '../../../src/shared/form'
import { organs as countyOrgans } from '../../fixtures/county'
import type { Random } from '../../fixtures/random'

/** Regions that lie nowhere, and organs as they exist everywhere. Every sentence was made for this project. */
const regions = [
  '枕溪县',
  '云岫县',
  '砚湖区',
  '桐岭市',
  '沅栖市鹤汀区',
  '沧江省桐岭市',
  '鹿鸣旗',
  '枕溪县白石镇',
  '澜浦新区'
]
const offices = [
  '人民政府',
  '人民政府办公室',
  '水务局',
  '档案馆',
  '供销合作社联合社',
  '气象局',
  '消防救援大队',
  '国家税务局',
  '教育体育局',
  '人力资源和社会保障局',
  '政务服务和大数据管理局',
  '住房和城乡建设局',
  '卫健局',
  '市监局',
  '发展和改革委员会',
  '经济开发区管理委员会',
  '城南街道办事处',
  '柳堤乡人民政府',
  '公安局',
  '残疾人联合会',
  '红十字会',
  '统计局',
  '机关事务服务中心',
  '自来水公司'
]

/** An organ of a region, both invented. */
export function organOf(random: Random): string {
  if (random.chance(0.2)) return random.pick(countyOrgans)
  const region = random.pick(regions)
  return `${region.endsWith('镇') ? region.replace(/..镇$/u, '') : region}${random.pick(offices)}`
}

const sentences: Readonly<Record<SectionId, readonly string[]>> = {
  overview: [
    '窗口人员把常问的二十三个问题编成小册子，放在大厅入口，来办事的人随手可取。',
    '对照条例第二十条第（一）项至第（十五）项，逐项核对应公开的内容，补发漏项6条。',
    '全年答复网民留言118条，平均用时2.5个工作日，比上年缩短0.8个工作日。',
    '专栏改版后设栏目12个，全年访问量3.6万次，其中手机访问占71%。'
  ],
  disclosure: ['本部分数字由各股室于次年1月10日前报送，经办公室汇总核对。'],
  requests: ['办理中坚持一事一档，答复文书由法规股审核后发出，全年没有超期。'],
  disputes: ['对行政复议案件做到件件有分析，从中查找答复文书的毛病。'],
  problems: [
    '三是乡镇站所人手紧，专职人员只有2名，常常兼办他事；四是旧文件扫描件多，检索不便。',
    '下一步将每季度开一次碰头会，把群众问得最多的前10件事列出来，逐件说明。'
  ],
  other: ['收取信息处理费情况：本年度发出收费通知0件，总金额0元。', '其他方面没有需要报告的事项。']
}

/** A further paragraph for one part of a report. */
export function sentenceOf(section: SectionId, random: Random): string {
  return random.pick(sentences[section])
}
