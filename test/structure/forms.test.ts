import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cellsOf, formCell, forms, labelIn, layoutOf, sections, sumsOf } from '../../src/shared/form'
import { contractFiles } from '../fixtures/places'

const column = z.object({ id: z.string(), label: z.string() })
const contract = z.object({
  sections: z.array(z.string()),
  sectionTitles: z.array(z.string()),
  forms: z.array(
    z.object({
      form: z.enum(['F19', 'F21']),
      reportYears: z.tuple([z.number(), z.number().nullable()]),
      basis: z.string(),
      II: z.array(
        z.object({
          block: z.string(),
          rows: z.array(
            z.object({
              id: z.string(),
              label: z.string(),
              cells: z.array(z.object({ id: z.string(), column: z.string(), kind: z.string() }))
            })
          )
        })
      ),
      III: z.object({
        columns: z.array(column.extend({ under: z.string().nullable() })),
        rows: z.array(column.extend({ group: z.string().nullable() }))
      }),
      IV: z.object({ groups: z.array(column), columns: z.array(column) })
    })
  )
})

describe.skipIf(contractFiles === null)('the forms are those of the contract', () => {
  const given = contract.parse(
    JSON.parse(contractFiles === null ? '{}' : readFileSync(join(contractFiles, 'forms.json'), 'utf8'))
  )

  it('sections', () => {
    expect(sections.map(({ id }) => id)).toEqual(given.sections)
    expect(sections.map(({ title }) => title)).toEqual(given.sectionTitles)
  })

  it.each(given.forms)('$form', (expected) => {
    const form = forms[expected.form]
    expect(form.basis).toBe(expected.basis)
    expect([form.reportYears.from, form.reportYears.to]).toEqual(expected.reportYears)
    expect(
      form.disclosure.map((block) => ({
        block: block.label,
        rows: block.rows.map((row) => ({
          ...row,
          cells: block.columns.map((each) => ({
            id: `II.${row.id}.${each.id}`,
            column: each.label,
            kind: each.kind
          }))
        }))
      }))
    ).toEqual(expected.II)
    expect(form.requests.columns).toEqual(expected.III.columns)
    expect(form.requests.rows.map(({ id, label, groups }) => ({ id, label, group: groups.at(-1) ?? null }))).toEqual(
      expected.III.rows
    )
    expect(form.disputes.groups.map(({ id, headings }) => ({ id, label: headings.join(' / ') }))).toEqual(
      expected.IV.groups
    )
    expect(form.disputes.columns).toEqual(expected.IV.columns)
  })
})

describe.each(['F19', 'F21'] as const)('%s', (id) => {
  it('is laid out as rows of equal width that show every cell once', () => {
    for (const table of layoutOf(forms[id])) {
      const covered = new Set<string>()
      table.rows.forEach((row, r) => {
        let at = 0
        for (const cell of row) {
          while (covered.has(`${r},${at}`)) at++
          const rowSpan = cell.kind === 'label' ? cell.rowSpan : 1
          for (let below = 0; below < rowSpan; below++) {
            for (let across = 0; across < cell.columnSpan; across++) covered.add(`${r + below},${at + across}`)
          }
        }
      })
      expect(covered.size, table.table).toBe(table.rows.length * table.columns)
    }
    const shown = layoutOf(forms[id]).flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (cell.kind === 'value' ? [cell.cell] : []))
    )
    expect(shown.sort()).toEqual(
      cellsOf(id)
        .map((cell) => cell.id)
        .sort()
    )
  })

  it('has sums over cells that exist', () => {
    for (const sum of sumsOf(forms[id])) {
      for (const cell of [...sum.left, ...sum.right]) expect(formCell(id, cell), cell).toBeDefined()
    }
  })

  it('has an English word for each of its labels', () => {
    const labels = layoutOf(forms[id]).flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (cell.kind === 'label' ? [cell.text] : []))
    )
    expect(labels.filter((label) => /[\u4e00-\u9fff]/u.test(labelIn('en', label)))).toEqual([])
  })
})
