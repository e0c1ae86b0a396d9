import type { ThemeConfig } from 'antd'
import type { Language } from '../../shared/language'

/** Latin text wants a Latin font first: Chinese fonts draw its quotes a character wide. */
const families: Readonly<Record<Language, string>> = {
  zh: "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif",
  en: "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
}

/** Colours mean one thing each; the same values stand in `style.css` for what antd does not draw. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d5fa6',
    colorLink: '#1d5fa6',
    colorError: '#c0341d',
    colorWarning: '#a86a00',
    colorSuccess: '#2f7d4f',
    colorText: '#1d2329',
    colorTextSecondary: '#5b6670',
    colorBorder: '#c3cad0',
    colorBorderSecondary: '#d9dee3',
    borderRadius: 6,
    fontSize: 13,
    controlHeight: 30,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s'
  },
  components: {
    Table: { cellPaddingBlock: 6, cellPaddingInline: 10, headerBg: '#f4f6f8', headerSplitColor: 'transparent' },
    Tabs: { horizontalMargin: '0', titleFontSize: 13 }
  }
}

export function themeFor(language: Language): ThemeConfig {
  return { ...theme, token: { ...theme.token, fontFamily: families[language] } }
}
