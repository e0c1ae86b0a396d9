import { SearchOutlined } from '@ant-design/icons'
import { useWords } from '../../language'
import { usePalette } from './PaletteProvider'
import './palette.css'

const isMac = /Mac/u.test(navigator.platform)

/** What looks like a field in the head of every page, and opens the palette. */
export function SearchField() {
  const { t } = useWords()
  const show = usePalette()
  return (
    <button type="button" className="search-button" aria-keyshortcuts="Control+K Meta+K" onClick={show}>
      <SearchOutlined />
      <span>{t('palette.button')}</span>
      <kbd>{isMac ? '⌘ K' : 'Ctrl K'}</kbd>
    </button>
  )
}
