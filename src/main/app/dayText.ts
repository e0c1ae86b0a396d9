import type { Language } from '../../shared/language'

/** A day, `2025-01-31`, as letters write it. */
export function dayText(language: Language, day: string): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`)
  )
}
