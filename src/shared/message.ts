/** A sentence for people, by its code in the catalogue and the figures and names that go into it. */
export interface Message<Code extends string = string> {
  readonly code: Code
  readonly params?: Readonly<Record<string, string | number>>
}
