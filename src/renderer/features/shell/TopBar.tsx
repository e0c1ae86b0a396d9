import { DownOutlined, ImportOutlined } from '@ant-design/icons'
import { Button, Dropdown, Segmented } from 'antd'
import type { Language } from '../../../shared/language'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { ArchiveMenu } from '../archive/ArchiveMenu'
import { ExportButton } from '../export/ExportProvider'
import { useImporting } from '../import/ImportProvider'
import { useChoose } from '../import/useChoose'
import { PrintButton } from '../print/PrintButton'
import { SearchField } from '../palette/SearchField'
import { SettingsButton } from '../settings/SettingsButton'

function ImportButton() {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const { job, importSamples } = useImporting()
  const choose = useChoose()
  const disabled = job?.state === 'running' || archive == null || archive.readOnly
  return (
    <Dropdown
      disabled={disabled}
      menu={{
        items: [
          { key: 'folder', label: t('empty.folder'), onClick: () => void choose('folder') },
          { key: 'files', label: t('empty.files'), onClick: () => void choose('files') },
          { type: 'divider' },
          { key: 'samples', label: t('empty.samples'), onClick: () => void importSamples() }
        ]
      }}
    >
      <Button type="primary" icon={<ImportOutlined />}>
        {t('import.button')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}

export function TopBar() {
  const { t, language, setLanguage } = useWords()
  return (
    <header className="top-bar">
      <b className="app-name">{t('app.name')}</b>
      <ArchiveMenu />
      <SearchField />
      <div className="top-actions">
        <Segmented<Language>
          size="small"
          aria-label={t('language.label')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh', label: '中' },
            { value: 'en', label: 'EN' }
          ]}
        />
        <SettingsButton />
        <ExportButton />
        <PrintButton />
        <ImportButton />
      </div>
    </header>
  )
}
