const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Names as a dictionary of Chinese has them, the second school before the tenth; what has none comes last. */
export function byName(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return collator.compare(one, other)
}
