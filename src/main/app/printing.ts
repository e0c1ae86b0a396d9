import type { Result } from '../../shared/api/contract'
import { ApiError } from '../../shared/api/errors'
import type { PrintOptions } from '../../shared/api/contract'
import { type Archive, isDiskFull } from '../archive'
import { printedBoard } from './board/paper'
import { printedComparison } from './comparison'
import type { Printed, PrintedPage } from './paper/page'
import type { Printer, Session } from './session'
import { printedSummary } from './summary'

/** The validation summary, a comparison or the board on its way to paper: one at a time, and whoever waits for it can stop it. */
export interface Printing {
  readonly page: (options: PrintOptions) => Promise<Result<'print.page'>>
  readonly dialog: (options: PrintOptions) => Promise<Result<'print.dialog'>>
  readonly pdf: (options: PrintOptions) => Promise<Result<'print.pdf'>>
  readonly stop: () => void
}

export function createPrinting(session: Session, archive: () => Archive): Printing {
  const { environment } = session
  const running = { page: new AbortController(), paper: new AbortController() }

  const pageOf = async ({ scope, ...options }: PrintOptions, signal: AbortSignal): Promise<Printed> => {
    await session.recheck()
    const told = (done: number, total: number) => session.emit('print.progress', { done, total })
    const imprint = { version: environment.version, at: new Date() }
    if (scope.kind === 'comparison') return printedComparison(archive(), scope, options, imprint)
    if (scope.kind === 'board') return printedBoard(archive(), scope, options, imprint)
    const made = await printedSummary(archive(), { ...options, scope }, imprint, { signal, told })
    if (scope.kind === 'reports' && made.reports === 0) {
      throw new ApiError('report-not-found', { id: scope.ids[0] ?? '' })
    }
    return made
  }
  /** Carries out some work in place of what was under way of its kind. */
  const instead = async <T>(kind: 'page' | 'paper', work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    running[kind].abort()
    running[kind] = new AbortController()
    const { signal } = running[kind]
    try {
      return await work(signal)
    } catch (error) {
      throw signal.aborted ? new ApiError('stopped') : error
    }
  }
  const onPaper = <T>(
    options: PrintOptions,
    work: (printer: Printer, page: PrintedPage, signal: AbortSignal) => Promise<T>
  ): Promise<T> =>
    instead('paper', async (signal) => {
      const { printer } = environment
      if (printer === null) throw new ApiError('not-printable')
      const page = await pageOf(options, signal)
      return work(printer, page, signal).catch((error: unknown) => {
        if (!signal.aborted) console.error('printing', error)
        throw new ApiError(isDiskFull(error) ? 'disk-full' : 'not-printed')
      })
    })
  return {
    page: (options) =>
      instead('page', async (signal) => {
        const { name, html, organs, reports, findings, changed } = await pageOf(options, signal)
        return { name, page: html, organs, reports, findings, changed }
      }),
    dialog: (options) =>
      onPaper(options, async (printer, page, signal) => ({ printed: await printer.print(page, signal) })),
    pdf: (options) =>
      onPaper(options, async (printer, page, signal) => ({ path: await printer.savePdf(page, signal) })),
    stop: () => Object.values(running).forEach((each) => each.abort())
  }
}
