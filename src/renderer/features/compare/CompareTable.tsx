import { useMemo } from 'react'
import type { PresentedDiff } from '../../../shared/api/comparison'
import { type Form, formCell, type FormId, forms, labelIn, layoutOf, type TableId } from '../../../shared/form'
import type { foundAt } from '../../../shared/comparison/found'
import { useWords } from '../../language'
import { OfficialTable } from '../../ui/OfficialTable'
import {
  bySize,
  type Compared,
  formWith,
  isChanged,
  isIn,
  percentText,
  signed
} from '../../../shared/comparison/changes'
import { ComparedCell, Side } from './ComparedCell'
import { FoundMark } from './FoundMark'

type Found = ReturnType<typeof foundAt>

function useName(form: FormId): (id: string) => string {
  const { language } = useWords()
  return (id) => {
    const cell = formCell(form, id)
    return `${labelIn(language, cell?.rowLabel ?? '')} · ${labelIn(language, cell?.columnLabel ?? '')}`
  }
}

/** A table of the form with both years in each cell; only the rows where something changed, if so wanted. */
export function CompareTable({
  form,
  table,
  cells,
  found,
  onlyChanged,
  percent
}: {
  form: FormId
  table: TableId
  cells: readonly Compared[]
  found: Found
  onlyChanged: boolean
  percent: boolean
}) {
  const { t } = useWords()
  const nameOf = useName(form)
  const byId = useMemo(() => new Map(cells.map((cell) => [cell.id, cell])), [cells])
  const changed = useMemo(() => cells.filter((cell) => isIn(table)(cell) && isChanged(cell)), [cells, table])
  const shown: Form = onlyChanged ? formWith(forms[form], new Set(changed.map(({ id }) => id))) : forms[form]
  const layout = layoutOf(shown).find((each) => each.table === table)
  if (layout === undefined || (onlyChanged && changed.length === 0))
    return <p className="hint">{t('compare.no-change')}</p>
  return (
    <OfficialTable
      layout={layout}
      className="compared"
      value={(id, span) => {
        const cell = byId.get(id)
        return cell === undefined ? (
          <td key={id} colSpan={span} className="value" />
        ) : (
          <ComparedCell key={id} cell={cell} span={span} name={nameOf(id)} percent={percent} found={found.get(id)} />
        )
      }}
    />
  )
}

/** Table II of two different forms: each as it is, and why they are not compared. */
export function BesideTable({ diff, found }: { diff: PresentedDiff; found: Found }) {
  const { t } = useWords()
  const sides = (['from', 'to'] as const).map((which, index) => ({
    which,
    year: diff[which],
    form: diff.forms[index] ?? null
  }))
  const byId = new Map(diff.cells.map((cell) => [cell.id, cell]))
  return (
    <>
      <p className="compare-reason">{t('compare.not-comparable')}</p>
      <div className="compare-beside">
        {sides.map(({ which, year, form }) => {
          const layout = form === null ? undefined : layoutOf(forms[form]).find(({ table }) => table === 'II')
          return (
            <section key={which}>
              <h3>
                {t('name.year', { year })} {form === null ? '' : t(`name.${form}`)}
              </h3>
              {layout === undefined ? (
                <p className="hint">{t('compare.no-tables')}</p>
              ) : (
                <OfficialTable
                  layout={layout}
                  value={(id, span) => {
                    const side = byId.get(id)?.[which]
                    return (
                      <td key={id} colSpan={span} className="value">
                        {side === undefined ? null : <Side side={side} />}
                        {which === 'to' ? <FoundMark findings={found.get(id)} /> : null}
                      </td>
                    )
                  }}
                />
              )}
            </section>
          )
        })}
      </div>
    </>
  )
}

/** Every changed cell of all tables, the largest change first. */
export function ChangesList({ form, cells, found }: { form: FormId; cells: readonly Compared[]; found: Found }) {
  const { t } = useWords()
  const nameOf = useName(form)
  const changed = bySize(cells.filter(isChanged))
  if (changed.length === 0) return <p className="hint">{t('compare.no-change')}</p>
  return (
    <table className="changes">
      <thead>
        <tr>
          <th>{t('compare.cell')}</th>
          <th className="number">{t('compare.from')}</th>
          <th className="number">{t('compare.to')}</th>
          <th className="number">{t('compare.change')}</th>
          <th className="number">{t('compare.percent')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((cell) => (
          <tr key={cell.id} data-changed={cell.id}>
            <td>
              {t(`table.${cell.id.split('.')[0] === 'II' ? 'II' : cell.id.startsWith('III') ? 'III' : 'IV'}`)} ·{' '}
              {nameOf(cell.id)} <FoundMark findings={found.get(cell.id)} />
            </td>
            <td className="number">
              <Side side={cell.from} />
            </td>
            <td className="number">
              <Side side={cell.to} />
            </td>
            <td className="number">{cell.change === null ? '' : signed(cell.change)}</td>
            <td className="number">{cell.percent === null ? '' : percentText(cell.percent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
