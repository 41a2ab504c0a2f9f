import type { Edit } from '../diff/edit.ts';
import { sideBySide, type NumberedPiece, type PairRow } from '../side-by-side/side-rows.ts';
import type { Words } from '../wording/words.ts';
import { type Comparison, shorten, webAddressOf } from './comparison.ts';
import { aboutLines, factsOf, quotationsOf, type SaidFinding } from './findings.ts';
import { STYLE } from './html-style.ts';
import { html, type Markup, NOTHING } from './markup.ts';

/** One page that holds all it needs: no script, no picture, no font, and a policy that lets it load none. */
export function toHtml(comparison: Comparison, words: Words): string {
  const { match } = comparison;
  const title = words.answer.relation(match.relation, match.precedence.first);
  return html`<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p>Wireprint</p><h1>${title}</h1></header>
<main>
<p class="note">${words.exports.notNotarised}</p>
${stories(comparison, words)}
${why(comparison, words)}
${findings(words.report.filters.quotations, quotationsOf(comparison, words), words)}
${findings(words.report.filters.facts, factsOf(comparison, words), words)}
${sides(comparison, words)}
${about(comparison, words)}
</main>
</body>
</html>
`.markup;
}

function stories({ article, match }: Comparison, words: Words): Markup {
  const story = (side: string, of: Comparison['article'] | typeof match.source) => html`<div>
<h2>${side}</h2>
<p dir="auto">${link(of, of.title ?? words.answer.untitled)}</p>
<p>${of.site ?? ''} ${of.published === undefined ? words.answer.noDate : words.text.moment(of.published)}</p>
</div>`;
  return html`<section class="two">${story(words.answer.otherStory, match.source)}${story(words.answer.thisPage, article)}</section>`;
}

function link(of: { readonly url?: string | undefined }, text: string): Markup {
  const url = webAddressOf(of);
  return url === undefined ? html`${text}` : html`<a rel="noreferrer" href="${url}">${text}</a>`;
}

function why({ match, report }: Comparison, { answer, reasons }: Words): Markup {
  const clues = match.precedence.clues.map(reasons.say);
  const said = [...match.reasons, ...report.notes].map(reasons.say);
  const credit = answer.credit(match.credit, match.source.credit);
  return html`<section><h2>${answer.why}</h2>${list(credit === '' ? said : [...said, credit])}
<h2>${answer.firstLabel} ${answer.first(match.precedence.first)}</h2>${list(clues)}</section>`;
}

function list(lines: readonly string[]): Markup {
  return lines.length === 0
    ? NOTHING
    : html`<ul>${lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul>`;
}

function findings(title: string, found: readonly SaidFinding[], { answer }: Words): Markup {
  if (found.length === 0) return NOTHING;
  const cell = (text: string | null) => html`<td dir="auto">${text ?? answer.missing}</td>`;
  return html`<section><h2>${title}</h2><table>
<tr><td></td><th scope="col">${answer.otherStory}</th><th scope="col">${answer.thisPage}</th></tr>
${found.map(({ label, source, article }) => html`<tr><th scope="row">${label}</th>${cell(source)}${cell(article)}</tr>`)}
</table></section>`;
}

/** Both texts in rows; in excerpts, the first words of each paragraph and no marks. */
function sides(comparison: Comparison, words: Words): Markup {
  const { match, article, excerptsOnly } = comparison;
  const { sourceText } = match;
  if (sourceText === null || match.paragraphs.length === 0)
    return html`<section><p>${words.answer.fingerprintsOnly}</p></section>`;
  const { rows } = sideBySide({ ...match, sourceText }, article);
  const pairs = rows.filter((row) => row.kind === 'pair');
  return html`<section><h2>${words.report.sides}</h2>
${excerptsOnly ? html`<p class="note">${words.exports.excerptsNote}</p>` : NOTHING}
${pairs.map((row) => sideRow(row, excerptsOnly, words))}</section>`;
}

function sideRow(row: PairRow, excerptsOnly: boolean, { answer, report }: Words): Markup {
  const cell = (pieces: readonly NumberedPiece[], side: 'source' | 'article', none: string) => {
    const edits = pieces.flatMap((piece) => piece.edits);
    const text = excerptsOnly
      ? html`${shorten(edits.map((edit) => edit[side]).join(''), true)}`
      : html`${edits.map((edit) => marked(edit, side))}`;
    return pieces.length === 0 ? html`<p class="none">${none}</p>` : html`<p dir="auto">${text}</p>`;
  };
  const moved = row.link.moved && row.numbers.source > 0 ? ` (${report.movedHere(row.numbers.source)})` : '';
  return html`<h3>${answer.paragraph(row.link.kind, row.link.moved)}${moved}</h3>
<div class="two text">${cell(row.source, 'source', report.notThere)}${cell(row.article, 'article', report.notHere)}</div>
`;
}

function marked(edit: Edit, side: 'source' | 'article'): Markup {
  const text = edit[side];
  if (edit.kind === 'same' || text.trim() === '') return html`${text}`;
  return side === 'source' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

function about(comparison: Comparison, words: Words): Markup {
  const lines = aboutLines(comparison, words);
  return html`<footer><h2>${words.exports.about}</h2><dl>
${lines.map(([label, value]) => html`<dt>${label}</dt><dd dir="auto">${value}</dd>`)}
</dl><p>${words.exports.checkIt}</p></footer>`;
}
