import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import type { PrintOptions } from '../../../shared/api/contract'
import { useWords } from '../../language'
import { useArchive, useReports } from '../../queries'
import { organName, yearName } from '../../ui/names'
import { type Asked, askedOf, type Choice, scopeOf } from './asked'
import { Orientation, PaperPage } from './PaperPage'

interface Choices {
  readonly choice: Choice
  readonly full: boolean
  readonly landscape: boolean
}

/** What is printed, how much of it, and which way the paper lies. */
function ChoiceBar({
  asked,
  choices: { choice, full, landscape },
  onChange
}: {
  asked: Asked
  choices: Choices
  onChange: (change: Partial<Choices>) => void
}) {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const { data: reports = [] } = useReports(false)
  const report = asked?.kind === 'report' ? reports.find(({ id }) => id === asked.id) : undefined
  const name = report === undefined ? '' : `${organName(t, report.organ)} ${yearName(t, report.year)}`
  const years = [...(archive?.years ?? [])].sort((a, b) => b - a)
  return (
    <div className="filter-bar">
      <Select<Choice>
        className="print-scope"
        aria-label={t('print.scope')}
        value={choice}
        onChange={(next) => onChange({ choice: next })}
        options={[
          ...(asked === null
            ? []
            : [
                {
                  value: 'asked' as const,
                  label:
                    asked.kind === 'report' ? t('print.this', { name }) : t('print.of-reports', { n: asked.ids.length })
                }
              ]),
          ...years.map((year) => ({ value: year, label: t('print.one-year', { year: yearName(t, year) }) })),
          { value: 'all' as const, label: t('print.everything') }
        ]}
      />
      <Segmented<boolean>
        aria-label={t('print.size')}
        value={full}
        onChange={(next) => onChange({ full: next })}
        options={[
          { value: false, label: t('print.summary') },
          { value: true, label: t('print.full') }
        ]}
      />
      <Orientation landscape={landscape} onChange={(next) => onChange({ landscape: next })} />
    </div>
  )
}

/** The validation summary before it is printed. */
function Summary({ asked }: { asked: Asked }) {
  const { t, language } = useWords()
  const [choices, setChoices] = useState<Choices>({
    choice: asked === null ? 'all' : 'asked',
    full: asked?.kind === 'report',
    landscape: false
  })
  const { choice, full, landscape } = choices
  const options: PrintOptions = { scope: scopeOf(asked, choice), full, landscape, language }
  return (
    <PaperPage
      title={t('print.page')}
      options={options}
      noteOf={({ organs, reports, findings }) => t('print.holds', { organs, reports, findings })}
      bar={<ChoiceBar asked={asked} choices={choices} onChange={(change) => setChoices({ ...choices, ...change })} />}
    />
  )
}

/** The summary that the page was opened for, of the archive that is open. */
export function PrintPage({ what, id }: { what: string | undefined; id: string | undefined }) {
  const state = useHistoryState<unknown>()
  const { data: archive } = useArchive()
  if (archive === undefined) return null
  const dir = archive?.dir ?? null
  return <Summary key={dir} asked={askedOf(what, id, state, dir)} />
}
