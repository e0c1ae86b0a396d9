/** The colour of each severity, as style sheets name it. */
export const tones = { error: 'error', warning: 'warning', information: 'info' } as const
