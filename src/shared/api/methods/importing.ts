import { z } from 'zod'
import { importedFileSchema, outcomes, revisionSchema } from '../presented'
import { bytes, language, method, none } from './method'

/** How far a job is. `files` are those that became ready since the last event. */
export const jobSchema = z.object({
  job: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  total: z.number(),
  done: z.number(),
  /** Names of the files that are being read right now. */
  current: z.array(z.string()),
  files: z.array(importedFileSchema),
  counts: z.partialRecord(z.enum(outcomes), z.number()),
  revisions: z.array(revisionSchema),
  /** Why the job as a whole failed, in words. */
  error: z.string().nullable()
})

/** All files of one are imported together. */
const uploadId = z.string().regex(/^[a-z0-9-]{8,64}$/)

/** Files on their way into the archive. */
export const importingMethods = {
  /** Takes in a file by its content, for hosts that give no paths. All files of one `upload` are imported together. */
  'upload.add': method(z.object({ upload: uploadId, name: z.string().min(1).max(2048), bytes }), none),
  'import.paths': method(
    z.object({ paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000), language: language.default('zh') }),
    z.object({ job: z.string() })
  ),
  'import.upload': method(
    z.object({ upload: uploadId, language: language.default('zh') }),
    z.object({ job: z.string() })
  ),
  'import.samples': method(z.object({ language: language.default('zh') }), z.object({ job: z.string() })),
  'job.cancel': method(z.object({ job: z.string() }), none),
  /**
   * The job that is running, or the last one that ended and was not dismissed, with all its files so far: an import
   * may have begun, and even ended, before there was a window to show it.
   */
  'job.latest': method(none, jobSchema.nullable()),
  'job.dismiss': method(z.object({ job: z.string() }), none),
  'imports.list': method(
    z.object({ most: z.number().int().min(1).max(10_000).default(1000), language: language.default('zh') }),
    z.array(importedFileSchema.extend({ at: z.string() }))
  )
} as const
