import { z } from 'zod'
import { longestOverview } from '../../checks'
import { language, method, none } from './method'

const archiveInfoSchema = z.object({
  dir: z.string(),
  name: z.string(),
  readOnly: z.boolean(),
  reports: z.number(),
  organs: z.number(),
  years: z.array(z.number()),
  findings: z.number(),
  removed: z.number(),
  bytes: z.number()
})

/** How many characters part 一 should have (F-14). */
export const overviewLength = z
  .object({ least: z.number().int().min(0), most: z.number().int().max(longestOverview) })
  .refine(({ least, most }) => least <= most, 'least is more than most')

/** The program itself, and which archive is open. */
export const programMethods = {
  'app.info': method(
    none,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser', 'direct']),
      /** The host can ask for files and folders by the system's own dialogs. */
      dialogs: z.boolean(),
      /** The host prints by itself: by a dialog, and as PDF. */
      prints: z.boolean(),
      language
    })
  ),
  'app.language': method(z.object({ language }), none),
  /** What reports are checked for beyond the rules. Setting it checks the open archive again. */
  'app.checks': method(z.object({ overviewLength: overviewLength.optional() }), z.object({ overviewLength })),
  'archive.current': method(none, archiveInfoSchema.nullable()),
  /**
   * Opens another archive in place of the current one; `create` makes it where there is none. An archive that another
   * program writes to is opened read-only, as is any with `readOnly`.
   */
  'archive.open': method(
    z.object({
      dir: z.string().min(1).max(4096),
      create: z.boolean().default(false),
      readOnly: z.boolean().default(false)
    }),
    archiveInfoSchema
  ),
  'archive.recent': method(none, z.array(z.object({ dir: z.string(), name: z.string() }))),
  /** Asks the person for files, a folder to import, or an archive's folder. Empty where they chose nothing. */
  'dialog.pick': method(z.object({ kind: z.enum(['files', 'folder', 'archive']) }), z.array(z.string()))
} as const
