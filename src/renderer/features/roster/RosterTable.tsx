import { Button, Input, Segmented, Table, type TableColumnsType } from 'antd'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { PresentedRosterOrgan } from '../../../shared/api/roster'
import { byName } from '../../../shared/text/order'
import { useWords } from '../../language'
import { useHeight } from '../../ui/useHeight'
import { AddOrgan } from './AddOrgan'
import { organsCounted } from './counts'
import { StateTag } from './StateTag'
import type { Changing } from './useChanging'

const shows = ['all', 'missing', 'reported'] as const
type Show = (typeof shows)[number]

const isShown = (show: Show, { report }: PresentedRosterOrgan) =>
  show === 'all' || (show === 'reported') === (report !== null)

/** A name being written anew, in its place. */
function RenameField({ organ, onDone }: { organ: string; onDone: (name: string | null) => void }) {
  const { t } = useWords()
  const [text, setText] = useState(organ)
  const name = text.trim()
  return (
    <Input
      autoFocus
      size="small"
      aria-label={t('roster.rename', { organ })}
      value={text}
      maxLength={200}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onDone(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.currentTarget.closest<HTMLElement>('.row')?.focus()
        onDone(event.key === 'Enter' && name !== '' && name !== organ ? name : null)
      }}
    />
  )
}

interface TableProps {
  readonly year: number
  readonly organs: readonly PresentedRosterOrgan[]
  readonly readOnly: boolean
  readonly changing: Changing
}

/** The organs on a year's roster, by keys or mouse. */
export function RosterTable({ year, organs, readOnly, changing }: TableProps) {
  const { t, language } = useWords()
  const { ref, height } = useHeight()
  const [show, setShow] = useState<Show>('all')
  const [text, setText] = useState('')
  const [renaming, setRenaming] = useState<string | null>(null)
  const shown = useMemo(
    () => organs.filter((each) => isShown(show, each) && each.organ.includes(text.trim())),
    [organs, show, text]
  )
  const takeOff = (organ: string) => void changing.change({ take: [{ year, organs: [organ] }] })
  const rename = (organ: string, name: string | null) => {
    setRenaming(null)
    if (name !== null) void changing.change({ take: [{ year, organs: [organ] }], add: [{ year, organs: [name] }] })
  }
  const onKey = (event: KeyboardEvent<HTMLElement>, { organ }: PresentedRosterOrgan) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const { key, currentTarget: row } = event
    const { nextElementSibling: next, previousElementSibling: previous } = row
    const focus = (element: Element | null) => {
      if (element instanceof HTMLElement) element.focus()
    }
    if (key === 'ArrowDown') focus(next)
    else if (key === 'ArrowUp') focus(previous)
    else if (!readOnly && (key === 'F2' || key === 'Enter')) setRenaming(organ)
    else if (!readOnly && key === 'Delete') {
      focus(next ?? previous)
      takeOff(organ)
    } else return
    event.preventDefault()
  }
  const columns: TableColumnsType<PresentedRosterOrgan> = [
    {
      title: t('roster.organ'),
      ellipsis: true,
      sorter: (a, b) => byName(a.organ, b.organ),
      render: (_, { organ, goesBy }) =>
        renaming === organ ? (
          <RenameField organ={organ} onDone={(name) => rename(organ, name)} />
        ) : (
          <>
            <b className="organ">{organ}</b>
            {goesBy === null ? null : <span className="hint roster-now">{t('roster.goes-by', { name: goesBy })}</span>}
          </>
        )
    },
    {
      title: t('roster.region'),
      width: 112,
      ellipsis: true,
      sorter: (a, b) => byName(a.region, b.region),
      render: (_, { region }) => <span className="hint">{region ?? '—'}</span>
    },
    {
      title: t('roster.kind'),
      width: language === 'zh' ? 88 : 104,
      render: (_, { kind }) => <span className="hint">{t(`roster.kind-${kind}`)}</span>
    },
    { title: t('roster.state', { year }), width: 92, render: (_, each) => <StateTag organ={each} /> },
    {
      title: t('roster.last'),
      width: 90,
      sorter: (a, b) => (a.lastReported ?? 0) - (b.lastReported ?? 0),
      render: (_, { lastReported }) => <span className="hint figures">{lastReported ?? t('roster.never')}</span>
    },
    {
      title: t('roster.due'),
      width: 96,
      render: (_, { due }) => <span className="hint figures">{due}</span>
    },
    {
      key: 'actions',
      width: language === 'zh' ? 104 : 136,
      render: (_, { organ, report }) => (
        <span className="roster-actions">
          {report === null ? null : (
            <Link href={`/report/${report}`} className="link" onClick={(event) => event.stopPropagation()}>
              {t('roster.open')}
            </Link>
          )}
          {readOnly ? null : (
            <Button size="small" type="text" tabIndex={-1} onClick={() => takeOff(organ)}>
              {t('roster.take-off')}
            </Button>
          )}
        </span>
      )
    }
  ]
  return (
    <>
      <div className="filter-bar roster-filter">
        <Segmented<Show>
          aria-label={t('roster.show')}
          value={show}
          onChange={setShow}
          options={shows.map((value) => ({
            value,
            label: t(`roster.show-${value}`, { n: organsCounted(organs.filter((each) => isShown(value, each))).size })
          }))}
        />
        <Input
          allowClear
          className="filter-text"
          placeholder={t('roster.find')}
          aria-label={t('roster.find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {readOnly ? null : <AddOrgan year={year} changing={changing} />}
      </div>
      <div className="fill roster-table" ref={ref}>
        <Table<PresentedRosterOrgan>
          virtual
          size="small"
          rowKey="organ"
          columns={columns}
          dataSource={shown}
          pagination={false}
          scroll={{ y: height - 40, x: 760 }}
          rowClassName="row"
          locale={{ emptyText: t('roster.nothing') }}
          onRow={(each) => ({
            tabIndex: 0,
            onDoubleClick: () => (readOnly ? undefined : setRenaming(each.organ)),
            onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKey(event, each)
          })}
        />
      </div>
    </>
  )
}
