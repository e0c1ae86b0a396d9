import { useCallback } from 'react'
import { useClient } from '../../client'
import { useInfo } from '../../queries'
import { chosenFiles } from './dropped'
import { useImporting } from './ImportProvider'

/** Asks the browser for files or a folder by an input that is never shown. */
function askBrowser(kind: 'files' | 'folder'): Promise<FileList | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.webkitdirectory = kind === 'folder'
    input.addEventListener('change', () => resolve(input.files))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** Lets the person choose files or a folder, by the system's dialog or the browser's, and imports them. */
export function useChoose(): (kind: 'files' | 'folder') => Promise<void> {
  const client = useClient()
  const { data: info } = useInfo()
  const { importPaths, importFiles } = useImporting()
  return useCallback(
    async (kind) => {
      if (info?.dialogs === true) {
        const paths = await client.call('dialog.pick', { kind })
        if (paths.length > 0) await importPaths(paths)
        return
      }
      const list = await askBrowser(kind)
      if (list !== null && list.length > 0) await importFiles(chosenFiles(list))
    },
    [client, importFiles, importPaths, info]
  )
}
