import { App, Button, Input, Segmented, Select, Table } from 'antd'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { mostLetters } from '../../../shared/api/giveback'
import type { PresentedSummary } from '../../../shared/api/presented'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useArchive, useReports } from '../../queries'
import { PageHead } from '../../ui/PageHead'
import { useAttempt } from '../../ui/useAttempt'
import { useHeight } from '../../ui/useHeight'
import { useUndo } from '../../ui/useUndo'
import { useExportDialog } from '../export/ExportProvider'
import { chosenReports, giveBackPath } from '../giveback/asked'
import { LinksWaiting } from '../links/LinksWaiting'
import { chosenPath, chosenToPrint } from '../print/asked'
import { useColumns } from './columns'
import { EmptyLibrary } from './EmptyLibrary'
import { filtered, isFiltered, type LibraryFilter, noFilter } from './filter'
import { useLibraryView } from './LibraryViewProvider'

function FilterBar({
  filter,
  reports,
  onChange
}: {
  filter: LibraryFilter
  reports: readonly PresentedSummary[]
  onChange: (filter: LibraryFilter) => void
}) {
  const { t } = useWords()
  const years = [...new Set(reports.flatMap((report) => report.year ?? []))].sort((a, b) => b - a)
  return (
    <div className="filter-bar">
      <Input.Search
        allowClear
        className="filter-text"
        placeholder={t('library.search')}
        aria-label={t('library.search')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Select<number | null>
        className="filter-choice"
        aria-label={t('library.year')}
        value={filter.year}
        onChange={(year) => onChange({ ...filter, year })}
        options={[
          { value: null, label: t('library.all-years') },
          ...years.map((year) => ({ value: year, label: t('name.year', { year }) }))
        ]}
      />
      <Select<LibraryFilter['form']>
        className="filter-choice"
        aria-label={t('library.form')}
        value={filter.form}
        onChange={(form) => onChange({ ...filter, form })}
        options={[
          { value: null, label: t('library.all-forms') },
          { value: 'F19', label: t('name.F19') },
          { value: 'F21', label: t('name.F21') }
        ]}
      />
      <Segmented<LibraryFilter['findings']>
        aria-label={t('library.findings')}
        value={filter.findings}
        onChange={(findings) => onChange({ ...filter, findings })}
        options={(['any', 'error', 'warning', 'doubt', 'none'] as const).map((value) => ({
          value,
          label: t(`library.findings-${value}`)
        }))}
      />
      {isFiltered(filter) ? (
        <Button type="link" size="small" onClick={() => onChange(noFilter)}>
          {t('library.clear')}
        </Button>
      ) : null}
    </div>
  )
}

/** Taking reports out and bringing them back, each with its undo. */
function useRemoval(): { remove: (ids: string[]) => Promise<void>; restore: (ids: string[]) => Promise<void> } {
  const client = useClient()
  const { t } = useWords()
  const { message } = App.useApp()
  const { attempt } = useAttempt()
  const offerUndo = useUndo()
  const bringBack = async (ids: string[]) => {
    await client.call('reports.restore', { ids })
    message.success(t('library.restored', { n: ids.length }))
  }
  const restore = (ids: string[]) => attempt(() => bringBack(ids))
  const remove = (ids: string[]) =>
    attempt(async () => {
      await client.call('reports.remove', { ids })
      offerUndo(t('library.removed', { n: ids.length }), t('library.undo'), () => bringBack(ids))
    })
  return { remove, restore }
}

/** All reports of the archive: filter, sort, search by name, open, take out. */
export function LibraryPage() {
  const { t } = useWords()
  const [, go] = useLocation()
  const [removed, setRemoved] = useState(false)
  const { view, change } = useLibraryView()
  const { filter } = view
  const [selected, setSelected] = useState<string[]>([])
  const { data: reports = [], isPending } = useReports(removed)
  const { data: archive } = useArchive()
  const { ref, height } = useHeight()
  const { remove, restore } = useRemoval()
  const exportReports = useExportDialog()
  const columns = useColumns()
  const table = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => filtered(reports, filter), [reports, filter])
  const named = useMemo(() => new Set(shown.flatMap(({ organ }) => organ ?? [])), [shown])

  const act = async (work: (ids: string[]) => Promise<void>) => {
    setSelected([])
    await work(selected)
  }
  const open = (id: string) => go(`/report/${id}`)
  const moveFocus = (row: HTMLElement, step: 'nextElementSibling' | 'previousElementSibling') => {
    const next = row[step]
    if (next instanceof HTMLElement) next.focus()
  }

  if (!isPending && !removed && reports.length === 0)
    return <EmptyLibrary removed={archive?.removed ?? 0} onShowRemoved={() => setRemoved(true)} />
  return (
    <div className="page">
      <PageHead
        title={t(removed ? 'library.removed-title' : 'nav.library')}
        note={t('library.note', { shown: shown.length, all: reports.length })}
      >
        {removed ? null : (
          <Button onClick={() => exportReports(selected.length === 0 ? {} : { ids: selected })}>
            {selected.length === 0 ? t('export.open') : t('export.chosen', { n: selected.length })}
          </Button>
        )}
        {selected.length === 0 || removed ? null : (
          <Button
            disabled={selected.length > mostLetters}
            onClick={() => go(giveBackPath, { state: chosenReports(archive?.dir ?? null, selected) })}
          >
            {t('giveback.open-chosen', { n: selected.length })}
          </Button>
        )}
        {selected.length === 0 || removed ? null : (
          <Button onClick={() => go(chosenPath, { state: chosenToPrint(archive?.dir ?? null, selected) })}>
            {t('print.print-chosen', { n: selected.length })}
          </Button>
        )}
        {selected.length === 0 || archive?.readOnly === true ? null : (
          <Button onClick={() => void act(removed ? restore : remove)}>
            {t(removed ? 'library.restore' : 'library.remove', { n: selected.length })}
          </Button>
        )}
        {(archive?.removed ?? 0) > 0 || removed ? (
          <Button
            type="text"
            onClick={() => {
              setSelected([])
              setRemoved(!removed)
            }}
          >
            {removed ? t('library.back') : t('library.show-removed', { n: archive?.removed ?? 0 })}
          </Button>
        ) : null}
      </PageHead>
      <FilterBar filter={filter} reports={reports} onChange={(changed) => change({ filter: changed })} />
      {removed ? null : <LinksWaiting organs={named} />}
      <div className="card fill" ref={ref}>
        <div ref={table}>
          <Table<PresentedSummary>
            virtual
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={shown}
            loading={isPending}
            pagination={false}
            scroll={{ y: height - 40, x: 900 }}
            rowSelection={{
              selectedRowKeys: selected,
              onChange: (keys) => setSelected(keys.map(String)),
              columnWidth: 40
            }}
            rowClassName={(report) => (report.current ? 'row' : 'row row-old')}
            locale={{ emptyText: t('library.nothing') }}
            onRow={(report) => ({
              tabIndex: 0,
              onClick: () => open(report.id),
              onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
                if (event.key === 'Enter') open(report.id)
                else if (event.key === 'ArrowDown') moveFocus(event.currentTarget, 'nextElementSibling')
                else if (event.key === 'ArrowUp') moveFocus(event.currentTarget, 'previousElementSibling')
                else return
                event.preventDefault()
              }
            })}
          />
        </div>
      </div>
    </div>
  )
}
