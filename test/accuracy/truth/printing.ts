import { cellsOf, type FormCell, type FormId } from '../../../src/shared/form'
import type { Figures } from '../../fixtures/figures'
import type { Random } from '../../fixtures/random'

/** What a cell of the report truly holds, whatever a reader makes of it. */
export interface TrueCell {
  readonly status: 'number' | 'blank' | 'placeholder' | 'missing'
  readonly value: number | null
  /** The document itself does not decide this cell: a doubt is a right answer, a wrong number never is. */
  readonly undecidable: boolean
}

export interface Printed {
  readonly text: string
  readonly truth: TrueCell
}

/** The habits of one office in writing its numbers. */
export interface Habits {
  readonly wide: 'never' | 'sometimes' | 'always'
  readonly padded: boolean
  readonly thousands: boolean
  readonly units: boolean
  readonly plus: boolean
}

export const plainHabits: Habits = { wide: 'never', padded: false, thousands: false, units: false, plus: false }

const wide = (text: string) =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10))

function thousands(text: string): string {
  return text.replace(/^(-?\d+)/u, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ','))
}

const paddings = [' ', '  ', '\u00A0', '     ', '\u3000']

function padded(text: string, random: Random): string {
  const padding = random.pick(paddings)
  return random.chance(0.5) ? padding + text : text + padding
}

function unit(cell: FormCell): string {
  if (cell.kind === 'amount') return '万元'
  return cell.table === 'II' ? '件' : '件'
}

/** A number as this office prints it in this cell. */
export function printNumber(value: number, cell: FormCell, habits: Habits, random: Random): Printed {
  const truth: TrueCell = { status: 'number', value, undecidable: false }
  let text = String(value)
  if (cell.kind === 'signed' && value > 0 && habits.plus) text = `+${text}`
  if (habits.thousands) text = thousands(text)
  if (habits.units && (cell.kind === 'amount' || random.chance(0.15))) text += unit(cell)
  if (habits.wide === 'always' || (habits.wide === 'sometimes' && random.chance(0.3))) text = wide(text)
  if (habits.padded && random.chance(0.4)) text = padded(text, random)
  return { text, truth }
}

const blanks = ['', '', '', ' ', '\u00A0', '     ']
const placeholders = ['/', '—', '无', '-', '——', '／']

/** A cell without a number: blank, or with a sign that stands for nothing. */
export function printHole(random: Random, blank: boolean): Printed {
  return {
    text: random.pick(blank ? blanks : placeholders),
    truth: { status: blank ? 'blank' : 'placeholder', value: null, undecidable: false }
  }
}

export const missingCell: TrueCell = { status: 'missing', value: null, undecidable: false }

/** Every cell of the form as it is printed: its hole if it has one, else its number. */
export function printAll(
  form: FormId,
  figures: Figures,
  holes: ReadonlyMap<string, 'blank' | 'placeholder'>,
  habits: Habits,
  random: Random
): Map<string, Printed> {
  return new Map(
    cellsOf(form).map((cell) => {
      const hole = holes.get(cell.id)
      return [
        cell.id,
        hole === undefined
          ? printNumber(figures[cell.id] ?? 0, cell, habits, random)
          : printHole(random, hole === 'blank')
      ]
    })
  )
}
