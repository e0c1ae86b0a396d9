/** What is said where a person sets how the program works. */
export const settingsText = {
  'nav.settings': { zh: '设置', en: 'Settings' },
  'keys.settings': { zh: 'Tab 下一栏 · ↑↓ 增减 50 · Enter 保存', en: 'Tab next field · ↑↓ by 50 · Enter save' },
  'settings.note': { zh: '保存在本机，对每个档案都有效', en: 'Kept on this computer, for every archive' },
  'settings.checks': { zh: '核查', en: 'Checks' },
  'settings.overview-length': { zh: '第一部分（总体情况）的篇幅', en: 'Length of part one (overview)' },
  'settings.overview-hint': {
    zh: '字数在此范围之外的，提示“总体情况篇幅过短或过长”（F-14）。本单位或上级另有要求时可改。',
    en: 'Anything shorter or longer is reported as “Overview too short or too long” (F-14). Change it where your office is asked for another length.'
  },
  'settings.least': { zh: '最少字数', en: 'Fewest characters' },
  'settings.most': { zh: '最多字数', en: 'Most characters' },
  'settings.to': { zh: '至', en: 'to' },
  'settings.characters': { zh: '字', en: 'characters' },
  'settings.save': { zh: '保存', en: 'Save' },
  'settings.usual': { zh: '恢复为 {least} 至 {most} 字', en: 'Back to {least} to {most}' },
  'settings.saving': { zh: '正在按新的字数核查…', en: 'Checking by the new length…' },
  'settings.saved': { zh: '已保存，打开的档案已按此核查', en: 'Saved; the open archive was checked by it' },
  'settings.out-of-order': { zh: '最少字数不能多于最多字数', en: 'The fewest cannot be more than the most' },
  'settings.incomplete': { zh: '请填写两个字数', en: 'Fill in both numbers' }
} as const
