import { DownOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Input, type MenuProps } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { AskDialog, Dialog } from '../../ui/Dialog'
import { useArchive, useInfo, useRecentArchives } from '../../queries'

/** Opens or makes archives: by the system's dialog, or where there is none by the folder's path. */
export function ArchiveMenu() {
  const client = useClient()
  const { t, problem } = useWords()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const { data: info } = useInfo()
  const { data: archive } = useArchive()
  const { data: recent = [] } = useRecentArchives()
  const [asking, setAsking] = useState<'open' | 'new' | null>(null)
  const [isPlaceShown, setPlaceShown] = useState(false)
  const [dir, setDir] = useState('')

  const open = async (folder: string, create: boolean) => {
    try {
      await client.call('archive.open', { dir: folder, create })
      go('/')
    } catch (error) {
      message.error(problem(error))
    }
  }
  const ask = async (kind: 'open' | 'new') => {
    if (info?.dialogs !== true) {
      setDir('')
      setAsking(kind)
      return
    }
    const [folder] = await client.call('dialog.pick', { kind: 'archive' })
    if (folder !== undefined) await open(folder, kind === 'new')
  }
  const others = recent.filter((each) => each.dir !== archive?.dir)
  const items: MenuProps['items'] = [
    { key: 'new', label: t('archive.new'), onClick: () => void ask('new') },
    { key: 'open', label: t('archive.open'), onClick: () => void ask('open') },
    ...(others.length === 0
      ? []
      : [
          { type: 'divider' as const },
          {
            key: 'recent',
            type: 'group' as const,
            label: t('archive.recent'),
            children: others.map((each) => ({
              key: each.dir,
              label: <span title={each.dir}>{each.name}</span>,
              onClick: () => void open(each.dir, false)
            }))
          }
        ]),
    { type: 'divider' },
    {
      key: 'where',
      label: t('archive.where'),
      disabled: archive == null,
      onClick: () => setPlaceShown(true)
    }
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" icon={<FolderOpenOutlined />} title={archive?.dir}>
          {archive?.name ?? t('archive.none')} <DownOutlined />
        </Button>
      </Dropdown>
      {archive == null || !isPlaceShown ? null : (
        <Dialog
          label={t('archive.where')}
          className="dialog-ask archive-path"
          closesBeside
          onClose={() => setPlaceShown(false)}
        >
          <h2>{t('archive.where')}</h2>
          <code className="path">{archive.dir}</code>
          <footer>
            <Button type="primary" onClick={() => setPlaceShown(false)}>
              {t('dialog.ok')}
            </Button>
          </footer>
        </Dialog>
      )}
      {asking === null ? null : (
        <AskDialog
          title={t(asking === 'new' ? 'archive.new' : 'archive.open')}
          className="archive-path"
          ok={{
            label: t('dialog.ok'),
            disabled: dir.trim() === '',
            onClick: () => {
              setAsking(null)
              void open(dir.trim(), asking === 'new')
            }
          }}
          onClose={() => setAsking(null)}
        >
          <p>{t('archive.type-path')}</p>
          <Input value={dir} onChange={(event) => setDir(event.target.value)} aria-label={t('archive.type-path')} />
        </AskDialog>
      )}
    </>
  )
}
