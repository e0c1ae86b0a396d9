import type { KeptReport } from '../../../shared/archive'
import type { AskedLetter, Letter, LetterChoice, LetterItem, Office } from '../../../shared/api/giveback'
import { dayOf } from '../../../shared/due'
import type { Language } from '../../../shared/language'
import { dayText } from '../dayText'
import { type Words, wordsIn } from '../explain/names'
import { formOf, type Item, itemsOf, letterParts } from './items'
import { textOf } from './text'
import { itemText } from './wording'

const numerals: Readonly<Record<Language, string>> = { zh: '一二三四', en: 'ABCD' }

/** What a file may hold is printed, but for characters that no document may hold or that turn text round. */
const unprintable = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu
const clean = (text: string) =>
  text.replace(/\s+/gu, (space) => (space.includes('\n') ? ' ' : space)).replace(unprintable, '')

function opening({ t }: Words, year: number | null, n: number): string {
  if (n === 0) return t('letter.nothing')
  return year === null ? t('letter.opening-no-year', { n }) : t('letter.opening', { year, n })
}

function closing(words: Words, { due }: LetterChoice, { sendTo }: Office, items: readonly LetterItem[]): string[] {
  const { t, language } = words
  const included = items.filter(({ number }) => number !== null)
  if (included.length === 0) return []
  const by = due === null ? t('letter.no-due') : dayText(language, due)
  return [
    ...(included.some(({ doubted }) => doubted) ? [t('letter.closing-doubted')] : []),
    t('letter.closing', { due: by, sendTo: sendTo.trim() === '' ? t('letter.us') : clean(sendTo.trim()) })
  ]
}

/**
 * The letter that gives a report back. An item goes in with any of its findings, and stays out with any of those left
 * out. What stays out is there too, without a number.
 */
export function letterOf(
  kept: KeptReport,
  choice: LetterChoice,
  office: Office,
  { findings: chosen, without }: Omit<AskedLetter, 'id'> = { findings: null, without: [] }
): Letter {
  const words = wordsIn(choice.language)
  const { t, language } = words
  const [named, leftOut] = [new Set(chosen), new Set(without)]
  const form = formOf(kept)
  let number = 0
  const written = (item: Item): LetterItem => {
    const isNamed = chosen === null || item.findings.some(({ id }) => named.has(id))
    const goesIn = isNamed && !item.findings.some(({ id }) => leftOut.has(id))
    return {
      findings: item.findings.map(({ id }) => id),
      rules: [...new Set(item.findings.map(({ rule }) => rule))],
      severity: item.findings.some(({ severity }) => severity === 'error')
        ? 'error'
        : (item.findings[0]?.severity ?? 'error'),
      doubted: item.doubted,
      number: goesIn ? ++number : null,
      text: clean(itemText(words, form, kept.report, item))
    }
  }
  const all = itemsOf(kept, choice, named)
  let part = 0
  const groups = letterParts.flatMap((each) => {
    const items = all.filter((item) => item.part === each).map(written)
    if (items.length === 0) return []
    const heading = t(`letter.part-${each}`)
    const goesIn = items.some((item) => item.number !== null)
    return [
      {
        heading: goesIn ? t('letter.group', { number: numerals[language][part++] ?? '', part: heading }) : heading,
        items
      }
    ]
  })
  const { year } = kept.report
  const organ = clean(kept.report.organ ?? t('letter.organ-unknown'))
  const letter = {
    reportId: kept.summary.id,
    organ: kept.report.organ,
    year,
    heading: year === null ? t('letter.heading-no-year', { organ }) : t('letter.heading', { organ, year }),
    addressee: t('letter.addressee', { organ }),
    opening: opening(words, year, number),
    groups,
    closing: closing(
      words,
      choice,
      office,
      groups.flatMap(({ items }) => items)
    ),
    office: clean(office.name.trim()),
    date: dayText(language, choice.date ?? dayOf(new Date()))
  }
  return { ...letter, text: textOf(letter, language, choice.rules) }
}
