import { Modal, type ModalProps } from 'antd'

/** Where the window draws itself. */
const own = () => document.getElementById('root') ?? document.body

/**
 * A dialog of the page's own. Outside of it antd would lock the page's scrolling by a style without a nonce, which the
 * policy forbids; the page itself never scrolls.
 */
export function Dialog(props: ModalProps) {
  return <Modal getContainer={own} {...props} />
}
