import { Checkbox, Select, Table, type TableColumnsType } from 'antd'
import type { PreviewLine } from '../../../shared/api/roster'
import { useWords } from '../../language'
import { yearsThere } from '../../../shared/rosterList'
import { type Choice, choiceOf, type Choices, choicesFor } from './choices'
import { dialogPopups } from '../../ui/Dialog'

interface PreviewProps {
  readonly lines: readonly PreviewLine[]
  /** The years for which the list is taken. */
  readonly years: readonly number[]
  readonly choices: Choices
  readonly onChoose: (organ: string, choice: Choice) => void
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
function Meaning({ line, years }: { line: PreviewLine; years: readonly number[] }) {
  const { t } = useWords()
  switch (line.status) {
    case 'known':
    case 'linked': {
      const there = yearsThere(line, years)
      const isInPart = there.length > 0 && there.length < years.length
      const said = [
        ...(line.goesBy === null ? [] : [t('roster.goes-by', { name: line.goesBy })]),
        line.lastReported === null ? t('board.never-reported') : t('board.last-reported', { year: line.lastReported }),
        ...(line.onRoster ? [t('roster.on-already')] : []),
        ...(isInPart ? [t('roster.only-for', { years: there.join(t('list.comma')) })] : []),
        ...(line.outside === null || isInPart ? [] : [t(`board.outside-${line.outside}`)])
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
  const labelOf = (choice: Choice): string => {
    if (choice === 'leave') return t('roster.leave')
    const [how, organ = ''] = choice.split(' ')
    if (how === 'that') return t('roster.as-that', { organ })
    return how === 'link'
      ? t('roster.as-linked', { name: line.organ, organ })
      : t('roster.as-own', { name: line.organ })
  }
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
      options={choicesFor(line).map((choice) => ({ value: choice, label: labelOf(choice) }))}
    />
  )
}

/** Each line of a list and what becomes of it. */
export function PreviewTable({ lines, years, choices, onChoose }: PreviewProps) {
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
      render: (_, { line }) => {
        const choice = choiceOf(choices, line, years)
        if (line.status === 'unreadable' || line.status === 'repeated') return <span className="hint">—</span>
        if (line.status === 'proposed')
          return <ProposedChoice line={line} value={choice} onChoose={(next) => onChoose(line.organ, next)} />
        return (
          <Checkbox
            checked={choice === 'take'}
            onChange={(event) => onChoose(line.organ, event.target.checked ? 'take' : 'leave')}
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
          <Meaning line={line} years={years} />
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
