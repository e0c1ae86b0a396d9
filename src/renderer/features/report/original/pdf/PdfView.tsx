import { Spin } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../../../language'
import { NotFound } from '../NotFound'
import { OriginalFrame } from '../OriginalFrame'
import type { ViewProps } from '../SourceView'
import { type Box, boxInStrip, fitWidth, fullSize, gap, pageAt, pageRects, scrolledTo } from './layout'
import type { OpenPdf } from './open'
import { PdfBar } from './PdfBar'
import { type CellBox, PdfPage } from './PdfPage'
import { usePdf, useWordBoxes } from './usePdf'
import { useZoom, useZooming } from './useZoom'

const noBoxes: readonly never[] = []

/** The cells of each page, by its number from 1. */
function cellsByPage(cells: ViewProps['report']['cells']): ReadonlyMap<number, CellBox[]> {
  const pages = new Map<number, CellBox[]>()
  for (const [id, { place, doubt }] of Object.entries(cells)) {
    if (place === null || !('page' in place)) continue
    const cell = { id, box: place.box, doubted: doubt !== undefined }
    pages.set(place.page, [...(pages.get(place.page) ?? []), cell])
  }
  return pages
}

function Pages({ pdf, report, look, onSelect }: { pdf: OpenPdf } & ViewProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, width: 0, height: 0 })
  const [zoom, setZoom] = useZoom()
  const rects = useMemo(() => pageRects(pdf.sizes, zoom, view.width), [pdf, zoom, view.width])
  const cells = useMemo(() => cellsByPage(report.cells), [report.cells])
  const words = useWordBoxes(pdf, look.words)
  const wordsOn = useMemo(() => {
    const pages = new Map<number, Box[]>()
    for (const { page, box } of words ?? []) pages.set(page, [...(pages.get(page) ?? []), box])
    return pages
  }, [words])
  const zoomTo = useZooming(scroller, rects, setZoom)

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const measure = () => setView({ top: element.scrollTop, width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const place = look.cell === null ? null : (report.cells[look.cell]?.place ?? null)
  const cellAt = place !== null && 'page' in place ? place : null
  const towards =
    look.towards === 'words' && words === null ? null : ((look.towards === 'words' ? words?.[0] : null) ?? cellAt)
  const known = view.width > 0
  useEffect(() => {
    const element = scroller.current
    if (element === null || towards === null || !known) return
    const rect = pageRects(pdf.sizes, zoom, element.clientWidth)[towards.page - 1]
    if (rect === undefined) return
    const [left, top, right, bottom] = boxInStrip(rect, towards.box)
    element.scrollTo({
      left: scrolledTo(left, right, element.scrollLeft, element.clientWidth),
      top: scrolledTo(top, bottom, element.scrollTop, element.clientHeight)
    })
    // A new zoom keeps its own point in view.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pdf, towards, known])

  const page = pageAt(rects, view.top + view.height / 2)
  const goTo = (number: number) => {
    const rect = rects[number - 1]
    if (rect !== undefined) scroller.current?.scrollTo({ top: rect.top - gap })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { key, currentTarget } = event
    // Keys may come faster than the window is drawn.
    const here = pageAt(rects, currentTarget.scrollTop + currentTarget.clientHeight / 2) + 1
    if (key === 'PageDown') goTo(Math.min(rects.length, here + 1))
    else if (key === 'PageUp') goTo(Math.max(1, here - 1))
    else if (key === 'Home') goTo(1)
    else if (key === 'End') goTo(rects.length)
    else if (key === '+' || key === '=') zoomTo('in')
    else if (key === '-') zoomTo('out')
    else if (key === '0') zoomTo('fit')
    else return
    event.preventDefault()
  }
  const last = rects.at(-1)
  const wide = Math.max(...rects.map((rect) => rect.left + rect.width + gap))
  return (
    <OriginalFrame
      report={report}
      bar={
        <PdfBar
          page={page + 1}
          pages={rects.length}
          percent={Math.round(((rects[page]?.scale ?? fullSize) / fullSize) * 100)}
          fits={zoom === fitWidth}
          onPage={goTo}
          onZoom={zoomTo}
        />
      }
    >
      <div
        ref={scroller}
        className="original-body pdf-strip"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          const { scrollTop } = event.currentTarget
          setView((before) => ({ ...before, top: scrollTop }))
        }}
      >
        {words === null ? null : <NotFound look={look} found={words.length} />}
        <div className="pdf-all" style={{ width: wide, height: last === undefined ? 0 : last.top + last.height + gap }}>
          {rects.map((rect, index) =>
            rect.top > view.top + 2 * view.height || rect.top + rect.height < view.top - view.height ? null : (
              <PdfPage
                key={index}
                pdf={pdf.document}
                number={index + 1}
                rect={rect}
                cells={cells.get(index + 1) ?? noBoxes}
                words={wordsOn.get(index + 1) ?? noBoxes}
                lit={look.lit}
                selected={look.cell}
                onSelect={onSelect}
              />
            )
          )}
        </div>
      </div>
    </OriginalFrame>
  )
}

/** A PDF's own pages, drawn when they come near, with what is looked at marked on them. */
export function PdfView({ bytes, ...props }: { bytes: Uint8Array } & ViewProps) {
  const { t } = useWords()
  const opened = usePdf(bytes)
  if (opened.state === 'open') return <Pages pdf={opened.pdf} {...props} />
  return (
    <OriginalFrame report={props.report} bar={null}>
      {opened.state === 'opening' ? (
        <Spin className="centre" />
      ) : (
        <p className="source-problem">{t('pdf.not-opened')}</p>
      )}
    </OriginalFrame>
  )
}
