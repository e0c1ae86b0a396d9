/**
 * Offers to take something back. Where that fails it is offered again: nothing but the offer knows what was before.
 *
 * @param show Shows the offer, with what happens when it is taken up; returns what hides it.
 */
export function offerUntilDone(
  show: (takeBack: () => void) => () => void,
  undo: () => Promise<void>,
  failed: (error: unknown) => void
): void {
  const hide = show(() => {
    hide()
    undo().catch((error: unknown) => {
      failed(error)
      offerUntilDone(show, undo, failed)
    })
  })
}

/**
 * Takes the last of those that are meant out of a list, with the way to put it back in its place; null where there is
 * none.
 */
export function takeLast<T>(
  list: T[],
  isMeant: (each: T) => boolean = () => true
): { readonly last: T; readonly putBack: () => void } | null {
  const place = list.findLastIndex(isMeant)
  if (place === -1) return null
  const [last] = list.splice(place, 1)
  return last === undefined ? null : { last, putBack: () => void list.splice(place, 0, last) }
}
