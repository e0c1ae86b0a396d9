/** What was typed as a reason and not yet sent, by what it is the reason for: nothing else is ever judged with it. */
export type Notes = ReadonlyMap<string, string>

/** The name of what is judged together, the same whatever the order. */
export function judgedName(findings: readonly { readonly reportId: string; readonly id: string }[]): string {
  return findings
    .map(({ reportId, id }) => `${reportId}/${id}`)
    .sort()
    .join('\n')
}

export function noteOf(notes: Notes, judged: string): string {
  return notes.get(judged) ?? ''
}

export function withNote(notes: Notes, judged: string, note: string): Notes {
  return new Map([...notes, [judged, note]])
}

/** Forgets a note that was sent, unless something else was typed meanwhile. */
export function withoutSent(notes: Notes, judged: string, sent: string): Notes {
  return noteOf(notes, judged) === sent ? new Map([...notes].filter(([name]) => name !== judged)) : notes
}
