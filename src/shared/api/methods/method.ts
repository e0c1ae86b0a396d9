import { z } from 'zod'

/** A method of the contract: what it is given and what it gives. */
interface Method<A extends z.ZodType, R extends z.ZodType> {
  readonly args: A
  readonly result: R
}

export const method = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R): Method<A, R> => ({ args, result })

export const none = z.object({})
export const language = z.enum(['zh', 'en'])
export const reportId = z.string().max(20)
export const year = z.number().int()
export const note = z.string().max(2000).nullable().default(null)
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
