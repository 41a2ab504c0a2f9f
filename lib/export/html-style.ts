import type { Markup } from './markup.ts';

/** The style of a saved page, as its own text: the product's colours, light and dark, and paper. */
export const STYLE: Markup = {
  markup: `
:root { color-scheme: light dark; --out: light-dark(#96331c, #f2a48f); --accent: light-dark(#1c5588, #8fc7f7);
  --tint: light-dark(#e3eef8, #1b3449); --line: light-dark(#d5dbdc, #38424a); --quiet: light-dark(#545e63, #a8b2b8); }
body { max-width: 70rem; margin: auto; padding: 1rem; overflow-wrap: break-word; font: 1rem/1.5 system-ui, sans-serif;
  color: light-dark(#171c1f, #eceff0); background: light-dark(#fff, #15181c); }
header p { margin: 0; color: var(--accent); font-weight: 700; }
h1 { margin: 0; font-size: 1.6rem; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
h3 { margin: 1rem 0 0; border-block-start: 1px solid var(--line); padding-block-start: .5rem; font-size: .8rem; color: var(--quiet); }
a { color: var(--accent); }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem; }
.two p { margin: .25rem 0; }
.text { font-family: ui-serif, Georgia, serif; white-space: pre-line; }
.none, dt { color: var(--quiet); font-family: system-ui, sans-serif; }
.note { border-inline-start: 3px solid #b98a15; padding: .25rem .75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-block-end: 1px solid var(--line); padding: .25rem .5rem .25rem 0; text-align: start; vertical-align: baseline; }
ins { background: var(--tint); color: var(--accent); text-decoration: underline; }
del { color: var(--out); text-decoration: line-through; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .25rem 1rem; font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 40rem) { dl { grid-template-columns: minmax(0, 1fr); } }
@media print { :root { color-scheme: light; } .text, tr { break-inside: avoid; } }
`,
};
