import type { Edit } from '../diff/edit.ts';
import { sideBySide, type NumberedPiece } from '../side-by-side/side-rows.ts';
import type { Words } from '../wording/words.ts';
import { type Comparison, shorten, webAddressOf } from './comparison.ts';
import { aboutLines, factsOf, quotationsOf, type SaidFinding } from './findings.ts';

/**
 * The comparison as CommonMark with tables, and with the marks of HTML. Text of pages stays text: every sign that
 * means something is escaped.
 */
export function toMarkdown(comparison: Comparison, words: Words): string {
  const { article, match } = comparison;
  const { answer, exports, reasons, report } = words;
  const clues = match.precedence.clues.map(reasons.say);
  const credit = answer.credit(match.credit, match.source.credit);
  return [
    `# ${escaped(answer.relation(match.relation, match.precedence.first))}`,
    `> ${escaped(exports.notNotarised)}`,
    [story(answer.otherStory, match.source, words), story(answer.thisPage, article, words)].join('\n'),
    `## ${escaped(answer.why)}`,
    bullets([...match.reasons.map(reasons.say), ...comparison.report.notes.map(reasons.say), credit]),
    `## ${escaped(`${answer.firstLabel} ${answer.first(match.precedence.first)}`)}`,
    bullets(clues),
    findings(report.filters.quotations, quotationsOf(comparison, words), words),
    findings(report.filters.facts, factsOf(comparison, words), words),
    sides(comparison, words),
    `## ${escaped(exports.about)}`,
    bullets(aboutLines(comparison, words).map(([label, value]) => `${label}: ${value}`)),
    escaped(exports.checkIt),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

function story(
  side: string,
  of: Comparison['article'] | Comparison['match']['source'],
  words: Words,
): string {
  const title = escaped(of.title ?? words.answer.untitled);
  const url = webAddressOf(of);
  const date = of.published === undefined ? words.answer.noDate : words.text.moment(of.published);
  const named = url === undefined ? title : `[${title}](<${url.replace(/[<>\\\s]/gu, encodeURIComponent)}>)`;
  return `- ${escaped(side)}: ${[named, escaped(of.site ?? ''), escaped(date)].filter(Boolean).join(', ')}`;
}

function findings(title: string, found: readonly SaidFinding[], { answer }: Words): string {
  if (found.length === 0) return '';
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const said = (text: string | null) => escaped(text ?? answer.missing);
  return [
    `## ${escaped(title)}`,
    '',
    row(['', escaped(answer.otherStory), escaped(answer.thisPage)]),
    row(['---', '---', '---']),
    ...found.map(({ label, source, article }) => row([escaped(label), said(source), said(article)])),
  ].join('\n');
}

function sides(comparison: Comparison, { answer, exports, report }: Words): string {
  const { match, article, excerptsOnly } = comparison;
  const { sourceText } = match;
  if (sourceText === null || match.paragraphs.length === 0) return escaped(answer.fingerprintsOnly);
  const { rows } = sideBySide({ ...match, sourceText }, article);
  const blocks = rows.flatMap((row) => {
    if (row.kind !== 'pair') return [];
    const said = (pieces: readonly NumberedPiece[], side: 'source' | 'article', label: string) =>
      pieces.length === 0 ? [] : [`- ${escaped(label)}: ${textOf(pieces, side, excerptsOnly)}`];
    return [
      `### ${escaped(answer.paragraph(row.link.kind, row.link.moved))}`,
      [
        ...said(row.source, 'source', answer.otherStory),
        ...said(row.article, 'article', answer.thisPage),
      ].join('\n'),
    ];
  });
  const note = excerptsOnly ? [`> ${escaped(exports.excerptsNote)}`] : [];
  return [`## ${escaped(report.sides)}`, ...note, ...blocks].join('\n\n');
}

function textOf(pieces: readonly NumberedPiece[], side: 'source' | 'article', excerptsOnly: boolean): string {
  const edits = pieces.flatMap((piece) => piece.edits);
  if (excerptsOnly) return escaped(shorten(edits.map((edit) => edit[side]).join(''), true));
  return edits
    .map((edit) => marked(edit, side))
    .join('')
    .trim();
}

/** By tags, since CommonMark takes no asterisk for a mark between a letter and a sign. White space stays outside. */
function marked(edit: Edit, side: 'source' | 'article'): string {
  const text = edit[side].replace(/\s+/gu, ' ');
  const inner = text.trim();
  if (edit.kind === 'same' || inner === '') return escaped(text, false);
  const mark = side === 'source' ? 'del' : 'ins';
  const [before, after] = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : ''];
  return `${before}<${mark}>${escaped(inner)}</${mark}>${after}`;
}

function bullets(lines: readonly string[]): string {
  return lines.flatMap((line) => (line === '' ? [] : [`- ${escaped(line)}`])).join('\n');
}

/** ASCII signs that Markdown or HTML could read as their own; a full stop where it makes a list or a link. */
const SIGNS = /[!#&(-+\-:<-@[-`{-~]|(?<=\d)\.|\.(?=\S)/gu;

/** One line of plain text. */
function escaped(text: string, isTrimmed = true): string {
  const line = text.replace(/\s+/gu, ' ');
  return (isTrimmed ? line.trim() : line).replace(SIGNS, String.raw`\$&`);
}
