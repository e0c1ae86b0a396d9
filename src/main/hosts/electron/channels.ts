/** Names of the ipc channels between main and preload. */
export const channels = { call: 'nianbao:call', event: 'nianbao:event' } as const

/** The window's own address. Nothing else is ever loaded. */
export const scheme = 'app'
export const origin = `${scheme}://nianbao`
