import { join } from 'node:path'
import type { Args, MethodName, PresentedArchive, Result } from '../../shared/api/contract'
import { ApiError } from '../../shared/api/errors'
import type { KeptReport } from '../../shared/archive'
import type { Document } from '../../shared/document'
import { asRead } from '../../shared/correction'
import { dayOf } from '../../shared/due'
import {
  type Archive,
  historyOf,
  listChecked,
  listImports,
  listReports,
  loadReport,
  organsOfBoth,
  originalPath,
  readOriginal,
  rowsOf,
  yearsOfOrgans
} from '../archive'
import { boardOf } from './board'
import { exportBoard } from './board/sheet'
import { compareYears, seriesOfOrgan } from './comparing'
import { exportComparison } from './comparison'
import { copiedIn } from './copied'
import { fileLines } from '../convert'
import { copyName } from './copyName'
import { correct } from './correcting'
import { explainPage, pageName } from './explain'
import { createGivingBack } from './giveback'
import type { Session } from './session'
import { readAgain, startImport } from './importJob'
import { judge, restore } from './judging'
import { homeIn, linksListed, makeLinks, proposeLinks, setHome, takeLinksBack } from './linking'
import { chooseFindings, groupFindings, sliceOfFindings } from './listing'
import { presentChanges, presentChecks, presentKept, presentKeptFindings, presentLine } from './present'
import { overviewOf } from './overview'
import { createPrinting } from './printing'
import { presentHistory } from './presentHistory'
import { prepareSearch, search } from './searching'
import {
  changeRoster,
  copyRoster,
  missingOf,
  previewList,
  reminderOf,
  rosterNames,
  rosterYears,
  showRoster
} from './roster'
import { rollupCellOf, rollupOf } from './rollup'
import { rollupRegions } from './rollup/regions'
import { exportRollup } from './rollup/sheet'
import { recentArchives } from './settings'
import { walk } from './walk'

/** What carries out each method of the contract. */
export type Handlers = { readonly [M in MethodName]: (args: Args<M>) => Promise<Result<M>> | Result<M> }

export function handlers(session: Session): Handlers {
  const { environment, uploads } = session

  const archive = (): Archive => {
    const open = session.archive()
    if (open === null) throw new ApiError('no-archive')
    return open
  }
  const writable = (): Archive => {
    const open = archive()
    if (open.readOnly) throw new ApiError('archive-read-only')
    return open
  }
  const kept = (id: string): KeptReport => {
    const report = loadReport(archive().db, id)
    if (report === null) throw new ApiError('report-not-found', { id })
    return report
  }
  const documentOf = async ({ sha256, summary }: KeptReport): Promise<Document> => {
    const document = await session.pool.convert(originalPath(archive().dir, sha256, summary.type))
    if (document === null) throw new ApiError('original-not-readable')
    return document
  }
  const originalOf = async ({ sha256, summary }: KeptReport): Promise<Result<'reports.original'>> => {
    const bytes = await readOriginal(archive().dir, sha256, summary.type).catch(() => {
      throw new ApiError('original-not-readable')
    })
    return { name: summary.file, bytes }
  }
  const printing = createPrinting(session, archive)
  const givingBack = createGivingBack(session, archive)
  const info = (): PresentedArchive => {
    const found = archive().info()
    return { ...found, years: [...found.years] }
  }
  const setRemoved = async (ids: readonly string[], removed: boolean): Promise<void> => {
    const open = writable()
    const numbers = ids.map((id) => Number(kept(id).summary.id))
    const at = new Date().toISOString()
    for (const number of numbers) await (removed ? open.remove(number, at) : open.restore(number, at))
    await session.recheck()
    changed()
  }
  const changed = (): void => {
    session.emit('archive.changed', {})
    session.saveSoon()
  }

  return {
    'app.info': () => ({
      version: environment.version,
      host: environment.host,
      dialogs: environment.pick !== null,
      prints: environment.printer !== null,
      language: session.settings().language
    }),
    'app.language': async ({ language }) => {
      await session.setSettings({ ...session.settings(), language })
      return {}
    },
    'app.checks': async ({ overviewLength }) => {
      if (overviewLength !== undefined) await session.setChecks({ overviewLength })
      return session.settings().checks
    },

    'archive.current': () => (session.archive() === null ? null : info()),
    'archive.open': async ({ dir, create, readOnly }) => {
      if (session.job() !== null) throw new ApiError('job-running')
      const { orphans } = await session.open(dir, { create, readOnly })
      if (orphans.length > 0) readAgain(session, orphans)
      return info()
    },
    'archive.recent': () => recentArchives(session.settings()),
    'dialog.pick': ({ kind }) => environment.pick?.(kind) ?? [],

    'upload.add': async ({ upload, name, bytes }) => {
      await uploads.add(upload, name, bytes)
      return {}
    },
    'import.paths': ({ paths, language }) => startImport(session, writable(), { files: () => walk(paths), language }),
    'import.upload': ({ upload, language }) => {
      if (uploads.files(upload).length === 0) throw new ApiError('nothing-uploaded')
      return startImport(session, writable(), {
        files: () => Promise.resolve(uploads.files(upload)),
        language,
        cleanUp: () => uploads.discard(upload)
      })
    },
    'import.samples': ({ language }) =>
      startImport(session, writable(), { files: () => walk([join(environment.assets, 'samples')]), language }),
    'job.cancel': ({ job }) => {
      const running = session.job()
      if (running?.id === job) running.cancel()
      return {}
    },
    'job.latest': () => session.latest()?.whole() ?? null,
    'job.dismiss': ({ job }) => {
      if (session.job() === null && session.latest()?.id === job) session.setLatest(null)
      return {}
    },
    'imports.list': ({ most, language }) =>
      listImports(archive().db, most).map((line) => ({ ...presentLine(language, line), at: line.at })),

    'reports.list': ({ removed }) => listReports(archive().db, removed),
    'reports.show': ({ id, language }) => presentKept(language, kept(id)),
    'reports.source': async ({ id }) => {
      const report = kept(id)
      const document = await documentOf(report)
      return {
        blocks: document.blocks as Result<'reports.source'>['blocks'],
        pages: document.pages,
        lines: report.summary.type === 'txt' ? fileLines((await originalOf(report)).bytes) : null
      }
    },
    'reports.explain': async ({ id, language }) => {
      const report = kept(id)
      const { file, type, outcome } = report.summary
      const document = await documentOf(report)
      const explained = { file, type, outcome, refusal: null, document, reports: [asRead(report.report)] }
      return { name: pageName(language, file), page: explainPage(language, explained) }
    },
    'reports.original': ({ id }) => originalOf(kept(id)),
    'reports.open': async ({ id }) => {
      const report = kept(id)
      if (environment.open === null) return { opened: false }
      const { name, bytes } = await originalOf(report)
      if (!(await environment.open(copyName(name, report.summary.type), bytes))) {
        throw new ApiError('original-not-opened')
      }
      return { opened: true }
    },
    'reports.remove': async ({ ids }) => {
      await setRemoved(ids, true)
      return {}
    },
    'reports.restore': async ({ ids }) => {
      await setRemoved(ids, false)
      return {}
    },
    'reports.correct': async (request) => {
      const { kept: report, changes } = await correct(writable(), request, session.recheck)
      changed()
      return { report: presentKept(request.language, report), changes: presentChanges(request.language, changes) }
    },
    'reports.history': ({ id, language }) => {
      const { summary } = kept(id)
      return presentHistory(language, historyOf(archive().db, Number(summary.id)))
    },

    'findings.groups': (request) => groupFindings(archive(), request),
    'findings.list': (request) => {
      const open = archive()
      return {
        findings: rowsOf(open.db, sliceOfFindings(open, request)).flatMap(({ report, finding, judgements }) =>
          presentKeptFindings(request.language, report, { findings: [finding], judgements })
        )
      }
    },
    'findings.choose': (request) => ({ findings: chooseFindings(archive(), request) }),
    'findings.judge': async ({ findings, verdict, note, silent, language }) => {
      await session.recheck()
      const before = await judge(writable(), findings, verdict, note)
      changed()
      const judged = new Set(silent ? [] : findings.map(({ reportId, id }) => `${reportId}/${id}`))
      const reports = silent ? [] : [...new Set(findings.map(({ reportId }) => reportId))].map(kept)
      return {
        before,
        findings: reports
          .flatMap((report) => presentKeptFindings(language, report.summary, report))
          .filter(({ reportId, id }) => judged.has(`${reportId}/${id}`))
      }
    },
    'findings.restore': async ({ before }) => {
      await restore(writable(), before)
      changed()
      return {}
    },
    'check.findings': async ({ id, organ, year, language }) => {
      const { db } = archive()
      if (id !== undefined) kept(id)
      await session.recheck()
      const reports = listChecked(db, {
        reports: id === undefined ? null : [id],
        organ: organ ?? null,
        year: year ?? null
      })
      const checks = {
        ran: reports.reduce((sum, report) => sum + report.checks.ran, 0),
        failed: reports.reduce((sum, report) => sum + report.checks.failed, 0),
        skipped: reports.flatMap((report) => report.checks.skipped)
      }
      return {
        findings: reports.flatMap((report) => presentKeptFindings(language, report, report)),
        checks: presentChecks(language, checks)
      }
    },

    'compare.years': (asked) => compareYears(archive(), asked),
    'compare.series': ({ organ, language }) => seriesOfOrgan(archive(), organ, language),
    'compare.organs': ({ from, to }) => organsOfBoth(archive().db, from, to),
    'export.size': (options) => session.exporting.size(options),
    'export.save': (asked) => session.exporting.save(asked),
    'export.stop': ({ id }) => {
      session.exporting.stop(id)
      return {}
    },
    'export.reveal': () => session.exporting.reveal(),
    'search.find': (asked) => search(archive(), asked),
    'search.prepare': async () => {
      await prepareSearch(archive())
      return {}
    },
    'compare.choices': () => yearsOfOrgans(archive().db),
    'compare.copied': ({ id }) => copiedIn(archive(), kept(id).summary.id),
    'compare.export': (asked) => exportComparison(archive(), asked),

    'overview.show': () => overviewOf(archive(), dayOf(new Date())),
    'board.show': () => boardOf(archive(), dayOf(new Date())),
    'board.export': async ({ language }) => {
      await session.recheck()
      return exportBoard(archive(), dayOf(new Date()), language)
    },

    'links.list': () => ({ links: linksListed(archive()) }),
    'links.propose': ({ organ, language }) => proposeLinks(archive(), organ, language),
    'links.make': async ({ links }) => {
      const made = await makeLinks(writable(), links)
      await session.recheck()
      changed()
      return { links: made }
    },
    'links.takeBack': async ({ ids }) => {
      const ended = await takeLinksBack(writable(), ids)
      await session.recheck()
      changed()
      return { links: ended }
    },
    'archive.home': async ({ region }) => {
      if (region !== undefined) {
        await setHome(writable(), region)
        changed()
      }
      return homeIn(archive())
    },

    'roster.years': ({ today = dayOf(new Date()) }) => rosterYears(archive(), today),
    'roster.show': ({ year, today = dayOf(new Date()) }) => showRoster(archive(), year, today),
    'roster.names': () => ({ names: rosterNames(archive()) }),
    'roster.change': async (edit) => {
      const done = await changeRoster(writable(), edit)
      if (edit.links.length + edit.unlink.length > 0) await session.recheck()
      changed()
      return done
    },
    'roster.copy': async ({ from, to }) => {
      const done = await copyRoster(writable(), from, to)
      changed()
      return done
    },
    'roster.preview': (asked) => previewList(archive(), asked),
    'roster.missing': ({ year, today = dayOf(new Date()), language }) => {
      const { missing, waiting } = missingOf(archive(), year, today)
      return { missing, waiting, text: reminderOf(language, year, today, missing) }
    },

    'rollup.regions': () => rollupRegions(archive(), dayOf(new Date())),
    'rollup.show': ({ language, ...asked }) => rollupOf(archive(), asked, dayOf(new Date()), language),
    'rollup.cell': ({ language, ...asked }) => rollupCellOf(archive(), asked, dayOf(new Date()), language),
    'rollup.export': ({ language, ...asked }) => exportRollup(archive(), asked, dayOf(new Date()), language),

    'print.page': printing.page,
    'print.dialog': printing.dialog,
    'print.pdf': printing.pdf,
    'print.stop': () => {
      printing.stop()
      return {}
    },

    'giveback.letter': givingBack.letter,
    'giveback.file': givingBack.file,
    'giveback.save': givingBack.save,
    'giveback.office': givingBack.office
  }
}
