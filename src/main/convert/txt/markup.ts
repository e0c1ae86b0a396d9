import { type Line, spaces } from './lines'

/**
 * Marks that programs write around the words when they turn a page into text: headings and bold of Markdown, wiki and
 * similar languages, what is left of HTML. Each is written over with spaces, so that every place in the file stays. What
 * may be anything else stays: a footnote's mark behind a number, a comparison, a sign in a cell.
 */

const attribute = `\\s+[\\w:-]{1,30}(?:=(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\\s"'<>]{1,300}))?`
const tag = new RegExp(
  `</?(?:span|div|p|b|strong|em|i|u|font|a|br|sup|sub|table|tbody|thead|tr|td|th|col|colgroup)(?:${attribute}){0,20}\\s{0,3}/?>`,
  'giu'
)
const heading = /^(\s*)(?:(#{1,6})\s|h[1-6]\.\s|\*{1,6}\s|={1,6}(?=[^=]))/u
const headingEnd = /(?<=[^\s#=])\s{0,9}(?:#{1,6}|={1,6})\s{0,9}$/u

const withoutHeading = (text: string) =>
  heading.test(text) ? text.replace(headingEnd, spaces).replace(heading, spaces) : text

/** One tag that nothing closes may be anything: a line is of a page where a tag ends, breaks it, or is all it holds. */
const isOfPage = (text: string) => text.includes('</') || /<br\b/iu.test(text) || text.replace(tag, '').trim() === ''
const withoutTags = (text: string) => (text.includes('<') && isOfPage(text) ? text.replace(tag, spaces) : text)

interface Mark {
  readonly of: RegExp
  /** What is written over it, just as long. */
  readonly as: (found: string, ...groups: string[]) => string
}

const marks: readonly Mark[] = [
  { of: /&(?:nbsp|ensp|emsp|thinsp|#160|#12288);/giu, as: (entity) => '\u00a0'.repeat(entity.length) },
  { of: /&(?:quot|[lr][ds]quo);/giu, as: spaces },
  /** A minus or a full stop. */
  { of: /&#4[56];/gu, as: (entity) => String.fromCodePoint(Number(entity.slice(2, 4))).padStart(entity.length) },
  /** Fences of a block, of Pandoc's Markdown. */
  { of: /^\s*:::.*$/u, as: spaces },
  /** Anchors of Confluence. */
  { of: /\{anchor:[^{}]{0,300}\}/gu, as: spaces },
  /** Bracketed words with attributes behind them, of Pandoc's Markdown: `[words]{.class key="value"}`. */
  { of: /\[([^[\]]{0,1000})\](?=\{(?:[#.][A-Za-z]|[\w-]{1,30}="))/gu, as: (_, words = '') => ` ${words} ` },
  { of: /\{(?:[#.][A-Za-z][^{}]{0,300}|[\w-]{1,30}="[^{}]{0,300})\}/gu, as: spaces },
  /** Bold words, of Markdown and of MediaWiki. */
  {
    of: /(\*\*|''')(?=[^\s*'])([^*']{1,300})(?<=[^\s*'])\1/gu,
    as: (_, mark = '', words = '') => spaces(mark) + words + spaces(mark)
  },
  /** A line that is bold as a whole, of Jira, or in italics, of Markdown. */
  {
    of: /^(\s*)\*(?=[^\s*])([^*]{1,200})(?<=[^\s*])\*(\s*)$/u,
    as: (_, before = '', words = '', behind = '') => `${before} ${words} ${behind}`
  },
  /** Markdown's sign that the next character is itself. */
  { of: /\\(?=[-!"#$%&'()*+./:<=>?@[\]^_`{}~])/gu, as: spaces }
]

/** A line with nothing but what its reader is meant to see, every character still where it was. */
export function withoutMarkup({ text, number }: Line): Line {
  const plain = marks.reduce((left, { of, as }) => left.replace(of, as), withoutHeading(withoutTags(text)))
  if (plain === text) return { text, number }
  return { text: plain.trim() === '' && !plain.includes('\t') ? '' : plain, number }
}
