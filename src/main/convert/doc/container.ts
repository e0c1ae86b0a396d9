import { type CFB$Container, find, read } from 'cfb'

/** The streams of an OLE file, by path. */
export interface Container {
  readonly stream: (name: string) => Buffer | null
}

/** Opens an OLE file; null where it is damaged. */
export function openContainer(bytes: Uint8Array): Container | null {
  let container: CFB$Container
  try {
    container = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
  } catch {
    return null
  }
  return {
    stream: (name) => {
      const entry = find(container, `/${name}`)
      return entry === null || entry.type !== streamType ? null : Buffer.from(entry.content)
    }
  }
}

const streamType = 2
