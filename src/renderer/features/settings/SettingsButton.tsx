import { SettingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLocation } from 'wouter'
import { useWords } from '../../language'

/** The way to the settings, in the head of every page. */
export function SettingsButton() {
  const { t } = useWords()
  const [location, go] = useLocation()
  const isHere = location === '/settings'
  return (
    <Button
      type="text"
      icon={<SettingOutlined />}
      aria-label={t('nav.settings')}
      aria-current={isHere ? 'page' : undefined}
      title={t('nav.settings')}
      onClick={() => go('/settings')}
    />
  )
}
