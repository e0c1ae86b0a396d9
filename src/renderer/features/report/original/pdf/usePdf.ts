import { useEffect, useState } from 'react'
import type { Look } from '../look'
import { type BoxOnPage, boxesOfWords, openPdf, type OpenPdf } from './open'

export type PdfState =
  { readonly state: 'opening' } | { readonly state: 'failed' } | { readonly state: 'open'; readonly pdf: OpenPdf }

/** Opens a PDF for as long as it is shown. */
export function usePdf(bytes: Uint8Array): PdfState {
  const [opened, setOpened] = useState<PdfState>({ state: 'opening' })
  useEffect(() => {
    let stopped = false
    let close = () => {
      stopped = true
    }
    openPdf(bytes).then(
      (pdf) => {
        if (stopped) {
          pdf.close()
          return
        }
        close = () => pdf.close()
        setOpened({ state: 'open', pdf })
      },
      () => setOpened({ state: 'failed' })
    )
    return () => close()
  }, [bytes])
  return opened
}

/** Where the words that are looked at stand; null while they are being looked for. */
export function useWordBoxes(pdf: OpenPdf, words: Look['words']): readonly BoxOnPage[] | null {
  const [found, setFound] = useState<{ words: Look['words']; boxes: readonly BoxOnPage[] } | null>(null)
  useEffect(() => {
    let stopped = false
    Promise.all(words.map((each) => boxesOfWords(pdf, each)))
      .catch(() => [])
      .then((lists) => {
        if (!stopped) setFound({ words, boxes: lists.flat() })
      })
      .catch(() => undefined)
    return () => {
      stopped = true
    }
  }, [pdf, words])
  if (words.length === 0) return []
  return found?.words === words ? found.boxes : null
}
