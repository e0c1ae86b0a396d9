import { Button, Select } from 'antd'
import { useMemo, useState } from 'react'
import { byName } from '../../../shared/text/order'
import { useWords } from '../../language'
import { useReports } from '../../queries'
import { LinkForm } from './LinkForm'

/** Links two names that nothing was proposed of. */
export function OtherLink() {
  const { t } = useWords()
  const { data: reports } = useReports(false)
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const names = useMemo(
    () => [...new Set((reports ?? []).flatMap(({ organ }) => organ ?? []))].sort(byName).map((value) => ({ value })),
    [reports]
  )
  if (!open) {
    return (
      <Button type="link" size="small" className="links-other" onClick={() => setOpen(true)}>
        {t('links.other')}
      </Button>
    )
  }
  const choice = (label: string, value: string, onChange: (name: string) => void) => (
    <Select
      showSearch
      size="small"
      className="link-name"
      aria-label={label}
      placeholder={label}
      value={value === '' ? null : value}
      onChange={onChange}
      options={names}
    />
  )
  return (
    <div className="links-other">
      {choice(t('links.from'), from, setFrom)} <span aria-hidden="true">→</span> {choice(t('links.to'), to, setTo)}
      <LinkForm
        said={{ from, to, kind: 'renamed', since: null, note: null }}
        onDone={() => {
          setOpen(false)
          setFrom('')
          setTo('')
        }}
      />
    </div>
  )
}
