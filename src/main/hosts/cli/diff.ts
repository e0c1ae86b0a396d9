import type { PresentedDiff } from '../../../shared/api/comparison'
import { isChanged, percentText, signed } from '../../../shared/comparison/changes'
import { cellName } from '../../../shared/comparison/names'
import { labelIn, sections } from '../../../shared/form'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { type Command, openNamed, withApp } from './command'
import { exportComparisons } from './exporting'
import { formatNamed, UsageError } from './options'

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

function cellLine(language: Language, { forms }: PresentedDiff, { id, from, to, change, percent }: Cell): string {
  const { row, column } = cellName(language, forms, id)
  const share = percent === null ? '' : `，${percentText(percent)}`
  return say(language, 'diff.cell', {
    row,
    column,
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

function diffText(language: Language, diff: PresentedDiff): string {
  const { organs, from, to, forms, cells } = diff
  const organ = [...new Set(organs)].join(' → ')
  const changed = cells.filter(isChanged)
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

export const diff: Command = async (options, program, output) => {
  const { organ, from, to, all, json, format, out: path, language, positionals } = options
  if (from === null || to === null || (organ !== null) === all || positionals.length > 0) {
    throw new UsageError('cli.needs-years')
  }
  const kind = format ?? (path === null ? null : formatNamed(path)) ?? (json || path !== null ? 'json' : null)
  if (kind === 'parquet') throw new UsageError('cli.unknown-option', { what: '--format parquet' })
  return withApp(options, program, async (app) => {
    await openNamed(app, options, { readOnly: true })
    const organs = organ === null ? await app.call('compare.organs', { from, to }) : [organ]
    if (kind !== null) await exportComparisons(app, { from, to }, kind, organs, options, output)
    else {
      for (const each of organs) {
        output.out(diffText(language, await app.call('compare.years', { organ: each, from, to, language })))
      }
    }
    return 0
  })
}
