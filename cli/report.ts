import type { ParagraphLink } from '../lib/align/passage.ts';
import type { Match, Report } from '../lib/compare/report.ts';
import type { Edit } from '../lib/diff/edit.ts';
import type { Article } from '../lib/document/document.ts';
import type { Span } from '../lib/text/span.ts';
import { slice } from '../lib/text/span.ts';
import { english as words } from '../lib/wording/en.ts';
import { pair } from './pair.ts';

/** One article's line of `wireprint check`. */
export function reportLine(id: string, report: Report) {
  return {
    id,
    alert: report.alert,
    verdict: report.relation,
    reasons: report.reasons,
    notes: report.notes,
    matches: report.matches.map(matchJson),
  };
}

function matchJson(match: Match) {
  const { source, sourceText: _, pairs: __, relation, ...rest } = match;
  return {
    ...rest,
    source: source.id,
    verdict: relation,
    passages: match.passages.map(bothPairs),
    paragraphs: match.paragraphs.map(bothPairs),
    quotations: match.quotations.map(bothPairs),
    facts: match.facts.map(bothPairs),
  };
}

function bothPairs<T extends { readonly article: Span | null; readonly source: Span | null }>(finding: T) {
  return { ...finding, article: pair(finding.article), source: pair(finding.source) };
}

/** The report as a reader wants it in a terminal: the answer, then the evidence for it. */
export function reportInWords(article: Article, report: Report): string {
  const searched = words.states.none(report.sourcesSearched);
  const head =
    report.matches.length === 0
      ? [`${searched}. ${words.states.noneWhy(report.wordsRead)}`]
      : report.matches.flatMap((match) => [...matchInWords(article, match), '']);
  const notes = report.notes.map((note) => `${words.states.notes}: ${words.reasons.say(note)}`);
  return `${[...head, ...notes].join('\n').trimEnd()}\n`;
}

function matchInWords(article: Article, match: Match): string[] {
  const { source } = match;
  const about = [source.site, source.published && words.text.date(source.published), source.url].filter(
    Boolean,
  );
  return [
    words.answer.relation(match.relation, match.precedence.first),
    `  ${source.title ?? source.id}`,
    ...(about.length > 0 ? [`  ${about.join(' · ')}`] : []),
    ...match.reasons.map((reason) => `  - ${words.reasons.say(reason)}`),
    `  ${words.answer.firstLabel} ${words.answer.first(match.precedence.first)}`,
    ...match.precedence.clues.map((clue) => `  - ${words.reasons.say(clue)}`),
    ...(match.sourceText === null
      ? [`  ${words.answer.fingerprintsOnly}`]
      : evidenceInWords(article.text, match, match.sourceText)),
  ];
}

function evidenceInWords(text: string, match: Match, sourceText: string): string[] {
  const altered = match.quotations.filter(({ kind }) => kind === 'altered');
  return [
    '',
    ...section(
      words.answer.alteredQuotations(altered.length),
      altered.flatMap((found) => bothTexts(text, sourceText, found)),
    ),
    ...section(
      words.answer.changedFacts(match.facts.length),
      match.facts.flatMap((found) => [
        `  ${words.answer.fact(found.kind)}`,
        ...bothTexts(text, sourceText, found),
      ]),
    ),
    ...section(
      words.answer.map,
      match.paragraphs.map((link) => `  ${linkInWords(text, sourceText, link)}`),
    ),
    ...section(
      words.answer.changes,
      match.pairs.filter(isChanged).map(({ edits }) => `  ${edits.map(editInWords).join('')}`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

function bothTexts(
  text: string,
  sourceText: string,
  found: { article: Span | null; source: Span | null },
): string[] {
  return [
    `    ${words.answer.wordingThere}: ${found.source ? oneLine(slice(sourceText, found.source)) : words.answer.missing}`,
    `    ${words.answer.wordingHere}: ${found.article ? oneLine(slice(text, found.article)) : words.answer.missing}`,
  ];
}

function linkInWords(text: string, sourceText: string, link: ParagraphLink): string {
  const shown = link.article ? slice(text, link.article) : link.source ? slice(sourceText, link.source) : '';
  return `${words.answer.paragraph(link.kind, link.moved).padEnd(20)} ${oneLine(shown).slice(0, 80)}`;
}

function isChanged({ edits }: { edits: readonly Edit[] }): boolean {
  return edits.some(({ kind }) => kind !== 'same');
}

/** As wdiff marks changes: [-left out-] and {+put in+}. */
function editInWords({ kind, source, article }: Edit): string {
  if (kind === 'same') return article;
  return `${source && `[-${source}-]`}${article && `{+${article}+}`}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
