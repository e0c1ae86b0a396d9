import { attribute, type Element, isElement, isTextNode, type Node } from './tree'

/** Which part of a table an element is shown as, be it by its name or by a style; null for none. */
export type Box = 'table' | 'group' | 'row' | 'cell' | null
export type BoxOf = (element: Element) => Box

const byName: Readonly<Record<string, Box>> = {
  table: 'table',
  tbody: 'group',
  thead: 'group',
  tfoot: 'group',
  tr: 'row',
  td: 'cell',
  th: 'cell'
}
const byStyle: Readonly<Record<string, Box>> = {
  table: 'table',
  'inline-table': 'table',
  'table-row-group': 'group',
  'table-header-group': 'group',
  'table-footer-group': 'group',
  'table-row': 'row',
  'table-cell': 'cell'
}
const byRole: Readonly<Record<string, Box>> = {
  table: 'table',
  grid: 'table',
  rowgroup: 'group',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  columnheader: 'cell',
  rowheader: 'cell'
}

const display = /display\s*:\s*([a-z-]+)/iu
const boxIn = (style: string) => byStyle[display.exec(style)?.[1]?.toLowerCase() ?? ''] ?? null

function styleSheets(nodes: readonly Node[]): string {
  return nodes
    .filter(isElement)
    .map(({ tagName, childNodes }) =>
      tagName === 'style'
        ? childNodes.map((node) => (isTextNode(node) ? node.value : '')).join('')
        : styleSheets(childNodes)
    )
    .join('\n')
}

/** The classes that a page's own style sheets show as parts of a table. */
function boxesOfClasses(nodes: readonly Node[]): ReadonlyMap<string, Box> {
  const [first = '', ...commented] = styleSheets(nodes).split('/*')
  const rules = [first, ...commented.map((text) => text.split('*/').slice(1).join(''))].join('').split('}')
  return new Map(
    rules.flatMap((rule) => {
      const [style = '', selectors = ''] = rule.split('{').reverse()
      const box = boxIn(style)
      if (box === null) return []
      return selectors.split(',').flatMap((selector) => {
        const name = /\.([\w-]+)(?:\[[^\]]*\])?$/u.exec(selector.trim())?.[1]
        return name === undefined ? [] : [[name, box] as const]
      })
    })
  )
}

/** How a page's elements make up tables: by name, by style, by class or by role. */
export function boxesOf(nodes: readonly Node[]): BoxOf {
  const classes = boxesOfClasses(nodes)
  return (element) => {
    const named = byName[element.tagName]
    if (named !== undefined) return named
    const own = (attribute(element, 'class') ?? '').split(/\s+/u).flatMap((name) => classes.get(name) ?? [])
    return boxIn(attribute(element, 'style') ?? '') ?? own[0] ?? byRole[attribute(element, 'role') ?? ''] ?? null
  }
}

/**
 * Whether an element is a table by more than its style: pages use such styles to centre things, too. Then it holds
 * nothing but rows, these nothing but cells, and one at least has several of them.
 */
export function isTableBox(element: Element, boxOf: BoxOf, isSeen: (element: Element) => boolean): boolean {
  if (element.tagName === 'table') return true
  if (boxOf(element) !== 'table') return false
  const within = ({ childNodes }: Element) =>
    childNodes.every((node) => !isTextNode(node) || node.value.trim() === '')
      ? childNodes.filter(isElement).filter(isSeen)
      : null
  const rows = (parent: Element): (Element | null)[] =>
    within(parent)?.flatMap((child) => {
      if (boxOf(child) === 'row') return [child]
      return boxOf(child) === 'group' ? rows(child) : [null]
    }) ?? [null]
  const cells = rows(element).map((row) => (row === null ? null : within(row)))
  return (
    cells.every((row) => row?.every((cell) => boxOf(cell) === 'cell') === true) &&
    cells.some((row) => row !== null && row.length > 1)
  )
}
