import { type CFB$Blob, type CFB$Container, find, read } from 'cfb'

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
      if (entry === null || entry.type !== streamType) return null
      // Of a damaged file the library may have found a name and no content, whatever its types say.
      const content = entry.content as CFB$Blob | undefined
      return content === undefined ? null : Buffer.from(content)
    }
  }
}

const streamType = 2
