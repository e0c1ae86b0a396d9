import type { Rollup, RollupSum } from '../../../shared/api/rollup'
import { cellName } from '../../../shared/comparison/names'
import { cellsOf } from '../../../shared/form'
import { say } from '../../../shared/i18n'
import { leftOutWhy, sumRemarks } from '../../../shared/i18n/summed'
import type { Language } from '../../../shared/language'
import { differenceOf } from '../../../shared/rollup'
import { writePieces } from '../../app'
import { callOn, type Command, forFigures, openNamed, withApp } from './command'
import { UsageError } from './options'

/** `roll-up`: the sum of a region's reports for a year; or which regions there are. */

function ownText(language: Language, { sum }: RollupSum, own: number | null): string[] {
  const difference = differenceOf(sum, own)
  return own === null || difference === null || difference === 0
    ? []
    : [say(language, 'cli.rollup-own', { value: own, difference })]
}

/** The cells that have a sum other than 0, or something to be said of. */
function cellLines(language: Language, { form, cells, own }: Rollup): string[] {
  if (form === null) return []
  return cellsOf(form).flatMap(({ id }) => {
    const sum = cells[id]
    if (sum === undefined) return []
    const remarks = [...sumRemarks(language, sum), ...ownText(language, sum, own?.cells[id]?.value ?? null)]
    if ((sum.sum ?? 0) === 0 && remarks.length === 0) return []
    const { table, row, column } = cellName(language, [form, form], id)
    const name = `${say(language, `table.${table}`)} · ${row} · ${column}`
    return [`${name}  ${[sum.sum ?? '—', ...remarks].join('  ')}`]
  })
}

function rollupLines(language: Language, rollup: Rollup): string[] {
  const { region, year, deep, form, included, missing, waiting, leftOut } = rollup
  const absent = [...missing, ...waiting]
  const counts = { included: included.length, missing: absent.length }
  return [
    say(language, 'rollup.title', { region, year }),
    form === null
      ? say(language, 'rollup.no-form', { year })
      : say(language, deep ? 'rollup.of-deep' : 'rollup.of-own', counts),
    ...(included.length === 0 ? [] : cellLines(language, rollup)),
    ...absent.map((each) => say(language, 'cli.rollup-missing', each)),
    ...leftOut.map(({ organ, why }) => say(language, 'cli.rollup-left', { organ, why: leftOutWhy(language, why) }))
  ]
}

const regions: Command = async (options, program, { out }) => {
  const { language, json } = options
  const found = await callOn(options, program, forFigures, 'rollup.regions', {})
  if (json) out(JSON.stringify(found))
  else if (found.regions.length === 0) out(say(language, 'rollup.no-regions'))
  else {
    out(say(language, 'cli.rollup-list'))
    found.regions.forEach((region) => out(say(language, 'cli.rollup-region', region)))
  }
  return 0
}

export const rollUp: Command = async (options, program, output) => {
  const { region, year, ownOnly, language, json, positionals } = options
  if (positionals.length > 0) throw new UsageError('cli.unknown-option', { what: positionals.join(' ') })
  if (region === null) return regions(options, program, output)
  if (year === null) throw new UsageError('cli.needs-year')
  const asked = { region, year, deep: !ownOnly, language }
  return withApp(options, program, async (app) => {
    await openNamed(app, options, forFigures)
    if (options.out !== null) {
      const { bytes } = await app.call('rollup.export', asked)
      await writePieces(options.out, [bytes], { replace: false })
      output.err(say(language, 'cli.exported', { path: options.out }))
      return 0
    }
    const rollup = await app.call('rollup.show', asked)
    if (json) output.out(JSON.stringify(rollup))
    else rollupLines(language, rollup).forEach(output.out)
    return 0
  })
}
