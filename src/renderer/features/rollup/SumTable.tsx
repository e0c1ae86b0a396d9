import type { KeyboardEvent } from 'react'
import type { Rollup } from '../../../shared/api/rollup'
import { cellName } from '../../../shared/comparison/names'
import type { FormId, LayoutTable } from '../../../shared/form'
import { useWords } from '../../language'
import { OfficialTable } from '../../ui/OfficialTable'
import { neighbour } from '../report/neighbour'
import { useRollupView } from './rollupView'
import { SumCell } from './SumCell'

/** One of the form's tables with the sums in it. */
export function SumTable({
  form,
  layout,
  rollup,
  whole
}: {
  form: FormId
  layout: LayoutTable
  rollup: Rollup
  /** A person says that all are there: a difference from the government's report is to be looked at. */
  whole: boolean
}) {
  const { t, language } = useWords()
  const { view, change } = useRollupView()
  const { cell: selected, beside } = view
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined
    const next = from === undefined ? null : neighbour(layout, from, event.key)
    if (next === null) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)?.focus()
  }
  const cells = layout.rows.flat().flatMap((each) => (each.kind === 'value' ? [each.cell] : []))
  const tabbed = selected !== null && cells.includes(selected) ? selected : cells[0]
  const isBeside = beside && rollup.own !== null
  return (
    <>
      {isBeside ? <p className="hint sums-legend">{t('rollup.beside-legend')}</p> : null}
      <OfficialTable
        layout={layout}
        className={isBeside ? 'sums sums-beside' : 'sums'}
        onKeyDown={onKeyDown}
        value={(id, span) => {
          const sum = rollup.cells[id]
          if (sum === undefined) return <td key={id} colSpan={span} className="value" />
          const { row, column } = cellName(language, [form, form], id)
          return (
            <SumCell
              key={id}
              id={id}
              name={`${row} · ${column}`}
              span={span}
              sum={sum}
              own={beside ? rollup.own?.cells[id] : undefined}
              marked={whole}
              selected={id === selected}
              tabbed={id === tabbed}
              onSelect={(cell) => change({ cell })}
            />
          )
        }}
      />
    </>
  )
}
