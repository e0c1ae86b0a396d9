/** 退回修改意见: the letter that gives a report back to its organ, with what is to be mended. */
import { z } from 'zod'

/** How many letters may be asked for at once. */
export const mostLetters = 5000

/** A day of the calendar, as in 2024-01-31. */
export const daySchema = z.iso.date()
const day = daySchema.nullable().default(null)

/** What goes into letters, and what is said in them. Findings that were judged to be settled never go in. */
export const letterChoiceSchema = z.object({
  /** Information as well as errors and warnings. */
  information: z.boolean().default(false),
  /** What rests on cells that the reader doubts: marked 待核, or left out. */
  doubted: z.enum(['marked', 'left-out']).default('marked'),
  /** The rule's id behind each item. */
  rules: z.boolean().default(false),
  /** By when the report is to be sent again; null leaves the date to be written by hand. */
  due: day,
  /** The date below the letter; null for today. */
  date: day,
  language: z.enum(['zh', 'en']).default('zh')
})

const findingIds = z.array(z.string().min(1).max(1000)).max(10_000)

/** Of which report; which of its findings go in, by their ids, or null for all that the choice lets in; and which do not. */
export const askedLetterSchema = z.object({
  id: z.string().max(20),
  findings: findingIds.nullable().default(null),
  without: findingIds.default([])
})

const itemSchema = z.object({
  /** Findings that one repair mends are one item. */
  findings: z.array(z.string()),
  rules: z.array(z.string()),
  severity: z.enum(['error', 'warning', 'information']),
  doubted: z.boolean(),
  /** Its number in the letter; null where it is left out. */
  number: z.number().nullable(),
  text: z.string()
})

export const letterSchema = z.object({
  reportId: z.string(),
  organ: z.string().nullable(),
  year: z.number().nullable(),
  heading: z.string(),
  addressee: z.string(),
  opening: z.string(),
  groups: z.array(z.object({ heading: z.string(), items: z.array(itemSchema) })),
  closing: z.array(z.string()),
  /** Empty where the office has given no name. */
  office: z.string(),
  date: z.string(),
  /** The whole letter, for a message. */
  text: z.string()
})

export const askedFilesSchema = letterChoiceSchema.extend({
  letters: z.array(askedLetterSchema).min(1).max(mostLetters),
  format: z.enum(['docx', 'txt']).default('docx')
})

/** Who gives reports back, and where they are to be sent again; both may be empty. */
export const officeSchema = z.object({ name: z.string().max(100), sendTo: z.string().max(200) })

export type LetterChoice = z.output<typeof letterChoiceSchema>
export type AskedLetter = z.output<typeof askedLetterSchema>
export type AskedFiles = z.output<typeof askedFilesSchema>
export type LetterItem = z.infer<typeof itemSchema>
export type Letter = z.infer<typeof letterSchema>
export type Office = z.infer<typeof officeSchema>
