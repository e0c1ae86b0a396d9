import { Button } from 'antd'
import { useState } from 'react'
import type { PresentedDiff } from '../../../shared/api/comparison'
import { takenOver } from '../../../shared/diff'
import { useWords } from '../../language'
import { type DiffLine, linesOf, type Passage, passagesOf } from './lines'

function Line({ line }: { line: DiffLine }) {
  const { t } = useWords()
  const moved = line.ops.some(({ op, moved: within }) => op === 'move' || within === true)
  return (
    <p className={moved ? 'diff-moved' : undefined}>
      {moved ? <span className="tag tag-plain">{t('compare.moved')}</span> : null}
      {line.ops.map(({ op, text, figure }, index) => {
        const kind = figure === true ? 'diff-figure' : undefined
        if (op === 'delete') {
          return (
            <del key={index} className={kind}>
              {text}
            </del>
          )
        }
        if (op === 'insert') {
          return (
            <ins key={index} className={kind}>
              {text}
            </ins>
          )
        }
        return <span key={index}>{text}</span>
      })}
    </p>
  )
}

function Folded({ passage, year }: { passage: Passage; year: number }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  if (open) return passage.lines.map((line, index) => <Line key={index} line={line} />)
  return (
    <Button type="text" size="small" block className="diff-folded" onClick={() => setOpen(true)}>
      {t('compare.folded', { n: passage.lines.length, year })}
    </Button>
  )
}

/** The prose of 一, 五 and 六: what went, what came, what moved; unchanged paragraphs fold. */
export function ProseDiff({ diff, names }: { diff: PresentedDiff; names: ReadonlyMap<string, string> }) {
  const { t } = useWords()
  return (
    <div className="diff">
      {diff.sections.map(({ id, similarity, ops }) => (
        <section key={id}>
          <h2 className="heading">
            {names.get(id) ?? id}{' '}
            {linesOf(ops).length === 0 ? null : (
              <span className={`tag ${similarity >= takenOver ? 'tag-warning' : 'tag-plain'}`}>
                {t('compare.same', { year: diff.from, percent: Math.floor(similarity * 100) })}
              </span>
            )}
          </h2>
          {linesOf(ops).length === 0 ? <p className="hint">{t('compare.no-prose')}</p> : null}
          {passagesOf(ops).map((passage, index) =>
            passage.kind === 'folded' ? (
              <Folded key={index} passage={passage} year={diff.from} />
            ) : (
              passage.lines.map((line, number) => <Line key={`${index}.${number}`} line={line} />)
            )
          )}
        </section>
      ))}
    </div>
  )
}
