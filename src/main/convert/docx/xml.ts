/** An element of a part of a Word file. Names are `w:p` whatever prefix the file declares; attributes are local names. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
}

export type XmlNode = XmlElement | string

/** Makes an element. */
export function xmlElement(
  name: string,
  children: XmlNode[] = [],
  attributes: Readonly<Record<string, string>> = {}
): XmlElement {
  return { name, attributes, children }
}

/** Markup that no program writes: not well-formed, a document type with entities, or nested beyond all reason. */
export class BadXml extends Error {}

const deepest = 1000

/** The strict and the transitional form of the format, and where a picture or a formula comes from. */
const knownSpaces: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/u, 'w'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/officeDocument(?:\/2006)?\/math$/u, 'm'],
  [/\/drawingml(?:\/2006)?\/main$/u, 'a'],
  [/^urn:schemas-microsoft-com:vml$/u, 'v']
]

const tag = /<(\/?)([^\s<>/=]+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy
const attributeForm = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return references[name] ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

type Scope = ReadonlyMap<string, string>

/** The prefixes in force within an element that declares some. */
function scopeWithin(outer: Scope, attributes: string): Scope {
  if (!attributes.includes('xmlns')) return outer
  const declared = Array.from(attributes.matchAll(attributeForm)).flatMap(([, name = '', a, b]): [string, string][] => {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) return []
    const uri = unescaped(a ?? b ?? '')
    return [[name.slice(6), knownSpaces.find(([form]) => form.test(uri))?.[1] ?? 'other']]
  })
  return new Map([...outer, ...declared])
}

function nameIn(scope: Scope, name: string): string {
  const colon = name.indexOf(':')
  const prefix = colon === -1 ? '' : name.slice(0, colon)
  return `${scope.get(prefix) ?? prefix}:${name.slice(colon + 1)}`
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(text.matchAll(attributeForm)).map(([, name = '', a, b]) => [
      name.slice(name.indexOf(':') + 1),
      unescaped(a ?? b ?? '')
    ])
  )
}

/** What follows `mark` from `from` on. Throws BadXml where it never comes. */
function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  if (at === -1) throw new BadXml()
  return at + mark.length
}

/** Parses one part. Throws BadXml; the depth is bounded, so that what walks the tree may recurse. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: { readonly element: XmlElement; readonly written: string; readonly scope: Scope }[] = [
    { element: root, written: '', scope: new Map([['xml', 'xml']]) }
  ]
  let at = 0
  for (let start = source.indexOf('<'); start !== -1; start = source.indexOf('<', at)) {
    const parent = open.at(-1)
    if (parent === undefined) throw new BadXml()
    if (start > at) parent.element.children.push(unescaped(source.slice(at, start)))
    if (source.startsWith('<?', start)) at = behind(source, '?>', start)
    else if (source.startsWith('<!--', start)) at = behind(source, '-->', start)
    else if (source.startsWith('<![CDATA[', start)) {
      at = behind(source, ']]>', start)
      parent.element.children.push(source.slice(start + 9, at - 3))
    } else {
      tag.lastIndex = start
      const [whole, closing, written = '', attributes = '', empty] = tag.exec(source) ?? []
      if (whole === undefined) throw new BadXml()
      at = start + whole.length
      if (closing === '/') {
        if (written !== parent.written || open.length === 1) throw new BadXml()
        open.pop()
        continue
      }
      const scope = scopeWithin(parent.scope, attributes)
      const element = { name: nameIn(scope, written), attributes: attributesOf(attributes), children: [] }
      parent.element.children.push(element)
      if (empty !== '/') open.push({ element, written, scope })
      if (open.length > deepest) throw new BadXml()
    }
  }
  const [document, ...more] = elementsOf(root)
  if (document === undefined || more.length > 0 || open.length > 1) throw new BadXml()
  return document
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The elements directly within one, all or those of a name. */
export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => name === undefined || child.name === name)
}

/** The first element at the end of a path of names; null where there is none. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((at, name) => (at === null ? null : (elementsOf(at, name)[0] ?? null)), element)
}

/** How many elements of a name are below one. */
export function countOf(element: XmlElement, name: string): number {
  return elementsOf(element).reduce((sum, child) => sum + (child.name === name ? 1 : 0) + countOf(child, name), 0)
}

/** A property that is on when it is there, unless it says that it is off. */
export function isOn(property: XmlElement | null): boolean {
  return property !== null && !/^(?:0|false|off|none)$/u.test(property.attributes.val ?? '')
}
