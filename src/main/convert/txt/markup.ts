import type { Line } from './lines'

/**
 * Marks that programs write around the words when they turn a page into text: headings and bold of Markdown, wiki and
 * similar languages, what is left of HTML. Each is written over with spaces, so that every place in the file stays. What
 * may be anything else stays: a footnote's mark behind a number, a comparison, a sign in a cell.
 */

const spaces = (text: string) => ' '.repeat(text.length)

const attribute = `\\s+[\\w:-]{1,30}(?:=(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\\s"'<>]{1,300}))?`
const tag = new RegExp(
  `</?(?:span|div|p|b|strong|em|i|u|font|a|br|sup|sub|table|tbody|thead|tr|td|th|col|colgroup)(?:${attribute}){0,20}\\s{0,3}/?>`,
  'giu'
)
const heading = /^(\s*)(?:(#{1,6})\s|h[1-6]\.\s|\*{1,6}\s|={1,6}(?=[^=]))/u
const headingEnd = /(?<=[^\s#=])\s{0,9}(?:#{1,6}|={1,6})\s{0,9}$/u

/** Bracketed words with attributes behind them: `[words]{.class key="value"}`. */
const attributes = /\{(?:[#.][A-Za-z][^{}]{0,300}|[\w-]{1,30}="[^{}]{0,300})\}/gu
const attributed = /\[([^[\]]{0,1000})\](?=\{(?:[#.][A-Za-z]|[\w-]{1,30}="))/gu

const withoutHeading = (text: string) =>
  heading.test(text) ? text.replace(headingEnd, spaces).replace(heading, spaces) : text

/** One tag that nothing closes may be anything: a line is of a page where a tag ends, breaks it, or is all it holds. */
const isOfPage = (text: string) => text.includes('</') || /<br\b/iu.test(text) || text.replace(tag, '').trim() === ''
const withoutTags = (text: string) => (text.includes('<') && isOfPage(text) ? text.replace(tag, spaces) : text)

/** A line with nothing but what its reader is meant to see, every character still where it was. */
export function withoutMarkup({ text, number }: Line): Line {
  const plain = withoutHeading(withoutTags(text))
    .replace(/&(?:nbsp|ensp|emsp|thinsp|#160|#12288);/giu, (entity) => '\u00a0'.repeat(entity.length))
    .replace(/&(?:quot|[lr][ds]quo);/giu, spaces)
    .replace(/&#4[56];/gu, (entity) => String.fromCodePoint(Number(entity.slice(2, 4))).padStart(entity.length))
    .replace(/^\s*:::.*$/u, spaces)
    .replace(/\{anchor:[^{}]{0,300}\}/gu, spaces)
    .replace(attributed, ' $1 ')
    .replace(attributes, spaces)
    .replace(/(\*\*|''')(?=[^\s*'])([^*']{1,300})(?<=[^\s*'])\1/gu, (_, mark: string, words: string) => {
      return spaces(mark) + words + spaces(mark)
    })
    .replace(/^(\s*)\*(?=[^\s*])([^*]{1,200})(?<=[^\s*])\*(\s*)$/u, '$1 $2 $3')
    .replace(/\\(?=[-!"#$%&'()*+./:<=>?@[\]^_`{}~])/gu, ' ')
  if (plain === text) return { text, number }
  return { text: plain.trim() === '' && !plain.includes('\t') ? '' : plain, number }
}
