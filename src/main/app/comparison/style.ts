import { markup } from '../explain/markup'

/** How a comparison looks on paper. Nothing depends on colour: changes are bold behind an arrow, large ones framed. */
export const comparisonStyle = markup`
h3 { margin: 6pt 0 2pt; font-size: 9.5pt; break-after: avoid; }
i { color: #444; font-style: normal; }
sup { font-size: 6pt; font-weight: 700; line-height: 1; white-space: nowrap; }
.table, .chain { break-inside: avoid; }
.reason { margin: 2pt 0; padding-left: 6pt; border-left: 2pt solid #777; }
.form { font-size: 8pt; line-height: 1.25; }
.form th, .form td { padding: 1pt 2pt; vertical-align: middle; }
.form th { background: #f2f2f2; text-align: center; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.form th.left { text-align: left; }
.form th.upright { padding: 2pt 0; }
.form th.upright span { writing-mode: vertical-rl; letter-spacing: 0.2em; }
:lang(en) .form th.upright span { transform: rotate(180deg); letter-spacing: 0; }
.form td { text-align: right; overflow-wrap: normal; }
.form td.same { color: #555; }
.form td.large { outline: 1.25pt solid #000; outline-offset: -1.25pt; }
.form small { white-space: nowrap; font-size: 7pt; }
.form-III .label-1 { width: 4%; }
.form-III .label-2 { width: 10%; }
.form-III .figures { width: 8.2%; }
.form-II .label-1 { width: 34%; }
:lang(en) .form th { font-size: 7pt; }
:lang(en) .form-III th:not(.left), :lang(en) .form-IV th { padding: 1pt; font-size: 6pt; overflow-wrap: break-word; }

.across { margin-top: 2pt; }
.across li { padding: 1pt 0 1pt 6pt; border-left: 3pt solid #000; break-inside: avoid; }
.across li + li { margin-top: 2pt; }
.across .warning { border-left: 3pt double #000; }
.across .information { border-left: 1.5pt dotted #000; }
.years { width: auto; margin-top: 3pt; font-size: 8.5pt; }
.years th, .years td { padding: 1pt 6pt; }
.years .number { min-width: 58pt; text-align: right; white-space: nowrap; }
.years .error, .years .warning { font-weight: 700; outline: 1.25pt solid #000; outline-offset: -1.25pt; }
.series { width: 100%; margin-top: 8pt; }
.series .number { width: 11%; min-width: 0; }

.prose { font-size: 9.5pt; line-height: 1.7; }
.prose p { text-indent: 2em; overflow-wrap: anywhere; }
.prose p.copied, .prose p.legend, .prose p.folded { text-indent: 0; line-height: 1.4; }
.prose .folded { color: #444; text-align: center; }
.prose .copied { font-weight: 600; }
.prose del { color: #555; }
.prose ins { font-weight: 700; text-decoration: none; background: #e6e6e6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.prose u { text-decoration: underline; text-decoration-style: dotted; text-underline-offset: 2pt; }
.moved { border: 0.5pt solid #777; padding: 0 2pt; font-size: 8pt; }
`
