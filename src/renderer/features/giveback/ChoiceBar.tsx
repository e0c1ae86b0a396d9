import { Checkbox, DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { LetterChoice } from '../../../shared/api/giveback'
import { useWords } from '../../language'
import { OfficeFields } from './OfficeFields'
import type { Choice } from './queries'

const doubted: readonly LetterChoice['doubted'][] = ['marked', 'left-out']

/** What goes into the letters, and what is said in them. */
export function ChoiceBar({ choice, onChange }: { choice: Choice; onChange: (change: Partial<Choice>) => void }) {
  const { t } = useWords()
  return (
    <div className="filter-bar giveback-bar">
      <Checkbox checked={choice.information} onChange={({ target }) => onChange({ information: target.checked })}>
        {t('giveback.information')}
      </Checkbox>
      <Checkbox checked={choice.rules} onChange={({ target }) => onChange({ rules: target.checked })}>
        {t('giveback.rules')}
      </Checkbox>
      <span className="giveback-field">
        <span className="hint">{t('giveback.doubted')}</span>
        <Segmented<LetterChoice['doubted']>
          aria-label={t('giveback.doubted')}
          value={choice.doubted}
          onChange={(next) => onChange({ doubted: next })}
          options={doubted.map((value) => ({ value, label: t(`giveback.doubted-${value}`) }))}
        />
      </span>
      <label className="giveback-field">
        <span className="hint">{t('giveback.due')}</span>
        <DatePicker
          value={choice.due === null ? null : dayjs(choice.due)}
          onChange={(day) => onChange({ due: day?.format('YYYY-MM-DD') ?? null })}
        />
      </label>
      <OfficeFields />
    </div>
  )
}
