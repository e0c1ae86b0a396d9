import { partsOf } from '../../../shared/organ'
import { withoutSpace } from '../../../shared/text/fold'

/** Organs' names as they stand in lists: numbered, with remarks behind them, several in a line. */

/** 1、 2. （三） 四、 ⑤ ● and the like, in front. */
const numbering =
  /^(?:第?\d{1,4}\s*[、.．:：)）\]】,，]|\d{1,4}\s+|\d{1,3}(?=\p{Script=Han})|[（(【[](?:\d{1,4}|[一二三四五六七八九十百]{1,5})[)）】\]][、.．]?|[一二三四五六七八九十百]{1,5}[、.．]|[①-⓿㈠-㈩][、.．]?|[•·●○■□◆◇▪★☆*＊√✓—–-]+)\s*/u
const atEnd = '。；;，,、.．*＊★☆?？!！…√✓ '
/** A remark in brackets at the end, closed or not. */
const bracketed = /[（(【[〔][^（()）【】[\]〔〕]*[)）】\]〕]?$/u
const endings =
  /(?:局|委|办|厅|署|室|政府|办事处|公署|中心|处|所|站|院|校|大学|馆|社|银行|支行|分行|会|队|公司|集团|部|台|司|联|协)$/u
/** What stands over a group of organs and is none. */
const general =
  /^(?:各|全[县市区]|所辖|[县市区]直|直属|中省直|垂直管理)*(?:乡镇|镇街|镇乡|街道|乡镇街道|乡镇人民政府|乡镇政府|街道办事处|办事处|人民政府|[县市区]?委办局|部门|单位|其他|其它)*$/u
const written = /^[\p{L}\p{N}][\p{L}\p{N}（）()〔〕“”"·、—-]{2,59}$/u

/** Whether a text without space may be an organ's name: it ends as they do, or is a township's. */
export function isOrganLike(text: string): boolean {
  if (!written.test(text) || general.test(text) || !/\p{Script=Han}{2}/u.test(text)) return false
  const { regions, rest } = partsOf(text)
  const [first] = regions
  // Two names that nothing parts.
  if (first !== undefined && rest.includes(first.text)) return false
  return endings.test(text) || (rest === '' && regions.at(-1)?.level === 'township')
}

/** Whether a text alone can be taken for one of several: 办公室 behind a space goes with what is before it. */
const standsAlone = (text: string) => isOrganLike(text) && partsOf(text).regions.length > 0

/** What goes on with the word before it: a general word alone, or one that was broken in two. */
const goesOn =
  /^(?:办?公[室厅]|办?事处|委?员会|人?民政府|(?:管理|服务|指挥)(?:局|处|所|中心)|管理?委员?会|中心)$|^员会|^公室/u

const isRegion = (word: string) => {
  const { regions, rest } = partsOf(word)
  return regions.length > 0 && rest === '' && !isOrganLike(word)
}

/** The words of a text, those that can only be parts of a name put together again. */
function wordsOf(words: readonly string[]): string[] {
  const whole: string[] = []
  for (const word of words) {
    const before = whole.at(-1)
    if (before !== undefined && (goesOn.test(word) || isRegion(before))) whole[whole.length - 1] = before + word
    else whole.push(word)
  }
  return whole
}

/** Whether two or more of a text's words are organs by themselves, so that all of them are not one. */
const holdsSeveral = (text: string) => wordsOf(text.split(/[ 、]/u)).filter(isOrganLike).length > 1

/** By hand: an expression would go back and forth over a long row of full stops. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && atEnd.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** No name is as long, with all its remarks. */
const longest = 200

function cleaned(text: string): string {
  const plain = text.trim()
  return plain.length > longest ? plain : withoutEnd(plain.replace(numbering, '').replace(numbering, ''))
}

/** The name at the front of a text: what is behind a colon, a dash or a space may be a remark. */
function nameAtFront(text: string): string | null {
  if (text.length > longest) return null
  const bare = withoutEnd(text.replace(bracketed, ''))
  if (!holdsSeveral(bare) && isOrganLike(withoutSpace(bare))) return withoutSpace(bare)
  const cut = bare.split(/[:：—–-]|\(|（/u)[0] ?? ''
  if (holdsSeveral(cut)) return null
  if (isOrganLike(withoutSpace(cut))) return withoutSpace(cut)
  const words = cut.split(' ')
  for (let many = words.length - 1; many > 0; many--) {
    const front = words.slice(0, many).join('')
    if (isOrganLike(front)) return front
  }
  return null
}

function piecesOf(text: string): string[] {
  const pieces = text.split(/[,，;；|]+/u).flatMap((part) => {
    const listed = part.split('、').map(cleaned)
    const spaced = wordsOf(part.split(' ').filter((each) => each !== ''))
    if (listed.length > 1 && listed.every((each) => !holdsSeveral(each) && isOrganLike(withoutSpace(each))))
      return listed
    return spaced.filter(standsAlone).length > 1 ? spaced : [cleaned(part)]
  })
  return pieces.filter((piece) => piece !== '')
}

/** A part of a line: the name that it holds, or none. */
export interface NameRead {
  readonly text: string
  readonly name: string | null
}

function namesInLine(text: string, isKnown: (text: string) => boolean): NameRead[] {
  const asItIs = withoutSpace(text)
  if (isKnown(asItIs)) return [{ text, name: asItIs }]
  const read = piecesOf(text.replace(/[\p{White_Space}\p{Cf}]+/gu, ' ')).map((piece) => {
    const plain = withoutSpace(piece)
    return { text: piece, name: isKnown(plain) ? plain : nameAtFront(piece) }
  })
  const named = read.filter(({ name }) => name !== null)
  if (named.length > 1) return read.filter(({ text: piece, name }) => name !== null || /\p{Script=Han}/u.test(piece))
  return [{ text, name: named[0]?.name ?? null }]
}

/**
 * The names in a line or cell. Of a line that holds one, all else is a remark; of one that holds several, what is none
 * is given too. A cell of several lines is read line by line where two of them hold names; else its lines are parts of
 * one name. `isKnown`: whether a text without space is a name as it stands.
 */
export function namesIn(text: string, isKnown: (text: string) => boolean): NameRead[] {
  if (isKnown(withoutSpace(text))) return namesInLine(text, isKnown)
  const lines = wordsOf(
    text
      .split(/[\r\n\v\f\u0085\u2028\u2029]+/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
  )
  const read = lines.map((line) => namesInLine(line, isKnown))
  const named = read.filter((names) => names.some(({ name }) => name !== null))
  return named.length > 1 ? read.flat() : namesInLine(lines.join(' '), isKnown)
}
