import { existsSync } from 'node:fs'

/**
 * Where a file is written that a person named: with its ending, `.pdf` or the like. Some systems' dialogs add none, and
 * so did not ask about the file that has one; null where the person, asked by `mayReplace`, keeps that.
 */
export async function savePath(
  chosen: string,
  ending: string,
  mayReplace: (path: string) => Promise<boolean>
): Promise<string | null> {
  if (chosen.toLowerCase().endsWith(ending)) return chosen
  const path = `${chosen}${ending}`
  return !existsSync(path) || (await mayReplace(path)) ? path : null
}
