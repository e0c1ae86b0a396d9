import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Form, Progress, Segmented, Select } from 'antd'
import { useState } from 'react'
import { type ExportFormat, type ExportShape, exportShapes, type ExportSize } from '../../../shared/api/exporting'
import type { Language } from '../../../shared/language'
import { byName } from '../../../shared/text/order'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { AskDialog, dialogPopups } from '../../ui/Dialog'
import { archiveKey, useYearsOfOrgans } from '../../queries'
import { askedBy, type Choices, type ExportWish, firstChoices, formatsOf, refusalOf, withShape } from './asked'
import './export.css'
import { useExport } from './useExport'

/** Which reports: those that the dialog was opened for, or an organ's, or a year's. */
function ScopeChoice({
  wish,
  choices,
  onChange
}: {
  wish: ExportWish
  choices: Choices
  onChange: (change: Partial<Choices>) => void
}) {
  const { t } = useWords()
  const { data = [] } = useYearsOfOrgans()
  const years = [...new Set(data.flatMap((each) => each.years))].sort((a, b) => b - a)
  const organs = data.map(({ organ }) => organ).sort(byName)
  return (
    <>
      {wish.ids === undefined ? null : (
        <Segmented<boolean>
          aria-label={t('export.scope')}
          value={choices.chosen}
          onChange={(chosen) => onChange({ chosen })}
          options={[
            { value: true, label: t('export.scope-chosen', { n: wish.ids.length }) },
            { value: false, label: t('export.scope-archive') }
          ]}
        />
      )}
      {choices.chosen ? null : (
        <div className="export-scope">
          <Select<string | null>
            {...dialogPopups}
            aria-label={t('export.organ')}
            showSearch={{ optionFilterProp: 'label' }}
            value={choices.organ}
            onChange={(organ) => onChange({ organ })}
            options={[
              { value: null, label: t('export.every-organ') },
              ...organs.map((organ) => ({ value: organ, label: organ }))
            ]}
          />
          <Select<number | null>
            {...dialogPopups}
            aria-label={t('library.year')}
            value={choices.year}
            onChange={(year) => onChange({ year })}
            options={[
              { value: null, label: t('library.all-years') },
              ...years.map((year) => ({ value: year, label: t('name.year', { year }) }))
            ]}
          />
        </div>
      )}
    </>
  )
}

/** What will come out, or why nothing can. */
function Outlook({ choices, size }: { choices: Choices; size: ExportSize | undefined }) {
  const { t, problem, language } = useWords()
  if (size === undefined) return <p className="hint export-outlook">{t('export.measuring')}</p>
  const refusal = refusalOf(choices, size)
  if (refusal !== null) return <Alert type="warning" showIcon title={problem(refusal)} />
  const number = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB')
  const code = choices.shape === 'form' ? 'export.holds-form' : size.sheets > 1 ? 'export.holds-sheets' : 'export.holds'
  const counts = { reports: number.format(size.reports), rows: number.format(size.rows), sheets: size.sheets }
  return (
    <p className="export-outlook">
      {t(code, counts)}{' '}
      {size.without === 0 ? null : <span className="hint">{t('export.without', { n: size.without })}</span>}
    </p>
  )
}

/** Which figures are taken out of the program, in which shape and format; how far that is. */
export function ExportDialog({ wish, onClose }: { wish: ExportWish; onClose: () => void }) {
  const client = useClient()
  const { t, language } = useWords()
  const [choices, setChoices] = useState(() => firstChoices(wish, language))
  const { progress, failure, run, stop } = useExport()
  const asked = askedBy(wish, choices)
  const { data: size } = useQuery({
    queryKey: [archiveKey, 'export-size', asked],
    queryFn: () => client.call('export.size', asked),
    placeholderData: keepPreviousData,
    retry: false
  })
  const change = (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part }))
  const ready = size !== undefined && refusalOf(choices, size) === null
  const running = progress !== null
  /** While it runs, an export is stopped, and the dialog stays. */
  const leave = () => (running ? stop() : onClose())
  const begin = async () => {
    if (await run(asked)) onClose()
  }
  return (
    <AskDialog
      title={t('export.title')}
      className="export"
      ok={{ label: t('export.run'), disabled: !ready, busy: running, onClick: () => void begin() }}
      onClose={leave}
    >
      <Form layout="vertical" disabled={running} className="export-form">
        <Form.Item label={t('export.scope')}>
          <ScopeChoice wish={wish} choices={choices} onChange={change} />
        </Form.Item>
        <Form.Item label={t('export.shape')} extra={t(`export.about-${choices.shape}`)}>
          <Segmented<ExportShape>
            aria-label={t('export.shape')}
            value={choices.shape}
            onChange={(shape) => setChoices(withShape(choices, shape))}
            options={exportShapes.map((value) => ({ value, label: t(`export.shape-${value}`) }))}
          />
        </Form.Item>
        <div className="export-row">
          <Form.Item label={t('export.format')}>
            <Segmented<ExportFormat>
              aria-label={t('export.format')}
              value={choices.format}
              onChange={(format) => change({ format })}
              options={formatsOf(choices.shape).map((value) => ({ value, label: t(`export.format-${value}`) }))}
            />
          </Form.Item>
          <Form.Item label={t('export.language')}>
            <Segmented<Language>
              aria-label={t('export.language')}
              value={choices.language}
              onChange={(next) => change({ language: next })}
              options={[
                { value: 'zh', label: '中' },
                { value: 'en', label: 'EN' }
              ]}
            />
          </Form.Item>
        </div>
        <Outlook choices={choices} size={size} />
        {progress === null ? null : (
          <div role="status" className="export-progress">
            <span className="figures">
              {progress.total === 0 ? t('export.beginning') : t('export.running', { ...progress })}
            </span>
            <Progress
              percent={progress.total === 0 ? 0 : Math.floor((progress.done / progress.total) * 100)}
              size="small"
              status="active"
            />
          </div>
        )}
      </Form>
      {failure === null ? null : <Alert role="alert" type="error" showIcon title={failure} />}
    </AskDialog>
  )
}
