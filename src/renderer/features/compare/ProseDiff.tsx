import { Button } from 'antd'
import { useState } from 'react'
import type { PresentedCopied, PresentedDiff } from '../../../shared/api/comparison'
import { takenOver } from '../../../shared/diff'
import type { Range } from '../../../shared/text/pieces'
import { useWords } from '../../language'
import { useCopied } from '../../queries'
import { cutBy, type DiffLine, type Passage, passagesOf, type Stretch } from '../../../shared/comparison/lines'
import { CopiedNote } from './CopiedNote'

type Copies = readonly Range<string>[]

/** A stretch with what of it stands in another report; the words say in which. */
function Text({ stretch, copies }: { stretch: Stretch; copies: Copies }) {
  return cutBy(stretch, copies).map(({ text, is: [said] }, index) =>
    said === undefined ? (
      text
    ) : (
      <mark key={index} className="diff-copied" title={said}>
        {text}
      </mark>
    )
  )
}

function Line({ line, copies }: { line: DiffLine; copies: Copies }) {
  const { t } = useWords()
  const moved = line.ops.some(({ op, moved: within }) => op === 'move' || within === true)
  return (
    <p className={moved ? 'diff-moved' : undefined}>
      {moved ? <span className="tag tag-plain">{t('compare.moved')}</span> : null}
      {line.ops.map((stretch, index) => {
        const { op, figure } = stretch
        const kind = figure === true ? 'diff-figure' : undefined
        if (op === 'delete') {
          return (
            <del key={index} className={kind}>
              {stretch.text}
            </del>
          )
        }
        if (op === 'insert') {
          return (
            <ins key={index} className={kind}>
              <Text stretch={stretch} copies={copies} />
            </ins>
          )
        }
        return (
          <span key={index}>
            <Text stretch={stretch} copies={copies} />
          </span>
        )
      })}
    </p>
  )
}

function Folded({ passage, year, copies }: { passage: Passage; year: number; copies: Copies }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  if (open) return passage.lines.map((line, index) => <Line key={index} line={line} copies={copies} />)
  return (
    <Button type="text" size="small" block className="diff-folded" onClick={() => setOpen(true)}>
      {t('compare.folded', { n: passage.lines.length, year })}
    </Button>
  )
}

type PartDiff = PresentedDiff['sections'][number]

/** The later text of a part. */
const textOf = ({ ops }: PartDiff) => ops.map(({ op, text }) => (op === 'delete' ? '' : text)).join('')

function Part({ part, diff, copied }: { part: PartDiff; diff: PresentedDiff; copied: PresentedCopied }) {
  const { t } = useWords()
  const { id, similarity, ops } = part
  const { organ, from: year, reportIds } = diff
  const own = copied.filter(({ section }) => section === id)
  const copies = own.flatMap(({ passages, sources: [source] }) =>
    source === undefined
      ? []
      : passages.map((passage) => ({
          ...passage,
          is: t('copied.mark', { organ: source.organ, year: source.year })
        }))
  )
  const passages = passagesOf(ops)
  return (
    <section>
      <h2 className="heading">
        {t(`section.${id}`)}{' '}
        {passages.length === 0 ? null : (
          <span className={`tag ${similarity >= takenOver ? 'tag-warning' : 'tag-plain'}`}>
            {t('compare.same', { year, percent: Math.floor(similarity * 100) })}
          </span>
        )}
      </h2>
      {own.map((each) => (
        <CopiedNote key={each.finding} copied={each} reportId={reportIds[1]} organ={organ} text={textOf(part)} />
      ))}
      {passages.length === 0 ? <p className="hint">{t('compare.no-prose')}</p> : null}
      {passages.map((passage, index) =>
        passage.kind === 'folded' ? (
          <Folded key={index} passage={passage} year={year} copies={copies} />
        ) : (
          passage.lines.map((line, number) => <Line key={`${index}.${number}`} line={line} copies={copies} />)
        )
      )}
    </section>
  )
}

/** The prose of 一, 五 and 六: what went, what came, what moved, what was copied; unchanged paragraphs fold. */
export function ProseDiff({ diff }: { diff: PresentedDiff }) {
  const { data: copied = [] } = useCopied(diff.reportIds[1])
  return (
    <div className="diff">
      {diff.sections.map((part) => (
        <Part key={part.id} part={part} diff={diff} copied={copied} />
      ))}
    </div>
  )
}
