import { download } from './download'
import { useAttempt } from './useAttempt'

interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Hands a file over that the program makes; `busy` while it is being made. */
export function useDownload() {
  const { busy, attempt } = useAttempt()
  const save = (make: () => Promise<MadeFile>): void =>
    void attempt(async () => {
      const { name, bytes } = await make()
      download(name, new Uint8Array(bytes))
    })
  return { busy, save }
}
