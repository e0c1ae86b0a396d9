import type { Document } from '../../shared/document'
import type { Cells, Doubt } from '../../shared/report'
import type { FoundHeading } from './sections'

const partOf = { II: 'disclosure', III: 'requests', IV: 'disputes' } as const

function pageOf(heading: FoundHeading | undefined): number | null {
  const place = heading?.row.cells[0]?.place
  return place !== undefined && 'page' in place ? place.page : null
}

/** The pages without text from the heading of a table's part to that of the next; all where headings do not say. */
function picturedPages(table: string, document: Document, headings: readonly FoundHeading[]): readonly number[] {
  const pages = document.scannedPages ?? []
  const at = headings.findIndex(({ id }) => id === partOf[table as keyof typeof partOf])
  const [from, to] = [pageOf(headings[at]), pageOf(headings[at + 1])]
  return at === -1 || from === null ? pages : pages.filter((page) => page >= from && (to === null || page <= to))
}

function asPicture(code: 'table' | 'form', pages: readonly number[], { pictures }: Document): Doubt {
  if (pages.length > 0) return { code: `${code}-is-picture`, params: { pages: pages.join('、') } }
  return pictures > 0 ? { code: `${code}-may-be-picture`, params: { pictures } } : { code: `${code}-not-found` }
}

/** Cells of tables that were not found say on which pages the table may be a picture, where the file shows any. */
export function withPictures(cells: Cells, document: Document, headings: readonly FoundHeading[]): Cells {
  const doubts = new Map(
    Object.keys(partOf).map((table) => [table, asPicture('table', picturedPages(table, document, headings), document)])
  )
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => {
      const doubt = cell.doubt?.code === 'table-not-found' ? doubts.get(id.split('.')[0] ?? '') : undefined
      return [id, doubt === undefined ? cell : { ...cell, doubt }]
    })
  )
}

/** Why no official table was found at all: none is there, or they are pictures. */
export function noForm(document: Document): Doubt {
  return asPicture('form', document.scannedPages ?? [], document)
}
