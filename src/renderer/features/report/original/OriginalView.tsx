import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../language'
import { useOriginal, useSource } from '../../../queries'
import { LinesView } from './LinesView'
import './original.css'
import { OriginalFrame } from './OriginalFrame'
import { PdfView } from './pdf/PdfView'
import { SourceView, type ViewProps } from './SourceView'

/** While the original is on its way, or where it does not come. */
function Waiting({ report, error }: { report: ViewProps['report']; error: Error | null }) {
  const { problem } = useWords()
  return (
    <OriginalFrame report={report} bar={null}>
      {error === null ? <Spin className="centre" /> : <p className="source-problem">{problem(error)}</p>}
    </OriginalFrame>
  )
}

function Scrolling({ report, children }: { report: ViewProps['report']; children: ReactNode }) {
  return (
    <OriginalFrame
      report={report}
      bar={
        <span className="hint file-name" title={report.file}>
          {report.file}
        </span>
      }
    >
      <div className="original-body" tabIndex={0}>
        {children}
      </div>
    </OriginalFrame>
  )
}

function PagesOfPdf(props: ViewProps) {
  const { data, error } = useOriginal(props.report)
  return data === undefined ? (
    <Waiting report={props.report} error={error} />
  ) : (
    <PdfView bytes={data.bytes} {...props} />
  )
}

function Text(props: ViewProps) {
  const { t } = useWords()
  const { data, error } = useSource(props.report)
  if (data === undefined) return <Waiting report={props.report} error={error} />
  return (
    <Scrolling report={props.report}>
      {data.lines !== null ? (
        <LinesView lines={data.lines} {...props} />
      ) : data.blocks.length === 0 ? (
        <p className="hint source-problem">{t('original.empty')}</p>
      ) : (
        <SourceView blocks={data.blocks} {...props} />
      )}
    </Scrolling>
  )
}

/** The original beside the report: a PDF's pages, a text's lines, what else there is as its paragraphs and tables. */
export function OriginalView(props: ViewProps) {
  return props.report.type === 'pdf' ? <PagesOfPdf {...props} /> : <Text {...props} />
}
