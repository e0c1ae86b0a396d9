/** How many pieces of work may be begun before the oldest of them is taken: bounds what waits in memory. */
const ahead = 16

/** Works on several items at a time and gives the results in the order of the items. */
export async function* inInputOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>
): AsyncGenerator<{ item: Item; result: Result }> {
  const begun: { item: Item; result: Promise<Result> }[] = []
  let next = 0
  const begin = () => {
    const item = items[next++]
    if (item !== undefined) begun.push({ item, result: work(item) })
  }
  while (begun.length < ahead && next < items.length) begin()
  for (let first = begun.shift(); first !== undefined; first = begun.shift()) {
    const result = await first.result
    if (next < items.length) begin()
    yield { item: first.item, result }
  }
}

/** Works on several items at a time and gives each result as soon as it is there. */
export async function* asDone<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>
): AsyncGenerator<{ item: Item; result: Result }> {
  const running = new Map<number, Promise<{ index: number; item: Item; result: Result }>>()
  let next = 0
  const begin = () => {
    const index = next++
    const item = items[index]
    if (item !== undefined)
      running.set(
        index,
        work(item).then((result) => ({ index, item, result }))
      )
  }
  while (running.size < ahead && next < items.length) begin()
  while (running.size > 0) {
    const { index, item, result } = await Promise.race(running.values())
    running.delete(index)
    if (next < items.length) begin()
    yield { item, result }
  }
}
