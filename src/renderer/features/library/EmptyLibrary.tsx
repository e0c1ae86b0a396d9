import { FileTextOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { useImporting } from '../import/ImportProvider'
import { useChoose } from '../import/useChoose'

/** What a new archive shows: how to begin, and something to begin with. */
export function EmptyLibrary({ removed, onShowRemoved }: { removed: number; onShowRemoved: () => void }) {
  const { t } = useWords()
  const { data: archive } = useArchive()
  const { importSamples } = useImporting()
  const choose = useChoose()
  return (
    <div className="page">
      <div className="card fill empty">
        <FileTextOutlined className="empty-sign" />
        <h1>{t('empty.title')}</h1>
        <p>{t('empty.how')}</p>
        <p className="empty-actions">
          <Button type="primary" onClick={() => void choose('folder')}>
            {t('empty.folder')}
          </Button>
          <Button onClick={() => void choose('files')}>{t('empty.files')}</Button>
          <Button onClick={() => void importSamples()}>{t('empty.samples')}</Button>
        </p>
        <p className="hint">{t('empty.reads')}</p>
        <p className="hint">{t('empty.where', { dir: archive?.dir ?? '' })}</p>
        {removed > 0 ? (
          <Button type="link" onClick={onShowRemoved}>
            {t('library.show-removed', { n: removed })}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
