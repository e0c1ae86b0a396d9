/** What is said of organs' names: links, proposals, the home region. */
export const linksText = {
  'link.said-renamed': {
    zh: '“{from}”自 {since} 起改称“{to}”',
    en: '“{from}” has been called “{to}” since {since}'
  },
  'link.said-abbreviation': {
    zh: '“{from}”和“{to}”是同一机关名称的两种写法',
    en: '“{from}” and “{to}” are two ways to write one organ’s name'
  },
  'link.said-merged': { zh: '“{from}”自 {since} 起并入“{to}”', en: '“{from}” went into “{to}” in {since}' },
  'link.said-split': { zh: '“{to}”自 {since} 起从“{from}”分出', en: '“{to}” came out of “{from}” in {since}' },
  'link.said-different': { zh: '“{from}”和“{to}”是两个机关', en: '“{from}” and “{to}” are two organs' },
  'link.kind-renamed': { zh: '改名', en: 'renamed' },
  'link.kind-abbreviation': { zh: '简称或异写', en: 'written otherwise' },
  'link.kind-merged': { zh: '并入', en: 'merged' },
  'link.kind-split': { zh: '分出', en: 'split off' },
  'link.kind-different': { zh: '不是同一机关', en: 'two organs' },
  'event.linked': { zh: '认定：{link}', en: 'Linked: {link}' },
  'event.unlinked': { zh: '撤回认定：{link}', en: 'Link taken back: {link}' },
  'skip.reformed': {
    zh: '前后两年之间有机构合并或分立',
    en: 'a merger or split lies between the two years'
  },

  'alike.same-words': { zh: '名称相同，只是写法略有出入', en: 'the same name, written a little otherwise' },
  'alike.short': { zh: '“{short}”是“{long}”的简称', en: '“{short}” is short for “{long}”' },
  'alike.other-ending': {
    zh: '职能相同，只是“局”“委员会”不同',
    en: 'the same task; only “bureau” and “commission” differ'
  },
  'alike.renamed': {
    zh: '机构改革中“{from}”改为“{to}”，各县多在 {year} 年前后',
    en: '“{from}” became “{to}” when organs were reformed, around {year} in most counties'
  },
  'alike.merged': {
    zh: '机构改革中“{from}”并入“{to}”，各县多在 {year} 年前后',
    en: '“{from}” went into “{to}” when organs were reformed, around {year} in most counties'
  },
  'alike.region-changed': { zh: '“{from}”可能已改为“{to}”', en: '“{from}” may have become “{to}”' },
  'alike.region-unwritten': {
    zh: '有一个名称没有写明是哪里的“{region}”',
    en: 'one name does not say which “{region}” it means'
  },
  'alike.no-region': { zh: '两个名称都没有写明地区', en: 'neither name says which region' },
  'alike.years': {
    zh: '报告年份前后相接，没有同一年的',
    en: 'the years of their reports adjoin, and none is in common'
  },
  'alike.sentence': { zh: '{reasons}。', en: '{reasons}.' },
  'alike.join': { zh: '；', en: '; ' },

  'error.link-not-found': {
    zh: '没有编号为 {id} 的认定，或已经撤回。',
    en: 'There is no link {id}, or it was taken back.'
  },
  'error.link-same-name': {
    zh: '两个名称相同，不需要认定。',
    en: 'Both names are the same; there is nothing to link.'
  },
  'error.link-known': {
    zh: '已经认定过“{from}”和“{to}”的关系；要改，请先撤回。',
    en: '“{from}” and “{to}” are linked already. To change that, take the link back first.'
  },
  'error.link-needs-since': {
    zh: '改名、并入、分出要说明从哪一年起。',
    en: 'Say since which year an organ was renamed, merged or split off.'
  },
  'error.link-government-office': {
    zh: '“{from}”和“{to}”，一个是政府，一个是它的办公室，是两个机关，各有各的报告，不能认定为同一机关。',
    en: 'Of “{from}” and “{to}”, one is a government and one its office: two organs with reports of their own. They cannot be linked.'
  },
  'error.region-not-known': {
    zh: '从“{region}”看不出是哪个地区。请连上级一起写，例如“佳木斯市前进区”。',
    en: '“{region}” is no region that can be told. Write it in Chinese with those above it, the city before the district.'
  },

  'nav.links': { zh: '机关名称', en: 'Organs’ names' },
  'keys.links': {
    zh: '↑ ↓ 选择 · Enter 认定 · 空格 勾选 · X 不是',
    en: '↑ ↓ move · Enter accept · Space choose · X not the same'
  },
  'links.about': {
    zh: '改名、简称、合并、分立由人认定，随时可以撤回',
    en: 'Renamed, abbreviated, merged, split: people say so, and may take it back'
  },
  'links.question': { zh: '同一机关？', en: 'The same organ?' },
  'links.high': { zh: '很可能', en: 'very likely' },
  'links.middle': { zh: '可能', en: 'likely' },
  'links.low': { zh: '不太确定', en: 'not so likely' },
  'links.row': { zh: '是同一机关吗：{from}，{to}', en: 'The same organ: {from}, {to}?' },
  'links.accept': { zh: '是同一机关', en: 'The same' },
  'links.dismiss': { zh: '不是', en: 'Not the same' },
  'links.kind': { zh: '关系', en: 'How' },
  'links.since': { zh: '自', en: 'Since' },
  'links.note': { zh: '理由', en: 'Reason' },
  'links.confirm': { zh: '认定', en: 'Accept' },
  'links.cancel': { zh: '取消', en: 'Cancel' },
  'links.all': { zh: '全选', en: 'All' },
  'links.choose': { zh: '勾选', en: 'Choose' },
  'links.accept-chosen': { zh: '认定所选 {n} 项', en: 'Accept {n} chosen' },
  'links.dismiss-chosen': { zh: '所选 {n} 项都不是', en: '{n} chosen are not' },
  'links.proposed': { zh: '可能是同一机关', en: 'May be one organ' },
  'links.none-proposed': {
    zh: '没有发现可能是同一机关的名称。',
    en: 'No names were found that may be one organ’s.'
  },
  'links.kept': { zh: '已认定', en: 'What was said' },
  'links.none-kept': { zh: '还没有认定过。', en: 'Nothing was said yet.' },
  'links.take-back': { zh: '撤回', en: 'Take back' },
  'links.ended': { zh: '{at} 认定，{ended} 撤回', en: 'said {at}, taken back {ended}' },
  'links.made': { zh: '已认定 {n} 项，相关年份重新核查', en: '{n} accepted; the years concerned were checked again' },
  'links.dismissed': { zh: '已记为不是同一机关（{n} 项）', en: 'Noted as not the same ({n})' },
  'links.taken-back': { zh: '已撤回 {n} 项', en: '{n} taken back' },
  'links.undone': { zh: '已恢复原样', en: 'Undone' },
  'links.names': { zh: '各年使用的名称', en: 'The names by their years' },
  'links.reformed': { zh: '合并或分立', en: 'merged or split' },
  'links.manage': { zh: '认定与撤回', en: 'Links' },
  'links.waiting': { zh: '{n} 处名称可能是同一机关', en: '{n} pairs of names may be one organ’s' },
  'links.look': { zh: '去看看', en: 'Look' },
  'links.chain-reformed': {
    zh: '有一年机构合并或分立，前后范围不同，不必相等',
    en: 'After a merger or split the two need not be equal: they do not cover the same'
  },
  'links.other': { zh: '认定其他名称…', en: 'Link other names…' },
  'links.from': { zh: '原名称，或简称', en: 'Earlier name, or the one cut short' },
  'links.to': { zh: '现名称，或全称', en: 'Later name, or the full one' },
  'links.ask-home': { zh: '这个档案是哪个地区的？', en: 'Which region is this archive of?' },
  'links.home-why': {
    zh: '有的区县不止一处同名；知道本地区，才分得清。',
    en: 'Some districts’ names exist more than once; this tells them apart.'
  },
  'links.home-example': { zh: '连上级一起写', en: 'With the regions above it' },
  'links.set-home': { zh: '确定', en: 'Set' },
  'links.skip-home': { zh: '跳过', en: 'Skip' },
  'links.home': { zh: '本地区：{region}', en: 'Home region: {region}' },
  'links.no-home': { zh: '没有设定本地区', en: 'No home region is set' },
  'links.change-home': { zh: '修改', en: 'Change' },
  'links.unsettled': {
    zh: '“{region}”不止一处（{chains}），有的名称没有写明是哪一处，所以没有提出建议；说明本地区后就能分清。',
    en: '“{region}” exists more than once ({chains}), and some names do not say which they mean, so nothing is proposed for them. Naming the home region tells them apart.'
  },

  'cli.needs-link': {
    zh: '请给出两个机关名称，并用 --kind 说明关系（renamed、abbreviation、merged、split 或 different），改名、并入、分出还要用 --since 说明从何时起。',
    en: 'Give two names, and with --kind how they belong together (renamed, abbreviation, merged, split or different); and with --since from when on where one was renamed, merged or split off.'
  },
  'cli.needs-link-id': { zh: '请给出认定的编号（links 可列出全部）。', en: 'Give a link’s ID; links lists them.' },
  'cli.link': { zh: '{id}  {link}{note}', en: '{id}  {link}{note}' },
  'cli.link-note': { zh: '（{note}）', en: ' ({note})' },
  'cli.link-ended': { zh: '{id}  已撤回：{link}{note}', en: '{id}  taken back: {link}{note}' },
  'cli.proposal': {
    zh: '是同一机关吗？{from}（{fromYears}）→ {to}（{toYears}）。{reason}',
    en: 'The same organ? {from} ({fromYears}) → {to} ({toYears}). {reason}'
  },
  'cli.unsettled': {
    zh: '“{region}”不止一处（{chains}），请用 settings --home 说明本地区',
    en: '“{region}” exists more than once ({chains}); say which region the archive is of with settings --home'
  },
  'cli.no-links': { zh: '没有认定，也没有可能是同一机关的名称', en: 'No links, and no names that may be one organ’s' },
  'cli.home': { zh: '本地区：{region}', en: 'Home region: {region}' },
  'cli.no-home': { zh: '没有设定本地区', en: 'No home region is set' }
} as const
