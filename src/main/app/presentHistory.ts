import type { PresentedEvent } from '../../shared/api/presented'
import type { HistoryEvent } from '../../shared/archive'
import { type Amendment, type Entry, entryText, sayTheSame } from '../../shared/correction'
import { say } from '../../shared/i18n'
import type { Language } from '../../shared/language'
import { columnOf, rowOf } from '../check/words'

/** What happened to a report, in sentences. */

function entryInWords(language: Language, entry: Entry): string {
  if (entry.status === 'number') return entryText(entry) ?? ''
  if (entry.status === 'blank' || entry.status === 'missing') return say(language, `entry.${entry.status}`)
  return say(language, 'entry.text', { text: entry.raw })
}

function inWords(language: Language, what: Entry | string | number | null): string {
  if (what === null) return say(language, 'entry.none')
  return typeof what === 'object' ? entryInWords(language, what) : say(language, 'entry.text', { text: what })
}

function targetInWords(language: Language, amendment: Amendment): string {
  if (amendment.target !== 'cell') return say(language, `target.${amendment.target}`)
  const { cell } = amendment
  return say(language, 'target.cell', { row: rowOf(cell, language), column: columnOf(cell, language) })
}

function confirms(amendment: Amendment): boolean {
  if (amendment.target !== 'cell') return amendment.entry === amendment.reading
  return amendment.entry !== null && sayTheSame(amendment.entry, amendment.reading)
}

function amendmentInWords(language: Language, amendment: Amendment): string {
  const words = { target: targetInWords(language, amendment), reading: inWords(language, amendment.reading) }
  if (amendment.entry === null) return say(language, 'event.withdrawn', words)
  if (confirms(amendment)) return say(language, 'event.confirmed', words)
  return say(language, 'event.corrected', { ...words, entry: inWords(language, amendment.entry) })
}

function sentence(language: Language, event: HistoryEvent): string {
  switch (event.kind) {
    case 'imported':
      return say(language, 'event.imported', { file: event.file })
    case 'removed':
    case 'restored':
      return say(language, `event.${event.kind}`)
    case 'read-again':
      return say(language, 'event.read-again', { changed: event.changed.length, unfit: event.unfit.length })
    case 'judged': {
      const { finding, verdict } = event
      if (verdict === 'open') return say(language, 'event.judged-open', { finding })
      return say(language, 'event.judged', { finding, verdict: say(language, `state.${verdict}`) })
    }
    case 'corrected':
      return amendmentInWords(language, event.amendment)
    case 'linked':
    case 'unlinked': {
      const { kind, link, from, to, since } = event
      return say(language, `event.${kind}`, {
        link: say(language, `link.said-${link}`, { from, to, since: since ?? '' })
      })
    }
    case 'revised': {
      const { from, to, mended, stays, unchecked } = event
      const counts = { mended: mended.length, stays: stays.length, new: event.new.length, unchecked: unchecked.length }
      return say(language, 'event.revised', { from, to, ...counts })
    }
  }
}

export function presentHistory(language: Language, events: readonly HistoryEvent[]): PresentedEvent[] {
  return events.map((event) => ({
    at: event.at,
    kind: event.kind,
    message: sentence(language, event),
    note: 'note' in event ? event.note : null
  }))
}
