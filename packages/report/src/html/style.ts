import { colours } from '../chart/colours.ts';

const variables = (scheme: 'light' | 'dark') =>
  Object.entries(colours[scheme])
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');

/** The page's style sheet. Charts take their colours from the variables. */
export const style = `
:root { color-scheme: light dark; ${variables('light')} }
@media (prefers-color-scheme: dark) { :root { ${variables('dark')} } }
* { box-sizing: border-box; }
html { scroll-behavior: auto; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 5rem; max-width: 76rem;
  background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
  overflow-wrap: break-word;
}
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; font-weight: 650; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; margin: 0 0 .9rem; padding-top: 1.1rem; border-top: 1px solid var(--line); font-weight: 650; }
h3 { font-size: 1.05rem; margin: 2rem 0 .3rem; font-weight: 600; }
header p { margin: 0 0 .3rem; }
section { margin-top: 2.75rem; }
p, ul, ol, dl { max-width: 46rem; }
.soft { color: var(--soft); font-size: .92rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin-top: 1rem; font-size: .92rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--page); padding: .3rem .6rem; }
code, pre { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: .85em; }
code { overflow-wrap: anywhere; }
pre {
  white-space: pre-wrap; overflow-wrap: anywhere; background: var(--wash); max-width: 46rem;
  padding: .8rem 1rem; border-radius: 6px; margin: .4rem 0 1rem; max-height: 24rem; overflow: auto;
}
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.2rem; }
dt { font-weight: 600; }
.facts dt { color: var(--soft); font-weight: 400; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin: 1rem 0; }
.long { max-height: 75vh; overflow: auto; content-visibility: auto; contain-intrinsic-size: auto 75vh; border-bottom: 1px solid var(--line); }
.long thead { position: sticky; top: 0; z-index: 2; background: var(--page); }
.long table { border-collapse: separate; border-spacing: 0; }
.long tbody td, .long tbody th { border-bottom: 1px solid var(--line); }
.long .blank td { padding: 0; border: 0; }
.find { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: baseline; margin: 1rem 0 -.5rem; font-size: .88rem; color: var(--soft); max-width: none; }
.find input { font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--soft); border-radius: 4px; padding: .15rem .4rem; }
th button { all: unset; cursor: pointer; }
th button:hover { color: var(--ink); }
th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[aria-sort=ascending] button::after { content: ' ↑'; }
[aria-sort=descending] button::after { content: ' ↓'; }
table { border-collapse: collapse; font-size: .84rem; font-variant-numeric: tabular-nums; line-height: 1.4; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { padding: .32rem .7rem .32rem 0; text-align: left; vertical-align: baseline; }
thead th { font-weight: 500; color: var(--soft); vertical-align: bottom; }
thead tr:last-child > * { border-bottom: 1px solid var(--soft); }
.groups th { padding-bottom: .1rem; text-align: center; }
.groups span { display: block; border-bottom: 1px solid var(--line); padding-left: .7rem; }
tbody tr { border-bottom: 1px solid var(--line); }
tbody th { font-weight: 500; min-width: 8rem; max-width: 18rem; overflow-wrap: anywhere; }
tbody th, thead tr:last-child > :first-child { position: sticky; left: 0; background: var(--page); z-index: 1; }
td.text { min-width: 6rem; max-width: 22rem; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; }
tbody th.number { white-space: normal; }
td strong { font-weight: 650; }
sup { line-height: 0; font-size: .72em; margin-left: .1em; }
.notes { font-size: .85rem; color: var(--soft); padding-left: 1.4rem; }
.notes li:target { color: var(--ink); }
details { margin: .8rem 0; }
summary { cursor: pointer; color: var(--accent); width: fit-content; }
figure { margin: 1rem 0; min-width: 0; }
figure svg { max-width: 100%; height: auto; }
figcaption { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.scroll > svg { max-width: max(100%, 30rem); }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: 1.2rem 1.6rem; max-width: none; align-items: start; }
.grid.charts { grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.grid figure { margin: 0; }
.rdm { display: block; width: 100%; }
.rdm image { image-rendering: pixelated; }
.rdm path { fill: none; stroke: #fff; stroke-opacity: .75; stroke-width: 1; vector-effect: non-scaling-stroke; }
.map { display: block; width: 100%; border: 1px solid var(--line); border-radius: 4px; }
.map path { opacity: .85; }
.map path:hover { opacity: 1; stroke: var(--ink); stroke-width: .8; }
.tabs > input { margin: 0 .35rem 0 0; accent-color: var(--accent); }
.tabs > label { margin-right: 1.4rem; cursor: pointer; }
.tabs > .panel { display: none; margin-top: 1rem; }
.tabs > input:nth-of-type(1):checked ~ .panel:nth-of-type(1), .tabs > input:nth-of-type(2):checked ~ .panel:nth-of-type(2),
.tabs > input:nth-of-type(3):checked ~ .panel:nth-of-type(3), .tabs > input:nth-of-type(4):checked ~ .panel:nth-of-type(4) { display: block; }
.beside td { min-width: 12rem; max-width: 18rem; overflow-wrap: anywhere; vertical-align: top; }
.beside td svg { max-width: 16rem; }
.beside .soft { white-space: nowrap; }
.tops { display: flex; flex-wrap: wrap; gap: .2rem .6rem; min-width: 18rem; }
.tops span { display: inline-flex; align-items: center; gap: .25rem; }
.tops img { width: 1.75rem; height: 1.75rem; border-radius: 2px; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1.2rem; font-size: .88rem; color: var(--soft); max-width: none; }
.key span { display: inline-flex; align-items: center; gap: .4rem; }
.key i { display: inline-block; width: 1.6rem; height: 0; }
.key .dot { width: .55rem; height: .55rem; border-radius: 50%; background: var(--accent); }
.key .thick { border-top: 3px solid var(--ink); }
.key .thin { border-top: 1px solid var(--ink); }
.key .line { border-top: 2px solid var(--soft); }
.key .accent { border-color: var(--accent); }
.key .band { height: .8rem; }
.key .null { background: var(--null); }
.key .responder { height: .35rem; background: var(--responder); }
.key .ceiling { background: var(--ceiling); }
.key .ramp { width: 6rem; height: .8rem; background: linear-gradient(to right, #440154, #3b528b, #21918c, #5ec962, #fde725); }
.mark { width: .95rem; height: .95rem; }
.c0 { fill: var(--c0); } .c1 { fill: var(--c1); } .c2 { fill: var(--c2); } .c3 { fill: var(--c3); } .c4 { fill: var(--c4); }
.c5 { fill: var(--c5); } .c6 { fill: var(--c6); } .c7 { fill: var(--c7); } .c8 { fill: var(--c8); } .c9 { fill: var(--c9); }
.warnings { border-left: 3px solid var(--warn); padding: .1rem 0 .1rem 2rem; }
.unread { list-style: none; padding: 0; }
@media print {
  @page { margin: 14mm; }
  html { font-size: 9.5pt; }
  body { padding: 0; max-width: none; }
  nav, .skip { display: none; }
  .scroll, .long { overflow: visible; max-height: none; content-visibility: visible; }
  .find { display: none; }
  table { font-size: 6.8pt; }
  th, td { padding-right: .4rem; }
  tbody th, td.text { min-width: 0; }
  .number { white-space: normal; }
  figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  pre { max-height: none; }
  .tabs > .panel { display: block; }
  .tabs > input, .tabs > label { display: none; }
  details::details-content { content-visibility: visible; }
}
`;
