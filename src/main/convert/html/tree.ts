import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isTextNode = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

/** Tags nested deeper than this are an attack; the pages of careless editors come to a few hundred. */
const deepest = 1000

/** HTML whose tags are nested beyond all reason. */
export class TooDeep extends Error {}

/** parse5's own tree, given up as soon as it gets too deep: what walks it later may recurse. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > deepest) throw new TooDeep()
    },
    onItemPop: () => {
      depth--
    }
  }
}

/** Parses HTML, whole or a fragment, to its nodes. Throws TooDeep. */
export function parseTree(html: string): Node[] {
  return parse(html, { treeAdapter: boundedAdapter() }).childNodes
}
