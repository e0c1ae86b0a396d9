/** How many pieces of work may be begun before the oldest of them is taken: bounds what waits in memory. */
const usualAhead = 16

type Items<Item> = Iterable<Item> | AsyncIterable<Item>

interface Worked<Item, Result> {
  readonly item: Item
  readonly result: Result
}

async function* oneByOne<Item>(items: Items<Item>): AsyncGenerator<Item, undefined> {
  yield* items
  return undefined
}

/**
 * Works on several items at a time, while more of them come. What is ready is given at once, or in the order of the
 * items; an item that is long in coming holds up nothing that is ready.
 */
async function* worked<Item, Result>(
  items: Items<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
  inOrder: boolean
): AsyncGenerator<Worked<Item, Result>> {
  const source = oneByOne(items)
  const running = new Map<number, Promise<{ kind: 'ready'; index: number } & Worked<Item, Result>>>()
  let [begun, ended] = [0, false]
  let asked: Promise<{ kind: 'came'; next: IteratorResult<Item, undefined> }> | null = null
  try {
    for (;;) {
      if (!ended && running.size < ahead) asked ??= source.next().then((next) => ({ kind: 'came', next }))
      const awaited = [...running.values()].slice(0, inOrder ? 1 : running.size)
      if (asked === null && awaited.length === 0) return
      const event = await Promise.race([...(asked === null ? [] : [asked]), ...awaited])
      if (event.kind === 'ready') {
        running.delete(event.index)
        yield { item: event.item, result: event.result }
        continue
      }
      asked = null
      if (event.next.done === true) ended = true
      else {
        const [index, item] = [begun++, event.next.value]
        running.set(
          index,
          work(item).then((result) => ({ kind: 'ready', index, item, result }))
        )
      }
    }
  } finally {
    // Whoever stops early does not wait for an item that may never come.
    void source.return(undefined)
  }
}

/** Works on several items at a time and gives the results in the order of the items. */
export function inInputOrder<Item, Result>(
  items: Items<Item>,
  work: (item: Item) => Promise<Result>,
  ahead = usualAhead
): AsyncGenerator<Worked<Item, Result>> {
  return worked(items, work, ahead, true)
}

/** Works on several items at a time and gives each result as soon as it is there. */
export function asDone<Item, Result>(
  items: Items<Item>,
  work: (item: Item) => Promise<Result>,
  ahead = usualAhead
): AsyncGenerator<Worked<Item, Result>> {
  return worked(items, work, ahead, false)
}
