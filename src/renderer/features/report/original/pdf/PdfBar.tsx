import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../../language'

/** Which page is shown, and how large. */
export function PdfBar({
  page,
  pages,
  percent,
  fits,
  onPage,
  onZoom
}: {
  /** From 1. */
  page: number
  pages: number
  percent: number
  fits: boolean
  onPage: (page: number) => void
  onZoom: (how: 'in' | 'out' | 'fit') => void
}) {
  const { t } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const go = () => {
    const number = Number(typed)
    if (typed !== null && Number.isInteger(number) && number >= 1) onPage(Math.min(pages, number))
    setTyped(null)
  }
  return (
    <>
      <span className="pdf-pages">
        {t('pdf.page')}
        <input
          className="page-number"
          inputMode="numeric"
          aria-label={t('pdf.page-number')}
          value={typed ?? String(page)}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={go}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
        {t('pdf.pages', { pages })}
      </span>
      <span className="pdf-zoom">
        <Button size="small" type="text" aria-label={t('pdf.zoom-out')} onClick={() => onZoom('out')}>
          −
        </Button>
        <span className="figures">{percent}%</span>
        <Button size="small" type="text" aria-label={t('pdf.zoom-in')} onClick={() => onZoom('in')}>
          +
        </Button>
        <Button size="small" type="text" aria-pressed={fits} onClick={() => onZoom('fit')}>
          {t('pdf.fit')}
        </Button>
      </span>
    </>
  )
}
