import { Segmented, Select } from 'antd'
import { Fragment, useMemo, useState } from 'react'
import type { PresentedSeries } from '../../../shared/api/comparison'
import { foundAt } from '../../../shared/comparison/found'
import { cellsOfForms } from '../../../shared/comparison/rows'
import { type FormCell, forms, labelIn, type TableId } from '../../../shared/form'
import { useWords } from '../../language'
import { YearTable } from '../../ui/YearTable'
import { Side } from './ComparedCell'
import { FoundMark } from './FoundMark'

/** The cells of a table that any of the years has, of table III those of one kind of applicant. */
function rowsOf({ years }: PresentedSeries, table: TableId, column: string): FormCell[] {
  return cellsOfForms(years.map(({ form }) => form)).filter(
    (cell) => cell.table === table && (table !== 'III' || cell.column === column)
  )
}

/** All years of an organ, a cell a row. Equal names in table II of different forms are not the same and stand apart. */
export function SeriesTable({ series }: { series: PresentedSeries }) {
  const { t, language } = useWords()
  const [table, setTable] = useState<TableId>('III')
  const [column, setColumn] = useState('total')
  const foundIn = useMemo(
    () =>
      new Map(series.years.map(({ year, reportId, form }) => [year, foundAt(series.findings, reportId, [form, form])])),
    [series]
  )
  const formsUsed = [...new Set(series.years.flatMap(({ form }) => form ?? []))].sort()
  const renamed = new Set(series.years.map(({ organ }) => organ)).size > 1
  const parts = table === 'II' ? formsUsed : [null]
  return (
    <>
      <div className="filter-bar">
        <Segmented<TableId>
          aria-label={t('compare.table')}
          value={table}
          onChange={setTable}
          options={(['II', 'III', 'IV'] as const).map((value) => ({ value, label: t(`table.${value}`) }))}
        />
        {table === 'III' ? (
          <Select
            className="filter-choice"
            aria-label={t('compare.applicants')}
            value={column}
            onChange={setColumn}
            options={forms.F21.requests.columns.map(({ id, label }) => ({
              value: id,
              label: labelIn(language, label)
            }))}
          />
        ) : null}
      </div>
      {parts.map((form) => {
        const years = series.years.filter((year) => form === null || year.form === form)
        return (
          <YearTable
            key={form}
            title={form === null ? '' : t(`name.${form}`)}
            years={years.map(({ year }) => year)}
            notes={renamed ? years.map((year) => year.organ) : []}
            rows={rowsOf({ ...series, years }, table, column).map((cell) => ({
              key: cell.id,
              name: `${labelIn(language, cell.rowLabel)}${table === 'III' ? '' : ` · ${labelIn(language, cell.columnLabel)}`}`,
              values: years.map(({ year, cells }) => {
                const side = cells[cell.id]
                return side === undefined ? (
                  <span key={year} className="hint">
                    ·
                  </span>
                ) : (
                  <Fragment key={year}>
                    <Side side={side} />
                    <FoundMark findings={foundIn.get(year)?.get(cell.id)} />
                  </Fragment>
                )
              })
            }))}
          />
        )
      })}
    </>
  )
}
