import type { ReactNode } from 'react'

/** A page's title, what belongs beside it, and what can be done on the right. */
export function PageHead({ title, note, children }: { title: ReactNode; note?: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {note === undefined ? null : <span className="hint">{note}</span>}
      <div className="page-actions">{children}</div>
    </header>
  )
}
