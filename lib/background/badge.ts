import type { Outcome } from '../compare/outcome.ts';
import type { JudgedMatch, Judgement } from '../compare/report.ts';
import type { Relation } from '../verdict/verdict.ts';
import type { Alerting, BadgeFace, BadgeTone, BadgeWords } from './badge-face.ts';
import { quiet } from './silence.ts';

const TONES: Readonly<Record<Alerting, BadgeTone>> = {
  verbatim: 'same-words',
  'lightly-edited': 'same-words',
  reworded: 'reworded',
  excerpt: 'part',
};

/** Characters of a title; browsers cut a longer hint off, or cover the page with it. */
const MAX_TITLE = 90;

/** `silenced`: ids of the sources of which the reader said that the page is no copy. */
export function badgeFor(outcome: Outcome, words: BadgeWords, silenced: readonly string[] = []): BadgeFace {
  return outcome.kind === 'compared' ? alertFor(outcome.report, words, silenced) : plainBadge(words);
}

/** Counts the matches that alert, never the weaker ones: a badge that is seen on every page is not looked at. */
export function alertFor(judgement: Judgement, words: BadgeWords, silenced: readonly string[]): BadgeFace {
  const { report } = quiet(judgement, silenced);
  const matches = report.alert ? report.matches.filter((match) => match.alert) : [];
  const [strongest] = matches;
  if (strongest === undefined) return plainBadge(words);
  const relation = alerting(strongest.relation);
  return {
    text: matches.length > 99 ? '99+' : String(matches.length),
    title: `${words.matches(matches.length)}\n${words.strongest(relation, nameOf(strongest, words))}`,
    tone: TONES[relation],
  };
}

/** Shown where the answer about a selection waits for a click on the icon. */
export function badgeForSelection(
  outcome: Outcome,
  words: BadgeWords,
  silenced: readonly string[],
): BadgeFace {
  const { text, tone = 'note' } = badgeFor(outcome, words, silenced);
  return { text: text || '✓', title: words.selectionCompared, tone };
}

/** Nothing to say. */
function plainBadge(words: BadgeWords): BadgeFace {
  return { text: '', title: words.plain };
}

/** Shown on an original that was opened from a copy, and that the reader has to click to have it read. */
export function badgeForAskedOriginal(words: BadgeWords): BadgeFace {
  return { text: '?', title: words.originalAsked };
}

/** Shown where the reader does not want this site looked at: nothing, or over a grey icon what a click has found. */
export function badgeForSiteOff(words: BadgeWords, found: BadgeFace | null = null): BadgeFace {
  const title = found?.text ? `${found.title}\n${words.off}` : words.off;
  return { text: '', ...found, title, isMuted: true };
}

/** A relation that does not alert cannot be the strongest of those that do, but for a bug; then it is the least. */
function alerting(relation: Relation): Alerting {
  return relation in TONES ? (relation as Alerting) : 'excerpt';
}

function nameOf({ source: { title = '', url } }: JudgedMatch, { untitled }: BadgeWords): string {
  const name = title.replace(/\s+/gu, ' ').trim() || untitled;
  const short = name.length > MAX_TITLE ? `${name.slice(0, MAX_TITLE - 1).trimEnd()}…` : name;
  const host = url === undefined ? null : URL.parse(url)?.host.replace(/^www\./u, '');
  return host ? `${short} (${host})` : short;
}
