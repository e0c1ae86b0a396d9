import { type BrowserWindow, dialog, type MessageBoxOptions, type SaveDialogOptions } from 'electron'
import { basename, extname } from 'node:path'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { savePath } from './savePath'

/** Asks by the system's dialog where a file is to be saved; null where the person chose no place. */
export type SaveAs = (name: string, title: string, language: Language) => Promise<string | null>

/** `name` is proposed, and has the ending that the file will have. */
export function createSaveAs(window: () => BrowserWindow | null): SaveAs {
  const chosen = (options: SaveDialogOptions) => {
    const parent = window()
    return parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options)
  }
  const asked = (options: MessageBoxOptions) => {
    const parent = window()
    return parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options)
  }
  const mayReplace = async (path: string, language: Language): Promise<boolean> => {
    const { response } = await asked({
      type: 'warning',
      message: say(language, 'print.exists', { name: basename(path) }),
      buttons: [say(language, 'print.replace'), say(language, 'print.keep')],
      defaultId: 1,
      cancelId: 1
    })
    return response === 0
  }
  return async (name, title, language) => {
    const ending = extname(name)
    const { filePath } = await chosen({
      title,
      defaultPath: name,
      filters: [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }],
      // Linux does not ask by itself whether a file may be replaced.
      properties: ['showOverwriteConfirmation']
    })
    return filePath ? savePath(filePath, ending, (existing) => mayReplace(existing, language)) : null
  }
}
