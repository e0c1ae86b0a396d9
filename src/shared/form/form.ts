/**
 * The nouns of the official form. A form has three tables: II (主动公开, blocks of rows with columns of their own),
 * III (收到和处理申请, rows × seven applicant columns) and IV (复议、诉讼, three groups × five columns on one row).
 * Ids and labels are those of the project's contract; cell ids are `II.row.column`, `III.row.column`, `IV.group.column`.
 */

export type FormId = 'F19' | 'F21'
export type TableId = 'II' | 'III' | 'IV'
export type SectionId = 'overview' | 'disclosure' | 'requests' | 'disputes' | 'problems' | 'other'

/** `count`: a whole number, 0 or more · `signed`: a whole number · `amount`: in 万元, up to four decimals. */
export type CellKind = 'count' | 'signed' | 'amount'

export interface Column {
  readonly id: string
  readonly label: string
}

export interface DisclosureColumn extends Column {
  readonly kind: CellKind
}

export interface DisclosureRow {
  readonly id: string
  readonly label: string
}

/** A block of table II: one clause of 第二十条, whose rows share the columns named in its heading row. */
export interface DisclosureBlock {
  readonly label: string
  readonly columns: readonly DisclosureColumn[]
  readonly rows: readonly DisclosureRow[]
}

export interface RequestRow {
  readonly id: string
  readonly label: string
  /** The labels printed to the left of the row's own, outermost first; they span the rows they group. */
  readonly groups: readonly string[]
}

export interface RequestColumn extends Column {
  /** The heading above the column's own, where the form prints one. */
  readonly under: string | null
}

export interface DisputeGroup {
  readonly id: string
  /** From the outermost heading to the innermost. */
  readonly headings: readonly string[]
}

export interface Form {
  readonly id: FormId
  readonly reportYears: { readonly from: number; readonly to: number | null }
  readonly basis: string
  readonly disclosure: readonly DisclosureBlock[]
  readonly requests: { readonly columns: readonly RequestColumn[]; readonly rows: readonly RequestRow[] }
  readonly disputes: { readonly groups: readonly DisputeGroup[]; readonly columns: readonly Column[] }
}

/** One cell of a form, with the words a person finds it by. */
export interface FormCell {
  readonly id: string
  readonly table: TableId
  readonly row: string
  readonly column: string
  readonly rowLabel: string
  readonly columnLabel: string
  readonly kind: CellKind
}
