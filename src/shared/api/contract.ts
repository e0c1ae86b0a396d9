/**
 * The contract between the program and whatever shows it: every method and event, its arguments and its result, in one
 * table. The window, the loopback server and the command line all speak it; one test suite runs over each transport.
 */
import { z } from 'zod'
import { exportProgressSchema } from './exporting'
import { comparingMethods } from './methods/comparing'
import { findingsMethods } from './methods/findings'
import { importingMethods, jobSchema } from './methods/importing'
import { leavingMethods } from './methods/leaving'
import { organsMethods } from './methods/organs'
import { programMethods } from './methods/program'
import { reportsMethods } from './methods/reports'

export const contract = {
  ...programMethods,
  ...importingMethods,
  ...reportsMethods,
  ...findingsMethods,
  ...comparingMethods,
  ...organsMethods,
  ...leavingMethods
} as const

export const events = {
  /** A job moved on, or ended. */
  'job.progress': jobSchema,
  /** Reports, findings or the archive itself are not what they were. */
  'archive.changed': z.object({}),
  /** How many reports of an export are done. */
  'export.progress': exportProgressSchema,
  /** How many reports of a summary to be printed are gathered. */
  'print.progress': z.object({ done: z.number(), total: z.number() })
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export type Args<M extends MethodName> = z.output<Contract[M]['args']>
/** Arguments as a caller gives them: what has a default may be left out. */
export type CallArgs<M extends MethodName> = z.input<Contract[M]['args']>
export type Result<M extends MethodName> = z.output<Contract[M]['result']>

export type EventName = keyof typeof events
export type EventData<E extends EventName> = z.output<(typeof events)[E]>

export type Job = z.infer<typeof jobSchema>
export type PresentedArchive = Result<'archive.open'>
export type PrintOptions = Args<'print.page'>
export type ComparisonScope = Extract<PrintOptions['scope'], { kind: 'comparison' }>
export type BoardScope = Extract<PrintOptions['scope'], { kind: 'board' }>
/** What a validation summary is of. */
export type PrintScope = Exclude<PrintOptions['scope'], ComparisonScope | BoardScope>
export type SourceBlock = Result<'reports.source'>['blocks'][number]

export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
