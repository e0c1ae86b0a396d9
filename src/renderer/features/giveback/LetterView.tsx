import { Checkbox } from 'antd'
import type { Letter, LetterItem } from '../../../shared/api/giveback'
import { useWords } from '../../language'
import { tones } from '../../ui/tones'

type OnPut = (findings: readonly string[], into: boolean) => void

/** One item with the box that puts it into the letter. */
function Item({ item, withRules, onPut }: { item: LetterItem; withRules: boolean; onPut: OnPut }) {
  const { t } = useWords()
  const { number, text, findings, severity, rules } = item
  const label = number === null ? t('giveback.in-letter-out') : t('giveback.in-letter', { n: number })
  return (
    <li className={number === null ? 'letter-item letter-out' : 'letter-item'}>
      <span className={`letter-mark letter-${tones[severity]}`} title={t(`severity.${severity}`)} />
      <Checkbox
        className="letter-box"
        aria-label={label}
        checked={number !== null}
        onChange={({ target }) => onPut(findings, target.checked)}
      />
      <p>
        {number === null ? text : t('letter.item', { number, text })}
        {withRules ? <small> [{rules.join(' ')}]</small> : null}
      </p>
    </li>
  )
}

/** A letter as it will be sent, with what could go in and does not. */
export function LetterView({ letter, withRules, onPut }: { letter: Letter; withRules: boolean; onPut: OnPut }) {
  const { t } = useWords()
  return (
    <article className="letter" aria-label={t('giveback.letter')}>
      <h2>{letter.heading}</h2>
      <p className="letter-to">{letter.addressee}</p>
      <p className="letter-text">{letter.opening}</p>
      {letter.groups.map(({ heading, items }) => (
        <section key={heading} aria-label={heading}>
          <h3 className={items.some(({ number }) => number !== null) ? '' : 'letter-out'}>{heading}</h3>
          <ul>
            {items.map((item) => (
              <Item key={item.findings.join('\n')} item={item} withRules={withRules} onPut={onPut} />
            ))}
          </ul>
        </section>
      ))}
      {letter.closing.map((text) => (
        <p key={text} className="letter-text">
          {text}
        </p>
      ))}
      <p className="letter-signed">
        {letter.office === '' ? null : <span>{letter.office}</span>}
        <span>{letter.date}</span>
      </p>
    </article>
  )
}
