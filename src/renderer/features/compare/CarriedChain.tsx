import { Link as Anchor } from 'wouter'
import type { PresentedSeries } from '../../../shared/api/comparison'
import { latestFirst } from '../../../shared/comparison/found'
import { isStanding } from '../../../shared/finding'
import { forms, labelIn } from '../../../shared/form'
import { useWords } from '../../language'
import { reportPath } from '../findings/reportPath'
import { tones } from '../../ui/tones'
import { type CarriedPair, chainOf, type Link, pairState, type PairState } from '../../../shared/comparison/chain'
import { signed } from '../../../shared/comparison/changes'
import { Side } from './ComparedCell'

/** The last years are what people look at first. */
function showLast(element: HTMLElement | null): void {
  if (element !== null) element.scrollLeft = element.scrollWidth
}

const classOf: Readonly<Record<PairState, string>> = {
  gap: 'chain-gap',
  holds: 'chain-holds',
  error: 'chain-breaks',
  warning: 'chain-warns',
  information: 'chain-notes',
  judged: 'chain-judged',
  differs: 'chain-differs',
  unknown: 'chain-unknown'
}

function Pair({ pair, link }: { pair: CarriedPair; link: Link }) {
  const { t } = useWords()
  const state = pairState(link, pair)
  const { out, into, difference, finding } = pair
  if (state === 'gap') return <td className={classOf.gap}>{t('compare.gap-mark')}</td>
  const figures = (
    <>
      <Side side={out} /> <span aria-hidden="true">{state === 'holds' ? '=' : '→'}</span> <Side side={into} />
    </>
  )
  return (
    <td className={classOf[state]} data-pair={`${link.to.year}.${pair.column}`} title={finding?.message}>
      {finding === null ? figures : <Anchor href={reportPath(finding)}>{figures}</Anchor>}
      {difference === null || difference === 0 ? null : <small>{t('compare.off-by', { n: signed(difference) })}</small>}
      {state === 'judged' && finding !== null ? <small>{t(`state.${finding.state}`)}</small> : null}
    </td>
  )
}

/** Last year's carried-out figures and this year's carried-in ones as the pairs they are, through all years. */
export function CarriedChain({ series }: { series: PresentedSeries }) {
  const { t, language } = useWords()
  const { columns } = forms.F21.requests
  const withForm = series.years.filter(({ form }) => form !== null)
  const chain = chainOf(
    withForm,
    columns.map(({ id }) => id),
    series.findings
  )
  if (chain.length === 0) return <p className="hint">{t('compare.no-chain')}</p>
  const gaps = chain.flatMap(({ missing }) => missing)
  return (
    <>
      <p className="hint">{t('compare.chain-hint')}</p>
      <div className="chain-scroll" ref={showLast}>
        <table className="chain">
          <thead>
            <tr>
              <th />
              {chain.map(({ from, to }) => (
                <th key={to.year}>
                  {from.year}→{to.year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ id, label }, index) => (
              <tr key={id} className={id === 'total' ? 'chain-total' : undefined}>
                <th>{labelIn(language, label)}</th>
                {chain.map((link) => {
                  const pair = link.pairs[index]
                  return pair === undefined ? (
                    <td key={link.to.year} />
                  ) : (
                    <Pair key={link.to.year} pair={pair} link={link} />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {series.years.some(({ afterReform }) => afterReform) ? <p className="hint">{t('links.chain-reformed')}</p> : null}
      {gaps.length === 0 ? null : (
        <p className="chain-gaps">{t('compare.gaps', { years: gaps.join(t('list.comma')) })}</p>
      )}
    </>
  )
}

/** What is wrong between the years, each leading to its place in the report. */
export function AcrossFindings({ series }: { series: PresentedSeries }) {
  const { t } = useWords()
  const findings = latestFirst(series.findings.filter(({ state }) => isStanding(state)))
  if (findings.length === 0) return <p className="hint">{t('compare.nothing-wrong')}</p>
  return (
    <ul className="across">
      {findings.map((finding) => (
        <li key={`${finding.reportId}/${finding.id}`}>
          <Anchor href={reportPath(finding)}>
            <span className={`tag tag-${tones[finding.severity]}`}>{finding.rule}</span>
            <span>
              <b>{finding.year}</b> {finding.message}
            </span>
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
