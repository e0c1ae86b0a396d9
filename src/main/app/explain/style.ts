import { markup } from './markup'

/**
 * How the page looks. Colours are the window's (`renderer/style.css`) and mean the same; each mark also has a line of
 * its own kind and a sign or word, so that the page can be read printed in black and white.
 */
export const style = markup`
:root { --ink: #1d2329; --soft: #5b6670; --faint: #86909a; --line: #d9dee3; --line-strong: #59636c; --paper: #fff;
  --ground: #f5f6f8; --accent: #1d5fa6; --accent-bg: #e9f1fa; --error: #c0341d; --warning: #8f5a00;
  --doubt: #6d4bb3; --doubt-bg: #f1ecfb; --good: #2f7d4f; --good-bg: #eaf6ef; }
* { box-sizing: border-box; }
html, body { height: 100%; }
body { margin: 0; display: grid; grid-template-rows: auto minmax(0, 1fr); background: var(--ground); color: var(--ink);
  font: 13px/1.5 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif; }
h1, h2, h3, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: inherit; text-decoration: none; }
a:hover { background: var(--accent-bg); }
small { font-size: 11px; }
code { display: block; font-size: 10px; color: var(--faint); font-family: ui-monospace, Consolas, monospace; }
.hint { color: var(--soft); }
.reason { color: var(--doubt); }

body > header { display: grid; gap: 5px; padding: 8px 16px; background: var(--paper); border-bottom: 1px solid var(--line); }
h1 { font-size: 15px; font-weight: 600; overflow-wrap: anywhere; }
h1 span { margin-right: 8px; color: var(--soft); font-weight: 400; }
.tags, .legend { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
.tag { border: 1px solid var(--line); border-radius: 4px; padding: 0 6px; background: var(--paper); color: var(--soft);
  font-size: 12px; line-height: 18px; unicode-bidi: isolate; }
.tag.read { color: var(--good); border-color: #b5dac4; background: var(--good-bg); }
.why { color: var(--warning); }
.legend { color: var(--soft); font-size: 12px; }

main { min-height: 0; display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 6fr); gap: 12px; padding: 12px 16px; }
main.alone { grid-template-columns: minmax(0, 1fr); }
.pane { min-height: 0; display: flex; flex-direction: column; background: var(--paper); border: 1px solid var(--line);
  border-radius: 8px; overflow: hidden; }
.pane > h2 { padding: 4px 12px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 12px; font-weight: 400; }
.scroll { min-height: 0; overflow: auto; padding: 8px 12px 40vh; scroll-padding: 120px; }

.line { display: grid; grid-template-columns: 40px minmax(0, 1fr) 160px; gap: 8px; border-bottom: 1px solid #eef0f2; padding: 1px 0; }
.where { color: var(--faint); font-size: 11px; line-height: 19px; font-variant-numeric: tabular-nums; white-space: nowrap; }
.what { min-width: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.what p, .box { white-space: pre-wrap; }
.notes { color: var(--soft); font-size: 11px; line-height: 1.4; overflow-wrap: anywhere; text-align: left; }
.notes a { color: var(--ink); }
.part-note { color: var(--accent); }
.boxes { display: flex; flex-wrap: wrap; gap: 2px; }
.box { min-width: 18px; min-height: 19px; border: 1px solid var(--line); padding: 0 4px; }
.box.bound { padding: 0; }
.page { margin: 14px 0 6px; padding-top: 2px; border-top: 2px solid var(--line-strong); color: var(--soft); font-size: 12px; font-weight: 600; }
.page:first-child { margin-top: 0; }
.drawn { width: 100%; margin: 6px 0; border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 12px; }
.drawn td { border: 1px solid #aab2ba; padding: 1px 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
.drawn td.bound { padding: 0; text-align: center; vertical-align: top; }
.drawn td.hole { background: var(--ground); }
.drawn th { width: 40px; padding: 0; border: 0; text-align: left; font-weight: 400; vertical-align: top; }
.drawn td.notes { width: 168px; border: 0; padding-left: 8px; white-space: normal; }

.mark { display: inline-block; min-width: 18px; padding: 0 3px 1px; text-align: center; vertical-align: top; line-height: 1.4;
  unicode-bidi: isolate; }
.mark b { display: block; min-height: 18px; border-bottom: 1.5px solid var(--accent); font-weight: 600; white-space: nowrap; }
.mark small { display: block; color: var(--soft); font-size: 9.5px; line-height: 1.2; }
.bound > .mark:only-child { display: block; }
.blank { background: repeating-linear-gradient(45deg, #fff, #fff 4px, #f6ead0 4px, #f6ead0 6px); }
.mark.blank b, .mark.placeholder b { border-bottom: 1.5px dashed var(--warning); }
.mark.invalid b { border-bottom: 4px double var(--error); color: var(--error); white-space: normal; }
.doubt, .mark.doubt, .mark.doubt small { background-color: var(--doubt-bg); color: var(--doubt); }
.mark.doubt b { border-bottom: 4px double var(--doubt); }
.mark.extra b, .extras .extra { border-bottom: 2px dotted var(--line-strong); color: var(--soft); font-style: italic; }
.part { border-left: 3px solid var(--accent); padding-left: 6px; font-weight: 600; }
:target { outline: 2px solid var(--accent) !important; outline-offset: 1px; background-color: var(--accent-bg); }

.reading h2 { font-size: 14px; font-weight: 600; overflow-wrap: anywhere; }
.reading > * { margin-bottom: 8px; }
.reading + .reading { margin-top: 28px; padding-top: 12px; border-top: 2px solid var(--line-strong); }
.reading h3 { margin: 14px 0 4px; font-size: 12px; font-weight: 600; }
.parts { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 12px; }
.parts a, .doubts a { color: var(--accent); }
.parts small { color: var(--faint); }
.parts .none { color: var(--doubt); }
.doubts { border: 1px solid #cfc0ee; border-left: 3px solid var(--doubt); border-radius: 4px; padding: 6px 10px; font-size: 12px; }
.doubts h3 { margin: 0 0 2px; color: var(--doubt); }
.doubts b { font-weight: 500; }
.form { width: 100%; border-collapse: collapse; font-size: 12px; font-variant-numeric: tabular-nums; }
.form th, .form td { border: 1px solid var(--line-strong); height: 22px; padding: 1px 6px; line-height: 1.35; }
.form th { background: #f4f6f8; font-weight: 400; text-align: center; }
.form th.left { text-align: left; }
.form-III, .form-IV { table-layout: fixed; }
.form-III .label-1 { width: 26px; }
.form-III .label-2 { width: 66px; }
.form-III .figures { width: 46px; }
.form-III th, .form-IV th { padding: 1px 3px; }
.form-II .label-1 { width: 34%; }
.form th.upright { padding: 4px 0; }
.form th.upright span { writing-mode: vertical-rl; letter-spacing: 0.2em; }
:lang(en) .form th { font-size: 11px; overflow-wrap: break-word; }
:lang(en) .form-III th:not(.left), :lang(en) .form-IV th { padding: 1px; font-size: 9.5px; }
:lang(en) .form-III .figures { width: 58px; }
:lang(en) .form th.upright span { transform: rotate(180deg); letter-spacing: 0; }
.form td { padding: 0; text-align: right; }
.form td > * { display: block; padding: 1px 8px; }
.form-IV td > * { padding: 1px 4px; }
.form .blank small { color: var(--warning); }
.form .placeholder { background: #fdf3dc; }
.form .missing { color: var(--faint); background-color: var(--ground); text-align: center; }
.form .invalid { color: var(--error); text-decoration: underline double; }
.form .doubt { color: var(--doubt); background-color: var(--doubt-bg); }

@media screen and (max-width: 1000px) {
  html, body { height: auto; }
  main { grid-template-columns: minmax(0, 1fr); }
  .scroll { padding-bottom: 12px; }
}
@media print {
  html, body { height: auto; display: block; background: #fff; }
  body > header { border: 0; padding: 0 0 6pt; }
  main { display: block; padding: 0; }
  .pane { display: block; border: 0; border-radius: 0; overflow: visible; }
  .pane + .pane { break-before: page; }
  .scroll { overflow: visible; padding: 0; }
  .line, tr { break-inside: avoid; }
  .blank, .doubt, .form th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
