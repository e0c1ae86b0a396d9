import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { memo, useEffect, useRef, useState } from 'react'
import { useWords } from '../../../../language'
import { type Box, type PageRect, pixelRatio } from './layout'
import { within } from './within'

/** A cell on a page: where a click selects it, and how it is marked. */
export interface CellBox {
  readonly id: string
  readonly box: Box
  readonly doubted: boolean
}

/** A page that takes longer is given up, in milliseconds. */
const drawingLimit = 20_000

/**
 * Draws the page, a new canvas taking the old one's place when it is finished, so that nothing flickers while one zooms.
 * Gives whether the page could not be drawn.
 */
function useDrawing(
  holder: { readonly current: HTMLDivElement | null },
  pdf: PDFDocumentProxy,
  number: number,
  scale: number
): boolean {
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let stopped = false
    let task: RenderTask | null = null
    const draw = async () => {
      const page = await pdf.getPage(number)
      const size = page.getViewport({ scale })
      const ratio = pixelRatio(size, window.devicePixelRatio)
      const canvas = document.createElement('canvas')
      const viewport = page.getViewport({ scale: scale * ratio })
      canvas.width = Math.max(1, Math.floor(viewport.width))
      canvas.height = Math.max(1, Math.floor(viewport.height))
      if (stopped) return
      task = page.render({ canvas, viewport })
      await within(drawingLimit, task.promise)
      holder.current?.replaceChildren(canvas)
      setFailed(false)
    }
    draw().catch(() => {
      if (!stopped) setFailed(true)
      task?.cancel()
    })
    return () => {
      stopped = true
      task?.cancel()
    }
  }, [holder, pdf, number, scale])
  return failed
}

function placed([left, top, right, bottom]: Box, scale: number) {
  return { left: left * scale, top: top * scale, width: (right - left) * scale, height: (bottom - top) * scale }
}

/** One page as it is, with the cells that were read from it, and boxes around what is looked at. */
export const PdfPage = memo(function PdfPage({
  pdf,
  number,
  rect,
  cells,
  words,
  lit,
  selected,
  onSelect
}: {
  pdf: PDFDocumentProxy
  /** From 1. */
  number: number
  rect: PageRect
  cells: readonly CellBox[]
  words: readonly Box[]
  lit: ReadonlySet<string>
  selected: string | null
  onSelect: (cell: string) => void
}) {
  const { t } = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const { scale, left, top, width, height } = rect
  const failed = useDrawing(holder, pdf, number, scale)
  return (
    <div
      className="pdf-page"
      role="img"
      aria-label={t('pdf.page-name', { page: number })}
      data-page={number}
      style={{ left, top, width, height }}
    >
      <div ref={holder} className="pdf-canvas" />
      {failed ? <p className="source-problem pdf-failed">{t('pdf.not-drawn', { page: number })}</p> : null}
      {words.map((box, index) => (
        <div key={index} className="pdf-words" style={placed(box, scale)} />
      ))}
      {cells.map(({ id, box, doubted }) => (
        <div
          key={id}
          data-place={id}
          className={`pdf-cell${doubted ? ' pdf-doubt' : ''}${lit.has(id) ? ' pdf-lit' : ''}${selected === id ? ' pdf-marked' : ''}`}
          style={placed(box, scale)}
          onClick={() => onSelect(id)}
        />
      ))}
    </div>
  )
})
