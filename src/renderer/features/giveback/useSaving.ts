import { App } from 'antd'
import type { AskedLetter, Letter } from '../../../shared/api/giveback'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useInfo } from '../../queries'
import { copyText } from '../../ui/copyText'
import { download } from '../../ui/download'
import { useAttempt } from '../../ui/useAttempt'
import type { Choice } from './queries'

/** Letters on their way out: to the clipboard, as a file, several into a folder, or as a .zip where there are no folders. */
export function useSaving(choice: Choice) {
  const client = useClient()
  const { t } = useWords()
  const { message } = App.useApp()
  const { data: info } = useInfo()
  const { busy, attempt } = useAttempt()
  const intoFolder = async (letters: AskedLetter[]) => {
    const { folder, letters: n, without } = await client.call('giveback.save', { letters, ...choice })
    if (folder === null) return
    const left = without === 0 ? '' : t('giveback.without', { n: without })
    message.success(t('giveback.saved', { n, folder }) + left)
  }
  const asDownload = async (letters: AskedLetter[]) => {
    const { name, bytes, letters: n, without } = await client.call('giveback.file', { letters, ...choice })
    download(name, new Uint8Array(bytes))
    const left = without === 0 ? '' : t('giveback.without', { n: without })
    if (letters.length > 1) message.success(t('giveback.saved-zip', { n }) + left)
  }
  return {
    busy,
    copy: ({ text }: Letter) =>
      attempt(async () => {
        if (await copyText(text)) message.success(t('giveback.copied'))
        else message.error(t('giveback.not-copied'))
      }),
    save: (letters: AskedLetter[]) =>
      attempt(() => (letters.length > 1 && info?.dialogs === true ? intoFolder(letters) : asDownload(letters)))
  }
}
