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
  if (isOrganLike(withoutSpace(bare))) return withoutSpace(bare)
  const cut = bare.split(/[:：—–-]|\(|（/u)[0] ?? ''
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
    const listed = part.split('、').map((each) => withoutSpace(cleaned(each)))
    const spaced = part.split(' ').filter((each) => each !== '')
    if (listed.length > 1 && listed.every(isOrganLike)) return listed
    return spaced.filter(standsAlone).length > 1 ? spaced : [cleaned(part)]
  })
  return pieces.filter((piece) => piece !== '')
}

/** A part of a line: the name that it holds, or none. */
export interface NameRead {
  readonly text: string
  readonly name: string | null
}

/**
 * The names in a line or cell. Of a line that holds one, all else is a remark; of one that holds several, what is none
 * is given too. `isKnown`: whether a text without space is a name as it stands.
 */
export function namesIn(text: string, isKnown: (text: string) => boolean): NameRead[] {
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
