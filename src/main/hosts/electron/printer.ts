import { say } from '../../../shared/i18n'
import { type Printer, writeWhole } from '../../app'
import { pdfOf, printByDialog } from './paper'
import type { SaveAs } from './saving'

/** Paper by Electron: the system's print dialog, and PDFs saved under a name the person chooses. */
export function createPrinter(saveAs: SaveAs): Printer {
  return {
    print: printByDialog,
    savePdf: async ({ html, name, language }, signal) => {
      const path = await saveAs(`${name}.pdf`, say(language, 'print.save-pdf'), language)
      if (path !== null) await writeWhole(path, await pdfOf(html, language, signal))
      return path
    }
  }
}
