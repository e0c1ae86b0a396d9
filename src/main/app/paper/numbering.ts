import type { Language } from '../../../shared/language'

/** The first Chromium that fills the margin boxes of `@page`. */
const marginBoxes = 131

const style = 'width: 100%; text-align: center; font-size: 8pt; font-family: sans-serif'

const footers: Readonly<Record<Language, string>> = {
  zh: `<div style="${style}">第 <span class="pageNumber"></span> 页 / 共 <span class="totalPages"></span> 页</div>`,
  en: `<div style="${style}">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`
}

/**
 * What to ask of `printToPDF`, Electron's or Chromium's. Its footer numbers the pages where the page's own style cannot,
 * by the version of Chromium that prints; never both.
 */
export function pdfOptions(language: Language, chromium: number) {
  return {
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: chromium < marginBoxes,
    headerTemplate: '<span></span>',
    footerTemplate: footers[language]
  }
}
