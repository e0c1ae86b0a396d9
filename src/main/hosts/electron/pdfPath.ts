import { existsSync } from 'node:fs'

/**
 * Where a PDF is written that a person named: with its ending. Some systems' dialogs add none, and so did not ask
 * about the file that has one; null where the person, asked by `mayReplace`, keeps that.
 */
export async function pdfPath(chosen: string, mayReplace: (path: string) => Promise<boolean>): Promise<string | null> {
  if (/\.pdf$/iu.test(chosen)) return chosen
  const path = `${chosen}.pdf`
  return !existsSync(path) || (await mayReplace(path)) ? path : null
}
