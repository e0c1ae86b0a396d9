import { markup } from '../explain/markup'

/** How the summary's own tables look, beside what all paper has in common. */
export const summaryStyle = markup`
.organs { font-size: 8.5pt; line-height: 1.25; }
.organs td { vertical-align: middle; }
.organs th.name { width: auto; }
.organs .number { width: 6.4%; text-align: right; }
.organs .number.skipped { width: 8%; }
.organs .some { font-weight: 700; }
.organs .lacks { width: 16%; }
.organs .none { font-weight: 700; }
:lang(en) .organs thead th { font-size: 6.5pt; }
:lang(en) .organs .number { padding-right: 3pt; padding-left: 2pt; }
:lang(en) .organs .number { width: 7.4%; }

.findings { margin-top: 4pt; }
.findings .report { border: 0; border-bottom: 1pt solid #000; padding: 3pt 0 2pt; font-size: 9.5pt; font-weight: 600; }
.findings col.rule { width: 8.5%; }
.findings col.where { width: 18%; }
.findings col.stands, .findings col.expected { width: 11%; }
.findings col.verdict { width: 15%; }
:lang(en) .findings col.rule { width: 11%; }
.findings td.rule span { white-space: nowrap; }
.findings td.rule { border-left: 3pt solid #000; }
.findings .warning td.rule { border-left: 3pt double #000; }
.findings .information td.rule { border-left: 1.5pt dotted #000; }
.suggestion { margin-top: 1pt; font-weight: 600; }
div.report { margin-top: 4pt; font-size: 9.5pt; font-weight: 600; break-after: avoid; }
div.report p { font-size: 9pt; font-weight: 400; }
.of { margin-left: 6pt; font-weight: 400; }
.doubts { margin-top: 2pt; }
.doubts li, .checks li { padding-left: 9pt; break-inside: avoid; overflow-wrap: anywhere; }
section > .lacks { font-weight: 600; break-after: avoid; }
.checks { margin: 2pt 0 6pt; }
`
