/** What a person is writing over a cell. Each opening of a field is one such object: by it a late answer is told apart. */
export interface Editing {
  readonly cell: string
  /** What the field holds at first. */
  readonly text: string
}

/** Opens a field; one that is open already keeps what was typed into it. */
export function opened(now: Editing | null, next: Editing): Editing {
  return now?.cell === next.cell ? now : next
}

/** Closes a field; one that was opened meanwhile stays. */
export function closed(now: Editing | null, mine: Editing): Editing | null {
  return now === mine ? null : now
}

/** Brings back what was typed and could not be kept, unless something is being written now. */
export function reopened(now: Editing | null, lost: Editing): Editing {
  return now ?? lost
}
