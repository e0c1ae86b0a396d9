/** Lines drawn with characters, with nothing to read in them. */

const dash = '\\-=─━═┄┅'
const frame = '|｜+\\u2500-\\u257f'

const oneDash = new RegExp(`^[${dash}]$`, 'u')
const oneOfFrame = new RegExp(`^[${frame}]$`, 'u')
const onlyFrame = new RegExp(`^[\\s:${frame}${dash}]+$`, 'u')
const dashes = new RegExp(`[${dash}]{2}`, 'u')
const onlyDashes = new RegExp(`^[:${dash}]{2,}$`, 'u')
const onlyStrokes = new RegExp(`^[\\s_${dash}]+$`, 'u')
const longStroke = new RegExp(`[_${dash}]{5}`, 'u')

export const isDash = (character: string): boolean => oneDash.test(character)

/** What stands at the edges of a drawn table's lines: bars, corners, and where rules meet. */
export const isFrame = (character: string): boolean => oneOfFrame.test(character)

/** A rule between the rows of a table: dashes, with the bars and corners that they meet. */
export const isRule = (text: string): boolean => onlyFrame.test(text) && dashes.test(text)

/** A rule's piece below one cell, from bar to bar; dashes with spaces around them are the cell's own. */
export const isRulePiece = (text: string): boolean => onlyDashes.test(text)

/** A line drawn across the page, of no table; a few dashes may be what an office writes for nothing. */
export const isPageStroke = (text: string): boolean => onlyStrokes.test(text) && longStroke.test(text)
