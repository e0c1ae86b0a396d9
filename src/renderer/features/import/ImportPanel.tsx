import { CloseOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ImportedFile } from '../../../shared/api/presented'
import type { ImportOutcome } from '../../../shared/file'
import { useWords } from '../../language'
import { fileName } from '../../ui/names'
import { OutcomeTag } from '../../ui/OutcomeTag'
import { type ShownJob, useImporting } from './ImportProvider'
import './import.css'

/** The last files to become ready while an import runs; the summary shows those that need a look. */
const lastFiles = 6
const mostProblems = 200

function FileLine({ file }: { file: ImportedFile }) {
  return (
    <li title={file.file}>
      <OutcomeTag outcome={file.outcome} />
      <div>
        <div className="file-name">{fileName(file.file)}</div>
        {file.error === null ? null : <div className="hint">{file.error.message}</div>}
      </div>
    </li>
  )
}

function Running({ job }: { job: ShownJob }) {
  const { t } = useWords()
  const { done, total } = job.uploading ?? job
  return (
    <>
      <Progress percent={total === 0 ? 0 : Math.floor((done / total) * 100)} size="small" status="active" />
      <p className="hint file-name" title={job.current.join('\n')}>
        {job.uploading === null ? t('import.reading') : t('import.uploading')}{' '}
        {job.current.map(fileName).join(t('list.comma'))}
      </p>
      <ul className="file-lines">
        {job.files
          .slice(-lastFiles)
          .reverse()
          .map((file, index) => (
            <FileLine key={job.files.length - index} file={file} />
          ))}
      </ul>
    </>
  )
}

function Summary({ job }: { job: ShownJob }) {
  const { t } = useWords()
  const problems = job.files.filter((file) => file.error !== null && file.outcome !== 'cancelled')
  const counts = Object.entries(job.counts) as [ImportOutcome, number][]
  return (
    <>
      <p className="import-counts">
        {counts.map(([outcome, count]) => (
          <OutcomeTag key={outcome} outcome={outcome} count={count} />
        ))}
      </p>
      {job.error === null ? null : <p className="import-error">{job.error}</p>}
      <ul className="file-lines">
        {job.revisions.map((revision) => (
          <li key={`${revision.organ} ${revision.year}`}>
            <span className="tag tag-warning">{t('import.revision')}</span>
            <div className="hint">
              {t('import.revision-of', {
                organ: revision.organ ?? '',
                year: revision.year ?? '',
                count: revision.reportIds.length
              })}{' '}
              {revision.from === revision.to
                ? ''
                : t('import.revision-changes', {
                    mended: revision.mended.length,
                    stays: revision.stays.length,
                    new: revision.new.length
                  })}
            </div>
          </li>
        ))}
        {problems.slice(0, mostProblems).map((file, index) => (
          <FileLine key={index} file={file} />
        ))}
      </ul>
    </>
  )
}

/** An import in a corner of the window: it never stands in the way of looking at what is there already. */
export function ImportPanel() {
  const { t } = useWords()
  const { job, cancel, dismiss } = useImporting()
  const [location, go] = useLocation()
  const [shownAt, setShownAt] = useState(location)
  // A summary that asks for nothing leaves by itself when the person goes on to another page.
  if (location !== shownAt) {
    setShownAt(location)
    if (job !== null && job.state === 'done' && job.files.every((file) => file.error === null)) dismiss()
  }
  if (job === null) return null
  const running = job.state === 'running'
  const { done, total } = job.uploading ?? job
  return (
    <section className="import-panel" aria-label={t('import.title')} aria-live="polite">
      <header>
        <b>{t(running ? 'import.running' : `import.${job.state}`)}</b>
        <span className="hint">
          {done} / {total}
        </span>
        {running ? (
          <Button size="small" onClick={cancel}>
            {t('import.cancel')}
          </Button>
        ) : (
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('import.close')} onClick={dismiss} />
        )}
      </header>
      {running ? <Running job={job} /> : <Summary job={job} />}
      {running ? null : (
        <footer>
          <Button
            size="small"
            type="link"
            onClick={() => {
              go('/imports')
              dismiss()
            }}
          >
            {t('import.history')}
          </Button>
        </footer>
      )}
    </section>
  )
}
