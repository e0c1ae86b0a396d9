import type { PresentedDiff } from '../../../shared/api/comparison'
import { formCell, labelIn, sections } from '../../../shared/form'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { type Command, openNamed, withApp } from './command'
import { UsageError } from './options'

/** `diff`: what changed between two years, of one organ or of all. */

type Cell = PresentedDiff['cells'][number]

function sideText(language: Language, { status, value, raw, doubt, corrected }: Cell['from']): string {
  const text = status === 'number' ? String(value) : (raw ?? say(language, `status.${status}`))
  const marks = [
    ...(doubt === undefined ? [] : [say(language, 'diff.doubted')]),
    ...(corrected === true ? [say(language, 'diff.corrected')] : [])
  ]
  return `${text}${marks.join('')}`
}

const signed = (value: number) => (value > 0 ? `+${value}` : `−${Math.abs(value)}`)

function cellLine(language: Language, { forms }: PresentedDiff, { id, from, to, change, percent }: Cell): string {
  const definition = forms.flatMap((form) => (form === null ? [] : (formCell(form, id) ?? [])))[0]
  const rolledUp = id.startsWith('III.other.') && forms[0] !== forms[1]
  const share = percent === null ? '' : `，${signed(Math.round(percent * 10) / 10)}%`
  return say(language, 'diff.cell', {
    row: rolledUp ? say(language, 'diff.rolled-up') : labelIn(language, definition?.rowLabel ?? id),
    column: labelIn(language, definition?.columnLabel ?? ''),
    from: sideText(language, from),
    to: sideText(language, to),
    change:
      change === null || change === 0
        ? ''
        : language === 'zh'
          ? `（${signed(change)}${share}）`
          : ` (${signed(change)}${share.replace('，', ', ')})`
  })
}

const hasChanged = ({ comparable, from, to }: Cell) =>
  comparable && (from.status !== to.status || from.value !== to.value)

function diffText(language: Language, diff: PresentedDiff): string {
  const { organs, from, to, forms, cells } = diff
  const organ = [...new Set(organs)].join(' → ')
  const changed = cells.filter(hasChanged)
  const [before, after] = forms
  const told =
    before === null || after === null
      ? [say(language, 'diff.no-form')]
      : [
          say(language, 'diff.counts', {
            changed: changed.length,
            all: cells.filter((cell) => cell.comparable).length
          }),
          ...(before === after ? [] : [say(language, 'diff.not-comparable', { from: before, to: after })]),
          ...changed.map((cell) => cellLine(language, diff, cell))
        ]
  const prose = diff.sections.map(({ id, similarity }) =>
    say(language, 'diff.section', {
      title: labelIn(language, sections.find((section) => section.id === id)?.title ?? ''),
      percent: Math.floor(similarity * 100)
    })
  )
  return [say(language, 'diff.head', { organ, from, to }), ...told, ...prose].join('\n')
}

export const diff: Command = async (options, program, { out }) => {
  const { organ, from, to, all, json, language, positionals } = options
  if (from === null || to === null || (organ !== null) === all || positionals.length > 0) {
    throw new UsageError('cli.needs-years')
  }
  return withApp(options, program, async (app) => {
    await openNamed(app, options, { readOnly: true })
    const compared = (each: string) => app.call('compare.years', { organ: each, from, to, language })
    if (organ !== null) {
      const found = await compared(organ)
      out(json ? JSON.stringify(found) : diffText(language, found))
      return 0
    }
    const organs = await app.call('compare.organs', { from, to })
    if (json && organs.length === 0) out('[]')
    for (const [index, each] of organs.entries()) {
      const found = await compared(each)
      if (!json) out(diffText(language, found))
      else out(`${index === 0 ? '[' : ''}${JSON.stringify(found)}${index === organs.length - 1 ? ']' : ','}`)
    }
    return 0
  })
}
