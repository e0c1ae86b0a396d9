import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { PresentedKeptReport } from '../shared/api/presented'
import type { CallArgs, MethodName, PrintOptions } from '../shared/api/contract'
import { useClient, useEvent } from './client'
import { useWords } from './language'

/** What the window asks the program for. Everything of the archive is asked again when the archive changes. */
export const archiveKey = 'archive'

/** What a method of the contract gives, asked for once until the archive changes; a refusal is an answer. */
export function useAsked<M extends MethodName>(method: M, args: CallArgs<M>) {
  const client = useClient()
  return useQuery({ queryKey: [archiveKey, method, args], queryFn: () => client.call(method, args), retry: false })
}

export function useInfo() {
  const client = useClient()
  return useQuery({ queryKey: ['info'], queryFn: () => client.call('app.info', {}), staleTime: Infinity })
}

export function useArchive() {
  const client = useClient()
  return useQuery({ queryKey: [archiveKey, 'current'], queryFn: () => client.call('archive.current', {}) })
}

export function useRecentArchives() {
  const client = useClient()
  return useQuery({ queryKey: [archiveKey, 'recent'], queryFn: () => client.call('archive.recent', {}) })
}

export function useReports(removed: boolean) {
  const client = useClient()
  return useQuery({
    queryKey: [archiveKey, 'reports', removed],
    queryFn: () => client.call('reports.list', { removed }),
    // It is long, and asked for anew when the archive changes: not by everybody who looks at it.
    staleTime: Infinity,
    placeholderData: (before) => before
  })
}

export function useReport(id: string) {
  const client = useClient()
  const { language } = useWords()
  return useQuery({
    queryKey: [archiveKey, 'report', id, language],
    queryFn: () => client.call('reports.show', { id, language }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
    retry: false
  })
}

/** Which original: the same bytes are the same for ever, whatever else changes in the archive. */
type OfOriginal = Pick<PresentedKeptReport, 'id' | 'sha256'>

/** What the original says; converted anew, so only asked for when somebody looks. */
export function useSource({ id, sha256 }: OfOriginal) {
  const client = useClient()
  return useQuery({
    queryKey: ['source', sha256, id],
    queryFn: () => client.call('reports.source', { id }),
    staleTime: Infinity,
    retry: false
  })
}

export function useDiff({ organ, from, to }: { organ: string; from: number; to: number }) {
  const client = useClient()
  const { language } = useWords()
  return useQuery({
    queryKey: [archiveKey, 'diff', organ, from, to, language],
    queryFn: () => client.call('compare.years', { organ, from, to, language }),
    placeholderData: (before) => (before?.organ === organ ? before : undefined),
    retry: false
  })
}

/** The organs with their years. */
export function useYearsOfOrgans() {
  const client = useClient()
  return useQuery({ queryKey: [archiveKey, 'choices'], queryFn: () => client.call('compare.choices', {}) })
}

/** Who reported for which year. */
export function useBoard() {
  const client = useClient()
  return useQuery({
    queryKey: [archiveKey, 'board'],
    queryFn: () => client.call('board.show', {}),
    placeholderData: (before) => before,
    retry: false
  })
}

/** Which passages of a report stand in other ones. */
export function useCopied(id: string) {
  return useAsked('compare.copied', { id })
}

/** The original's bytes, kept no longer than they are looked at. */
export function useOriginal({ id, sha256 }: OfOriginal) {
  const client = useClient()
  return useQuery({
    queryKey: ['original', sha256, id],
    queryFn: () => client.call('reports.original', { id }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false
  })
}

export function useHistory(id: string) {
  const { language } = useWords()
  return useAsked('reports.history', { id, language })
}

/** How an organ's years are asked for. */
export function useSeriesQuery() {
  const client = useClient()
  const { language } = useWords()
  return (organ: string) => ({
    queryKey: [archiveKey, 'series', organ, language],
    queryFn: () => client.call('compare.series', { organ, language }),
    retry: false
  })
}

export function useSeries(organ: string) {
  return useQuery(useSeriesQuery()(organ))
}

export function useImports() {
  const client = useClient()
  const { language } = useWords()
  return useQuery({
    queryKey: [archiveKey, 'imports', language],
    queryFn: () => client.call('imports.list', { most: 2000, language })
  })
}

/** The validation summary as a page. It may be large, so only the one that is shown is kept. */
export function usePrintedPage(options: PrintOptions) {
  const client = useClient()
  return useQuery({
    queryKey: [archiveKey, 'print', options],
    queryFn: () => client.call('print.page', options),
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false
  })
}

/** Asks for everything of the archive anew whenever the program says that it changed. */
export function useFreshArchive(): void {
  const queries = useQueryClient()
  const refresh = useCallback(() => void queries.invalidateQueries({ queryKey: [archiveKey] }), [queries])
  useEvent('archive.changed', refresh)
}
