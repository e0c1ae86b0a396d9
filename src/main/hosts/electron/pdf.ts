import { app } from 'electron'
import { readFile, writeFile } from 'node:fs/promises'
import { declareScheme } from './window'
import { pdfOf } from './paper'
import { closeContents, stayOffline } from './security'

/** Electron as the command line starts it, `pdf.js LANGUAGE PAGE.html OUT.pdf`: makes one PDF, shows nothing, and ends. */

async function make(): Promise<void> {
  const [language, page = '', out = ''] = process.argv.slice(-3)
  const html = await readFile(page, 'utf8')
  await writeFile(out, await pdfOf(html, language === 'en' ? 'en' : 'zh', new AbortController().signal))
}

stayOffline()
declareScheme()
closeContents()
// Closing the one hidden window must not end the program before the file is written.
app.on('window-all-closed', () => undefined)
app
  .whenReady()
  .then(make)
  .then(() => app.exit(0))
  .catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
