import { Button, Input, Segmented, Select } from 'antd'
import { type FindingFilter, type FindingGroups, noFilter, type StateChoice, states } from '../../../shared/api/listing'
import { ruleName } from '../../../shared/i18n'
import { useWords } from '../../language'
import { yearName } from '../../ui/names'
import { tones } from '../../ui/tones'

const severities = ['error', 'warning', 'information'] as const

export function isFiltered(filter: FindingFilter): boolean {
  return (
    filter.severities.length > 0 ||
    filter.rule !== null ||
    filter.year !== null ||
    filter.organ.trim() !== '' ||
    filter.state !== noFilter.state
  )
}

/** What is listed: everything that passes all of these. Each choice says how many it would leave. */
export function FilterBar({
  filter,
  choices,
  onChange
}: {
  filter: FindingFilter
  choices: FindingGroups['choices']
  onChange: (filter: FindingFilter) => void
}) {
  const { t, language } = useWords()
  const ruleLabel = (rule: string, size: number) => `${rule} ${ruleName(language, rule)} · ${size}`
  const rules = choices.rules.map(({ rule, size }) => ({ value: rule, label: ruleLabel(rule, size) }))
  const wanted = filter.rule
  if (wanted !== null && !rules.some(({ value }) => value === wanted)) {
    rules.push({ value: wanted, label: ruleLabel(wanted, 0) })
  }
  const years = choices.years.map(({ year, size }) => ({
    value: year ?? ('unknown' as const),
    label: `${yearName(t, year)} · ${size}`
  }))
  if (filter.year !== null && !years.some(({ value }) => value === filter.year)) {
    years.push({ value: filter.year, label: `${yearName(t, filter.year === 'unknown' ? null : filter.year)} · 0` })
  }
  const toggle = (severity: (typeof severities)[number]) => {
    const others = filter.severities.filter((each) => each !== severity)
    onChange({ ...filter, severities: others.length < filter.severities.length ? others : [...others, severity] })
  }
  return (
    <div className="filter-bar">
      <Input
        allowClear
        className="listing-organ"
        placeholder={t('listing.organ')}
        aria-label={t('listing.organ')}
        value={filter.organ}
        onChange={(event) => onChange({ ...filter, organ: event.target.value })}
      />
      <Select<string | null>
        className="listing-rule"
        aria-label={t('listing.rule')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={filter.rule}
        onChange={(rule) => onChange({ ...filter, rule })}
        options={[{ value: null, label: t('listing.all-rules') }, ...rules]}
      />
      <Select<FindingFilter['year']>
        className="filter-choice"
        aria-label={t('library.year')}
        value={filter.year}
        onChange={(year) => onChange({ ...filter, year })}
        options={[{ value: null, label: t('library.all-years') }, ...years]}
      />
      <span className="tags" role="group" aria-label={t('listing.severity')}>
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            className={`chip tag tag-${tones[severity]}`}
            aria-pressed={filter.severities.includes(severity)}
            onClick={() => toggle(severity)}
          >
            {t(`counts.${severity}`, { n: choices.severities[severity] })}
          </button>
        ))}
      </span>
      <span title={t('listing.state-why')}>
        <Segmented<StateChoice>
          aria-label={t('listing.state')}
          value={filter.state}
          onChange={(state) => onChange({ ...filter, state })}
          options={states.map((value) => ({
            value,
            label: t(`listing.state-${value}`, { n: choices.states[value] })
          }))}
        />
      </span>
      {isFiltered(filter) ? (
        <Button type="link" size="small" onClick={() => onChange(noFilter)}>
          {t('library.clear')}
        </Button>
      ) : null}
    </div>
  )
}
