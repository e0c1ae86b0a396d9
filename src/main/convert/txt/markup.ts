import type { Line } from './lines'

/**
 * Marks that programs write around the words when they turn a page into text: headings and bold of Markdown, wiki and
 * similar languages, what is left of HTML. Each is written over with spaces, so that every place in the file stays.
 */

const tag = /<\/?(?:span|div|p|b|strong|em|i|u|font|a|br|sup|sub|table|tbody|thead|tr|td|th|col|colgroup)\b[^<>]*>/giu
const spaceEntity = /&(?:nbsp|ensp|emsp|thinsp|#160|#12288);/giu
const quoteEntity = /&(?:quot|[lr][ds]quo);/giu
const dashEntity = /&#4[56];/gu
const fence = /^\s*:::.*$/u
const attributes = /\{(?:[#.][^\s{}]|[\w-]{1,30}=)[^{}]{0,300}\}/gu
const bracketed = /\[([^[\]]{0,1000})\](?=\{(?:[#.]|[\w-]{1,30}=))/gu
const anchor = /\{anchor:[^{}]*\}/gu
const headingMark = /^\s*(?:#{1,6}(?=\s)|h[1-6]\.(?=\s)|\*{1,6}(?=\s)|={1,6}(?=\s)|={2,6}(?=[^\s=]))/u
const headingEnd = /(?<=[^\s#=])\s{0,9}(?:#{1,6}|={1,6})\s{0,9}$/u
const bold = /\*\*|'''/gu
const boldLine = /^(\s*)\*(?=[^\s*])(.{1,200})(?<=[^\s*])\*(\s*)$/u
const escape = /\\(?=[-!"#$%&'()*+,./:;<=>?@[\]^_`{}~])/gu

const spaces = (text: string) => ' '.repeat(text.length)

/** A line with nothing but what its reader is meant to see, every character still where it was. */
export function withoutMarkup({ text, number }: Line): Line {
  const plain = text
    .replace(tag, spaces)
    .replace(spaceEntity, (entity) => '\u00a0'.repeat(entity.length))
    .replace(quoteEntity, spaces)
    .replace(dashEntity, (entity) => `${String.fromCodePoint(Number(entity.slice(2, 4)))}    `.padStart(5))
    .replace(fence, spaces)
    .replace(anchor, spaces)
    .replace(bracketed, ' $1 ')
    .replace(attributes, spaces)
    .replace(headingMark, spaces)
    .replace(headingEnd, spaces)
    .replace(bold, spaces)
    .replace(boldLine, '$1 $2 $3')
    .replace(escape, ' ')
  return plain === text ? { text, number } : { text: plain.trim() === '' ? '' : plain, number }
}
