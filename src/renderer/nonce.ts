/** The nonce under which the page's policy lets styles be written. */
export const pageNonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''
