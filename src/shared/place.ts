/**
 * Where something stands in its original file.
 * pdf: page from 1, box `[left, top, right, bottom]` in points from the page's top left ·
 * docx, doc, html: table, row and column, or paragraph, all from 1, in the grid with merged cells expanded ·
 * txt: line from 1, characters from 0, `end` exclusive.
 */
export type Place =
  | { readonly page: number; readonly box: readonly [left: number, top: number, right: number, bottom: number] }
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly paragraph: number }
  | { readonly line: number; readonly start: number; readonly end: number }
