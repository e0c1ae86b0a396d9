import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Answer } from '../../../shared/api/errors'
import { channels } from './channels'

/** Older Electrons give a dropped file's path as a property of the file. */
type FileWithPath = File & { readonly path?: string }

function pathOf(file: File): string {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- `webUtils` is younger than some Electrons
  return webUtils === undefined ? ((file as FileWithPath).path ?? '') : webUtils.getPathForFile(file)
}

/** All that the window gets from Electron: one call, one stream of events, and the paths of files dropped on it. */
const bridge = {
  call: (method: string, args: unknown): Promise<Answer> =>
    ipcRenderer.invoke(channels.call, method, args) as Promise<Answer>,
  onEvent: (listener: (event: string, data: unknown) => void): void => {
    ipcRenderer.on(channels.event, (_, event: string, data: unknown) => listener(event, data))
  },
  pathsOf: (files: readonly File[]): string[] => files.map(pathOf)
}

export type Bridge = typeof bridge

contextBridge.exposeInMainWorld('nianbao', bridge)
