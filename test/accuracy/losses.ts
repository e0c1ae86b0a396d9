import type { TableId } from '../../src/shared/form'
import type { WrittenTable } from '../fixtures/sample'
import type { Case } from './truth/case'

const flat = (text: string) => text.normalize('NFKC').replace(/[\s|]/gu, '')
const tableIds: readonly TableId[] = ['II', 'III', 'IV']

function isWhole(table: WrittenTable, text: string): boolean {
  const tokens = new Set(text.normalize('NFKC').match(/[-+\d.,]+/gu))
  const all = flat(text)
  return table.rows.every((row) =>
    row.every(({ text: cell, value }) => {
      const content = flat(cell)
      if (value) return !/^[-+\d.,]+$/u.test(content) || tokens.has(content)
      const words = /\p{Script=Han}{2,4}/u.exec(content.replace(/^[\d(]?[一二三四五六七]?[).、]/u, ''))?.[0]
      return words === undefined || all.includes(words)
    })
  )
}

/** Tables of which the program that wrote this text left something out: nobody can read what is not there. */
export function lossesOf(bytes: Uint8Array, { tables }: Case): ReadonlySet<TableId> {
  const text = new TextDecoder().decode(bytes)
  return new Set(tableIds.filter((_, index) => tables[index] !== undefined && !isWhole(tables[index], text)))
}
