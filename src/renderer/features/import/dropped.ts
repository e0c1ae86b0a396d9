/** Files and folders as a browser gives them: dropped, or chosen in a dialog. */
export interface GivenFile {
  /** Its path below what was dropped or chosen. */
  readonly name: string
  readonly file: File
}

/** What systems and programs leave behind in folders. */
const leftBehind = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini|__MACOSX)$/iu

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A folder's entries come in portions; an empty one is the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

async function filesBelow(entry: FileSystemEntry): Promise<GivenFile[]> {
  if (leftBehind.test(entry.name)) return []
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry)
    return [{ name: entry.fullPath.replace(/^\//u, ''), file }]
  }
  const lists = await Promise.all((await entriesOf(entry as FileSystemDirectoryEntry)).map(filesBelow))
  return lists.flat()
}

/** Everything in a drop, folders walked to the bottom. Must be called within the drop's own event. */
export function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = Array.from(transfer.items).flatMap((item) => item.webkitGetAsEntry() ?? [])
  return Promise.all(entries.map(filesBelow)).then((lists) => lists.flat())
}

/** Files chosen in the browser's own dialog, one by one or as a folder. */
export function chosenFiles(list: FileList): GivenFile[] {
  return Array.from(list)
    .map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
    .filter(({ name }) => !name.split('/').some((part) => leftBehind.test(part)))
}
