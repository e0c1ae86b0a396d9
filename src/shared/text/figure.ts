import { simplifiedText, trimmed } from './fold'

/** What the text of a value cell says, before anyone asks which cell it is. */
export type Figure =
  | {
      readonly status: 'number'
      readonly value: number
      /** What stands behind the digits: 件, 万元, 元 … It changes nothing. */
      readonly unit: string | null
      /** The digits are broken by spaces or lines other than thousands: perhaps two numbers in one cell. */
      readonly broken: boolean
    }
  | { readonly status: 'blank' }
  | { readonly status: 'placeholder' }
  | { readonly status: 'invalid' }

/** Longer texts are no figures; they are not even tried. */
const longestFigure = 60
const placeholder = /^(?:无[。;；]?|[/\\∕⁄╱╲⧸]+|[-‐‑‒–—―⸺⸻⁃─━_ー]+)$/u
const zeroInWords = /^[零〇]$/u
const unit = '万元|千元|亿元|件次|人次|条次|元|件|条|项|个|份|次|人|宗|起|家|篇|部|本|户|%'
const number = new RegExp(`^([+-]?)\\s*(\\d[\\d\\s,]*(?:\\.[\\d\\s]*\\d)?)\\s*\\(?(${unit})?\\)?[。、;；]?$`, 'u')
const minusSigns = /[−﹣‐‑–—](?=\s*\d)/gu
/** `raw` in the same characters everywhere: half-width digits and punctuation, one kind of minus. */
const normalised = (raw: string) =>
  trimmed(simplifiedText(raw.normalize('NFKC')).replace(/[\p{Cf}\uFEFF]/gu, ''))
    .replace(minusSigns, '-')
    .replace(/，/gu, ',')

/** Whole digits as people write them: bare, or in groups of three behind commas or spaces. Null where they are neither. */
function wholeDigits(text: string): { digits: string; broken: boolean } | null {
  if (/^\d+$/u.test(text)) return { digits: text, broken: /^0\d/u.test(text) }
  if (/^\d{1,3}(?:\s*,\s*\d{3})+$/u.test(text)) return { digits: text.replace(/[\s,]/gu, ''), broken: false }
  const closed = text.replace(/\s/gu, '')
  if (/^\d{1,3}(?:,\d{3})+$/u.test(closed)) return { digits: closed.replace(/,/gu, ''), broken: true }
  if (text.includes(',')) return null
  return { digits: closed, broken: !/^[1-9]\d{0,2}(?: \d{3})+$/u.test(text) }
}

/**
 * Reads the text of a value cell: full-width digits, spaces and thousands separators are folded, 零 and 〇 are 0,
 * a unit behind the number is named, 无 / — are placeholders; any other text is invalid. So is `12.`: its decimals may
 * stand elsewhere, or be lost.
 */
export function readFigure(raw: string): Figure {
  if (raw.length > longestFigure) return { status: trimmed(raw) === '' ? 'blank' : 'invalid' }
  const text = normalised(raw)
  if (text === '') return { status: 'blank' }
  if (placeholder.test(text.replace(/\s/gu, ''))) return { status: 'placeholder' }
  if (zeroInWords.test(text)) return { status: 'number', value: 0, unit: null, broken: false }
  const match = number.exec(text)
  if (match === null) return { status: 'invalid' }
  const [, sign = '', body = '', unitText] = match
  const [whole = '', fraction = ''] = body.split('.')
  const digits = wholeDigits(whole.trim())
  if (digits === null || digits.digits.length > 15) return { status: 'invalid' }
  const value = Number(`${digits.digits}${fraction === '' ? '' : `.${fraction.replace(/\s/gu, '')}`}`)
  return {
    status: 'number',
    value: sign === '-' && value !== 0 ? -value : value,
    unit: unitText ?? null,
    broken: digits.broken || /\s/u.test(fraction)
  }
}

/** True for text that a value cell may hold: a number, a placeholder or nothing. */
export function isFigure(raw: string): boolean {
  return readFigure(raw).status !== 'invalid'
}
