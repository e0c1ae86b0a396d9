/** So many reports are remembered. */
const most = 8

/** A list with one put first, and no longer than it may be. */
export function withFirst(ids: readonly string[], id: string): readonly string[] {
  return [id, ...ids.filter((each) => each !== id)].slice(0, most)
}
