import { z } from 'zod'
import type { CheckCounts, Finding } from '../../shared/finding'
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
  z.object({ section: z.enum(sections.map(({ id }) => id)), start: z.number(), end: z.number(), snippet: z.string() })
)
const suggestion = z.object({ cell: z.string(), value: z.number(), mends: z.array(z.string()) })

export const doubtOf = (text: string): Doubt => message.parse(JSON.parse(text)) as Doubt
export const doubtsOf = (text: string): Doubt[] => z.array(message).parse(JSON.parse(text)) as Doubt[]
export const refusalOf = (text: string): Refusal => message.parse(JSON.parse(text)) as Refusal
export const checksOf = (text: string): CheckCounts => checks.parse(JSON.parse(text)) as CheckCounts
export const findingParamsOf = (text: string): Finding['params'] => findingParams.parse(JSON.parse(text))
export const valuesOf = (text: string): Finding['values'] => values.parse(JSON.parse(text))
export const passagesOf = (text: string): NonNullable<Finding['text']> => passages.parse(JSON.parse(text))
export const suggestionOf = (text: string): NonNullable<Finding['suggestion']> => suggestion.parse(JSON.parse(text))
export const stringsOf = (text: string): string[] => z.array(z.string()).parse(JSON.parse(text))
