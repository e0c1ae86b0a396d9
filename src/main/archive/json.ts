import { z } from 'zod'
import type { Happening } from '../../shared/archive'
import { placeSchema } from '../../shared/api/presented'
import type { Amendment } from '../../shared/correction'
import { type CheckCounts, type Finding, verdicts } from '../../shared/finding'
import type { Doubt } from '../../shared/report'
import { sections } from '../../shared/form'
import type { Refusal } from '../../shared/file'

/**
 * What the database keeps as JSON. It is read back through schemas, since the file may have been changed by other
 * hands; codes of a newer program are let through and named by their code.
 */
const params = z.record(z.string(), z.union([z.string(), z.number()])).optional()
const message = z.object({ code: z.string(), params })
const findingParams = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
const stated = z.union([z.string(), z.number(), z.null()])
const values = z.union([
  z.object({ kind: z.literal('equation'), left: z.number(), right: z.number() }),
  z.object({ kind: z.literal('expectation'), expected: stated, stands: stated })
])
const checks = z.object({
  ran: z.number(),
  failed: z.number(),
  skipped: z.array(z.object({ rule: z.string(), why: z.string() }))
})

const passages = z.array(
  z.object({
    section: z.enum(['preface', ...sections.map(({ id }) => id)]),
    start: z.number(),
    end: z.number(),
    snippet: z.string()
  })
)
const suggestion = z.object({ cell: z.string(), value: z.number(), mends: z.array(z.string()) })

const number = z.object({
  status: z.literal('number'),
  value: z.number(),
  unit: z.string().exactOptional(),
  raw: z.string()
})
const noNumber = z.object({ status: z.enum(['blank', 'placeholder', 'invalid']), value: z.null(), raw: z.string() })
const missing = z.object({ status: z.literal('missing'), value: z.null(), raw: z.null() })
const doubted = { doubt: z.custom<Doubt>((value) => message.safeParse(value).success).exactOptional() }
const entry = z.discriminatedUnion('status', [number, noNumber, missing])
const reading = z.discriminatedUnion('status', [
  number.extend({ place: placeSchema, ...doubted }),
  noNumber.extend({ place: placeSchema, ...doubted }),
  missing.extend({ place: z.null(), ...doubted })
])

/** What a person said of a cell, an organ or a year; the journal keeps it too. */
export const amendment: z.ZodType<Amendment> = z.discriminatedUnion('target', [
  z.object({ target: z.literal('cell'), cell: z.string(), reading, entry: entry.nullable() }),
  z.object({ target: z.literal('organ'), reading: z.string().nullable(), entry: z.string().nullable() }),
  z.object({ target: z.literal('year'), reading: z.number().nullable(), entry: z.number().nullable() })
])

const note = z.string().nullable()
const ids = z.array(z.string())
const happening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('imported'), file: z.string() }),
  z.object({ kind: z.literal('read-again'), changed: ids, unfit: ids }),
  z.object({ kind: z.enum(['removed', 'restored']) }),
  z.object({ kind: z.literal('judged'), finding: z.string(), verdict: z.enum([...verdicts, 'open']), note }),
  z.object({ kind: z.literal('corrected'), amendment, note }),
  z.object({
    kind: z.literal('revised'),
    from: z.string(),
    to: z.string(),
    mended: ids,
    stays: ids,
    new: ids,
    unchecked: ids
  })
])

export const doubtOf = (text: string): Doubt => message.parse(JSON.parse(text)) as Doubt
export const doubtsOf = (text: string): Doubt[] => z.array(message).parse(JSON.parse(text)) as Doubt[]
export const refusalOf = (text: string): Refusal => message.parse(JSON.parse(text)) as Refusal
export const checksOf = (text: string): CheckCounts => checks.parse(JSON.parse(text)) as CheckCounts
export const findingParamsOf = (text: string): Finding['params'] => findingParams.parse(JSON.parse(text))
export const valuesOf = (text: string): Finding['values'] => values.parse(JSON.parse(text))
export const passagesOf = (text: string): NonNullable<Finding['text']> => passages.parse(JSON.parse(text))
export const suggestionOf = (text: string): NonNullable<Finding['suggestion']> => suggestion.parse(JSON.parse(text))
export const stringsOf = (text: string): string[] => z.array(z.string()).parse(JSON.parse(text))
export const amendmentOf = (text: string): Amendment => amendment.parse(JSON.parse(text))
export const happeningOf = (text: string): Happening => happening.parse(JSON.parse(text))
