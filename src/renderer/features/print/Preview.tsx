import { type RefObject } from 'react'
import { pageNonce } from '../../nonce'
import { useWords } from '../../language'

/**
 * The summary as it will be printed, in a frame where no script runs. It has the window's policy beside its own, so its
 * style needs the window's nonce.
 */
export function Preview({
  page,
  frame,
  onKey
}: {
  page: string
  frame: RefObject<HTMLIFrameElement | null>
  onKey: (event: KeyboardEvent) => void
}) {
  const { t } = useWords()
  return (
    <iframe
      ref={frame}
      className="print-preview"
      title={t('print.preview')}
      sandbox="allow-same-origin allow-modals"
      srcDoc={page.replace('<style>', `<style nonce="${pageNonce}">`)}
      onLoad={() => frame.current?.contentDocument?.addEventListener('keydown', onKey)}
    />
  )
}
