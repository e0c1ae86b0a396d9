import { Checkbox, Select, Table, type TableColumnsType } from 'antd'
import type { PreviewLine } from '../../../shared/api/roster'
import { useWords } from '../../language'
import { type Choice, choiceOf, type Choices } from './choices'
import { dialogPopups } from '../../ui/Dialog'

interface PreviewProps {
  readonly lines: readonly PreviewLine[]
  readonly choices: Choices
  readonly onChoose: (place: number, choice: Choice) => void
}

type Row = { readonly place: number; readonly line: PreviewLine }

const tones: Readonly<Record<PreviewLine['status'], string>> = {
  known: 'tag-good',
  linked: 'tag-good',
  proposed: 'tag-warning',
  new: 'tag-info',
  repeated: '',
  unreadable: ''
}

/** What is known of a line's organ, in words. */
function Meaning({ line }: { line: PreviewLine }) {
  const { t } = useWords()
  switch (line.status) {
    case 'known':
    case 'linked': {
      const said = [
        ...(line.goesBy === null ? [] : [t('roster.goes-by', { name: line.goesBy })]),
        line.lastReported === null ? t('board.never-reported') : t('board.last-reported', { year: line.lastReported }),
        ...(line.onRoster ? [t('roster.on-already')] : []),
        ...(line.outside === null ? [] : [t(`board.outside-${line.outside}`)])
      ]
      return <span className="hint">{said.join(t('list.comma'))}</span>
    }
    case 'proposed':
      return <span className="hint">{line.likely[0]?.reason}</span>
    case 'new':
      return <span className="hint">{t('roster.is-new')}</span>
    case 'repeated':
      return <span className="hint">{t('roster.repeats', { line: line.of })}</span>
    case 'unreadable':
      return <span className="hint">{t('roster.no-name')}</span>
  }
}

function ProposedChoice({
  line,
  value,
  onChoose
}: {
  readonly line: Extract<PreviewLine, { status: 'proposed' }>
  readonly value: Choice | null
  readonly onChoose: (choice: Choice) => void
}) {
  const { t } = useWords()
  const options: { value: Choice; label: string }[] = [
    ...line.likely.map(({ organ }, at) => ({
      value: `that ${at}` as const,
      label: t('roster.as-that', { organ })
    })),
    ...line.likely.flatMap(({ organ, link }, at) =>
      link === null ? [] : [{ value: `link ${at}` as const, label: t('roster.as-linked', { name: line.organ, organ }) }]
    ),
    { value: 'apart', label: t('roster.as-own', { name: line.organ }) },
    { value: 'leave', label: t('roster.leave') }
  ]
  return (
    <Select<Choice>
      {...dialogPopups}
      size="small"
      className="roster-decide"
      popupMatchSelectWidth={false}
      aria-label={t('roster.decide', { name: line.organ })}
      placeholder={t('roster.decide-please')}
      status={value === null ? 'warning' : ''}
      value={value}
      onChange={onChoose}
      options={options}
    />
  )
}

/** Each line of a list and what becomes of it. */
export function PreviewTable({ lines, choices, onChoose }: PreviewProps) {
  const { t } = useWords()
  const rows = lines.map((line, place): Row => ({ line, place }))
  const columns: TableColumnsType<Row> = [
    {
      title: t('roster.line'),
      width: 56,
      render: (_, { line }) => <span className="hint figures">{line.line}</span>
    },
    {
      title: t('roster.text'),
      width: 230,
      ellipsis: true,
      render: (_, { line }) => <span title={line.text}>{line.text}</span>
    },
    {
      title: t('roster.becomes'),
      width: 310,
      ellipsis: true,
      render: (_, { line, place }) => {
        const choice = choiceOf(choices, line, place)
        if (line.status === 'unreadable' || line.status === 'repeated') return <span className="hint">—</span>
        if (line.status === 'proposed')
          return <ProposedChoice line={line} value={choice} onChoose={(next) => onChoose(place, next)} />
        return (
          <Checkbox
            checked={choice === 'take'}
            onChange={(event) => onChoose(place, event.target.checked ? 'take' : 'leave')}
          >
            {line.organ}
          </Checkbox>
        )
      }
    },
    {
      title: t('roster.meaning'),
      render: (_, { line }) => (
        <span className="roster-meaning">
          <span className={`tag ${tones[line.status]}`}>{t(`roster.status-${line.status}`)}</span>
          <Meaning line={line} />
        </span>
      )
    }
  ]
  return (
    <Table<Row>
      virtual
      size="small"
      rowKey="place"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ y: 340, x: 900 }}
    />
  )
}
