import type { ReactNode } from 'react'

export interface YearRow {
  readonly key: string
  readonly name: string
  /** What is shown for each year. */
  readonly values: readonly ReactNode[]
}

/** Figures through the years, a row each. */
export function YearTable({
  title,
  years,
  notes = [],
  rows
}: {
  title: string
  years: readonly number[]
  /** What is to be said of each year, under it. */
  notes?: readonly string[]
  rows: readonly YearRow[]
}) {
  return (
    <table className="series">
      <thead>
        <tr>
          <th>{title}</th>
          {years.map((year, index) => (
            <th key={year} className="number">
              {year}
              {notes[index] === undefined ? null : <small>{notes[index]}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, values }) => (
          <tr key={key}>
            <td>{name}</td>
            {years.map((year, index) => (
              <td key={year} className="number">
                {values[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
