import type { FormId } from '../../shared/form'
import type { MessageCode, Params } from '../../shared/i18n'

type Say = (code: MessageCode, params?: Params) => string

export function organName(t: Say, organ: string | null): string {
  return organ ?? t('name.no-organ')
}

export function yearName(t: Say, year: number | null): string {
  return year === null ? t('name.no-year') : t('name.year', { year })
}

export function formName(t: Say, form: FormId | null): string {
  return form === null ? t('name.no-form') : t(`name.${form}`)
}

/** What a file is called, of its path as any system writes it. */
export function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path
}
