import {
  type BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type MessageBoxReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue
} from 'electron'
import { basename } from 'node:path'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { type Printer, writeWhole } from '../../app'
import { pdfOf, printByDialog } from './paper'
import { pdfPath } from './pdfPath'

/** Paper by Electron: the system's print dialog, and PDFs saved under a name the person chooses. */
export function createPrinter(window: () => BrowserWindow | null): Printer {
  const chosen = (options: SaveDialogOptions): Promise<SaveDialogReturnValue> => {
    const parent = window()
    return parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options)
  }
  const asked = (options: MessageBoxOptions): Promise<MessageBoxReturnValue> => {
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
  return {
    print: printByDialog,
    savePdf: async ({ html, name, language }, signal) => {
      const { filePath } = await chosen({
        title: say(language, 'print.save-pdf'),
        defaultPath: `${name}.pdf`,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        // Linux does not ask by itself whether a file may be replaced.
        properties: ['showOverwriteConfirmation']
      })
      if (!filePath) return null
      const path = await pdfPath(filePath, (existing) => mayReplace(existing, language))
      if (path === null) return null
      await writeWhole(path, await pdfOf(html, language, signal))
      return path
    }
  }
}
