import type { Letter, LetterItem } from '../../../shared/api/giveback'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'

/** A letter as a sequence of paragraphs: what a message and a Word file have in common. */

export interface LetterParagraph {
  readonly kind: 'heading' | 'addressee' | 'body' | 'group' | 'item' | 'signature'
  readonly text: string
  /** Stands small behind it. */
  readonly small: string | null
}

function itemParagraph(language: Language, { number, text, rules }: LetterItem, withRules: boolean): LetterParagraph[] {
  if (number === null) return []
  const small = withRules ? `[${rules.join(' ')}]` : null
  return [{ kind: 'item', text: say(language, 'letter.item', { number, text }), small }]
}

/** What of a letter is sent, paragraph by paragraph: without the items that are left out. */
export function paragraphsOf(letter: Omit<Letter, 'text'>, language: Language, withRules: boolean): LetterParagraph[] {
  const plain = (kind: LetterParagraph['kind'], text: string): LetterParagraph[] =>
    text === '' ? [] : [{ kind, text, small: null }]
  return [
    ...plain('heading', letter.heading),
    ...plain('addressee', letter.addressee),
    ...plain('body', letter.opening),
    ...letter.groups.flatMap(({ heading, items }) => {
      const own = items.flatMap((item) => itemParagraph(language, item, withRules))
      return own.length === 0 ? [] : [...plain('group', heading), ...own]
    }),
    ...letter.closing.flatMap((text) => plain('body', text)),
    ...plain('signature', letter.office),
    ...plain('signature', letter.date)
  ]
}

/** The letter for a message, a paragraph a line. */
export function textOf(letter: Omit<Letter, 'text'>, language: Language, withRules: boolean): string {
  return paragraphsOf(letter, language, withRules)
    .map(({ text, small }) => (small === null ? text : `${text} ${small}`))
    .join('\n')
}
