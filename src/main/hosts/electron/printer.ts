import { type BrowserWindow, dialog } from 'electron'
import { writeFile } from 'node:fs/promises'
import { say } from '../../../shared/i18n'
import type { Printer } from '../../app'
import { pdfOf, printByDialog } from './paper'

/** Paper by Electron: the system's print dialog, and PDFs saved under a name the person chooses. */
export function createPrinter(window: () => BrowserWindow | null): Printer {
  return {
    print: printByDialog,
    savePdf: async ({ html, name, language }, signal) => {
      const options = {
        title: say(language, 'print.save-pdf'),
        defaultPath: `${name}.pdf`,
        filters: [{ name: 'PDF', extensions: ['pdf'] }]
      }
      const parent = window()
      const { filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options))
      if (!filePath) return null
      const path = /\.pdf$/iu.test(filePath) ? filePath : `${filePath}.pdf`
      await writeFile(path, await pdfOf(html, language, signal))
      return path
    }
  }
}
