import { App } from 'antd'
import { useCallback, useMemo, useRef } from 'react'
import type { Result } from '../../../shared/api/contract'
import type { PresentedKeptReport } from '../../../shared/api/presented'
import { formCell, labelIn } from '../../../shared/form'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { takeLast } from '../../ui/offer'
import { undoKey, useUndo } from '../../ui/useUndo'
import { contentOf, type Said, wordFor } from './entry'

/** A person's word on a cell, and the way back. */
export interface Correction {
  /** Keeps what was written over a cell; where it is what was read, and nothing is doubted, there is nothing to keep. */
  readonly write: (cell: string, text: string) => Promise<boolean>
  /** Keeps a word on a cell, and offers to take it back. Resolves to whether it could be kept. */
  readonly say: (cell: string, said: Said) => Promise<boolean>
  /** Takes the last word back that was given here. */
  readonly undo: () => void
}

interface Former {
  readonly cell: string
  readonly said: Said
  readonly note: string | null
}

/** Corrects cells of a report in place; null where the archive is read-only or the report is taken out. */
export function useCorrection(report: PresentedKeptReport): Correction | null {
  const client = useClient()
  const { t, problem, language } = useWords()
  const { message } = App.useApp()
  const offerUndo = useUndo()
  const { data: archive } = useArchive()
  const formers = useRef<Former[]>([])
  const { id, form, cells } = report
  const can = archive?.readOnly === false && !report.removed && form !== null

  const nameOf = useCallback(
    (cell: string) => {
      const definition = form === null ? undefined : formCell(form, cell)
      return definition === undefined
        ? cell
        : `${labelIn(language, definition.rowLabel)} · ${labelIn(language, definition.columnLabel)}`
    },
    [form, language]
  )
  const told = useCallback(
    (cell: string, said: Said, { report: now, changes }: Result<'reports.correct'>): string => {
      const entry = now.cells[cell]
      const content = contentOf(entry)
      const what =
        said.kind === 'withdrawn'
          ? t('correct.withdrawn', { cell: nameOf(cell) })
          : said.kind === 'as-read'
            ? t('correct.confirmed', { cell: nameOf(cell) })
            : t('correct.done', {
                cell: nameOf(cell),
                entry: content === '' ? t(`status.${entry?.status ?? 'missing'}`) : content
              })
      const effects = [
        ...(changes.mended.length === 0 ? [] : [t('correct.mended', { n: changes.mended.length })]),
        ...(changes.new.length === 0 ? [] : [t('correct.new', { n: changes.new.length })])
      ]
      return `${what}${effects.length === 0 ? t('correct.same') : effects.join(t('list.comma'))}`
    },
    [nameOf, t]
  )
  const keep = useCallback(
    (cell: string, said: Said, note: string | null) =>
      client.call('reports.correct', { id, cell, said, note, language }),
    [client, id, language]
  )
  const takeBack = useCallback(async () => {
    const taken = takeLast(formers.current)
    if (taken === null) {
      message.info(t('correct.nothing-to-undo'))
      return
    }
    const { last: former, putBack } = taken
    try {
      const result = await keep(former.cell, former.said, former.note)
      message.open({ key: undoKey, type: 'success', content: told(former.cell, former.said, result) })
    } catch (error) {
      putBack()
      throw error
    }
  }, [keep, message, t, told])
  const undo = useCallback(() => {
    takeBack().catch((error: unknown) => message.error(problem(error)))
  }, [message, problem, takeBack])
  const say = useCallback(
    async (cell: string, said: Said): Promise<boolean> => {
      const before = cells[cell]
      try {
        const result = await keep(cell, said, null)
        if (before !== undefined) {
          formers.current.push({ cell, said: wordFor(before), note: before.corrected?.note ?? null })
        }
        offerUndo(told(cell, said, result), t('correct.undo'), takeBack)
        return true
      } catch (error) {
        message.error(problem(error))
        return false
      }
    },
    [cells, keep, message, offerUndo, problem, t, takeBack, told]
  )
  const write = useCallback(
    (cell: string, text: string): Promise<boolean> => {
      const now = cells[cell]
      const unchanged = now !== undefined && now.status !== 'missing' && text === contentOf(now)
      if (unchanged && now.doubt === undefined) return Promise.resolve(true)
      return say(cell, unchanged && now.corrected === undefined ? { kind: 'as-read' } : { kind: 'written', text })
    },
    [cells, say]
  )
  return useMemo(() => (can ? { write, say, undo } : null), [can, say, undo, write])
}
