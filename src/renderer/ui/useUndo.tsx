import { App, Button } from 'antd'
import { useWords } from '../language'

/** One offer at a time: a new one takes the place of the one before. */
const key = 'undo'

/** Says what was done and offers, for a while, to take it back. Whatever goes wrong in that is said. */
export function useUndo(): (done: string, label: string, undo: () => Promise<void>) => void {
  const { message } = App.useApp()
  const { problem } = useWords()
  return (done, label, undo) => {
    const takeBack = () => {
      message.destroy(key)
      undo().catch((error: unknown) => message.error(problem(error)))
    }
    message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <>
          {done}
          <Button type="link" size="small" onClick={takeBack}>
            {label}
          </Button>
        </>
      )
    })
  }
}
