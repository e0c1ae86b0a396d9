import { organOf } from './organ'

/** By when reports are due. */

/**
 * Which due date an organ has. `township`: 乡镇人民政府 and 街道办事处, of which the regulation says nothing and which
 * counties ask for when it suits them, so that their date can be set without moving that of the county's own report.
 */
export const dueKinds = ['department', 'government', 'township'] as const
export type DueKind = (typeof dueKinds)[number]

/** What a person said: the day, `01-20`, of the year after the report's. */
export interface DueSaid {
  readonly kind: DueKind
  /** The report's year; null: every year of which nothing else is said. */
  readonly year: number | null
  /** Null: nothing is said any more. */
  readonly day: string | null
}

/**
 * Departments until 31 January, governments until 31 March of the year after (政府信息公开条例 第四十九条). Townships
 * have the later one: nobody is called late by a date that no rule sets.
 */
export const usualDay: Readonly<Record<DueKind, string>> = {
  department: '01-31',
  government: '03-31',
  township: '03-31'
}

/**
 * Which due date an organ of this name has. A government's office is a department. What the name leaves open, as that
 * of a development zone does, has the government's: it is the latest.
 */
export function dueKindOf(name: string): DueKind {
  const { kind, level } = organOf(name)
  if (kind === 'department' || kind === 'government-office') return 'department'
  return kind === 'government' && level === 'township' ? 'township' : 'government'
}

/** The last day, `2025-01-31`, on which an organ's report for a year is in time. */
export function dueDate(kind: DueKind, year: number, said: readonly DueSaid[]): string {
  const dayOf = (of: number | null) => said.find((each) => each.kind === kind && each.year === of)?.day ?? null
  return `${year + 1}-${dayOf(year) ?? dayOf(null) ?? usualDay[kind]}`
}

/** Whether there is such a day, `01-31`, in the year after; in any year where none is given. */
export function isDay(day: string, year: number | null): boolean {
  if (!/^\d{2}-\d{2}$/u.test(day)) return false
  // 2001 has no 29 February, so a day of it is a day of any year.
  const date = new Date(`${year === null ? 2001 : year + 1}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === day
}

/** A moment's day where this runs, `2025-01-31`. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
