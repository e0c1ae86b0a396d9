/** Whether text is a web page. Both look at a page's beginning with every byte as a character. */

const firstTags =
  'html|head|body|meta|title|link|base|style|script|div|table|tbody|tr|td|p|span|font|center|h[1-6]|br|hr|img|a|b|strong|ul|ol|dl|form|section|article|header|main|nav|frameset|iframe|o:p'
const beginsWithTag = new RegExp(`^<(?:${firstTags})(?=[\\s/>])`, 'iu')

/** What may stand before a page's first tag: white space, comments, declarations, processing instructions. */
function pastPreamble(text: string): string {
  let rest = text.trimStart()
  while (rest.startsWith('<!') || rest.startsWith('<?')) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 2 : rest.indexOf('>')
    if (end <= 1) return ''
    rest = rest.slice(end + 1).trimStart()
  }
  return rest
}

/** A page begins with a tag that pages begin with, or with text and has a table's or a page's tags further on. */
export function isHtml(text: string): boolean {
  if (/^\s*<!doctype\s+html/iu.test(text)) return true
  if (beginsWithTag.test(pastPreamble(text))) return true
  return /<table[\s>]/iu.test(text) && /<\/t[dr]>/iu.test(text)
}

/** A page saved with its pictures in one file has a mail's header. */
export function isMht(text: string): boolean {
  const head = text.trimStart().split(/\r?\n\r?\n/u, 1)[0] ?? ''
  return /^[\w-]+:/u.test(head) && /^mime-version:/imu.test(head) && /^content-type:/imu.test(head)
}
