import type { OpenTab, PopupActions } from '../../components/popup-state.ts';
import type { Match } from '../../lib/compare/report.ts';
import type { Article } from '../../lib/document/document.ts';
import { marksOf } from '../../lib/compare/marks.ts';
import { showMarks } from '../../lib/platform/pages/marks.ts';
import { askBackground } from '../../lib/platform/messaging.ts';
import { changeSettings, readSettings } from '../../lib/platform/settings.ts';
import { openOwnPage, openWebAddress } from '../../lib/platform/tabs.ts';
import type { Marked } from '../../lib/protocol/marks.ts';
import type { ViewReplies } from '../../lib/protocol/view-messages.ts';
import { searchAddress, type Engine } from '../../lib/search-words/engines.ts';
import type { Span } from '../../lib/text/span.ts';
import { addressOfPassage } from '../../lib/text-fragment/strongest.ts';

/** What the popup does after it was drawn, in a file that is loaded when it is asked for. */
export { goToMark, removeMarks, shownMarks } from '../../lib/platform/pages/marks.ts';
export { searchedPacks } from '../../lib/platform/searched.ts';
export { visibleTabs } from '../../lib/platform/tabs.ts';

/** Marks a match on the page of a tab, whose text is that. */
export function markMatch(tabId: number, match: Match, text: string): Promise<Marked | null> {
  return showMarks(tabId, { sourceId: match.source.id, text, marks: marksOf(match) });
}

/** The address that a match's story is opened at; null where it has none. */
export function passageOf(match: Match, span?: Span): string | null {
  return addressOfPassage(match, span);
}

export async function suggest(
  article: Article,
  match: Match | undefined,
): ReturnType<PopupActions['onSuggest']> {
  const { text, lang } = article;
  const message = { kind: 'search-words', text, sourceText: match?.sourceText ?? null } as const;
  const ask = () => askBackground({ ...message, ...(lang !== undefined && { lang }) });
  const [words, { searchEngine }] = await Promise.all([
    ask()
      .catch(ask)
      .catch(() => []),
    readSettings(),
  ]);
  return { words, engine: searchEngine };
}

export async function search(engine: Engine, query: string): Promise<void> {
  await changeSettings({ searchEngine: engine }).catch(() => null);
  await openWebAddress(searchAddress(engine, query));
}

/** Compares a tab with another, and opens the report on both. False where one of them cannot be read. */
export async function compareWith(tabId: number, other: OpenTab): Promise<boolean> {
  return openReportOn(() => askBackground({ kind: 'pair-tabs', tabId, otherTabId: other.id }));
}

/** The same with the page that was chosen before. */
export async function compareWithChosen(tabId: number): Promise<boolean> {
  return openReportOn(() => askBackground({ kind: 'pair-with-chosen', tabId }));
}

async function openReportOn(ask: () => Promise<ViewReplies['pair-tabs']>): Promise<boolean> {
  const pair = await ask().catch(() => null);
  if (!pair?.ok) return false;
  await openOwnPage(`report.html?pair=${pair.value}`);
  return true;
}

export async function chooseForNext(tabId: number): Promise<boolean> {
  const chosen = await askBackground({ kind: 'choose-page', tabId }).catch(() => null);
  return chosen?.ok ?? false;
}

export async function readSpoken(): Promise<boolean> {
  return (await readSettings()).spokenMarks;
}

export async function rememberSpoken(spokenMarks: boolean): Promise<void> {
  await changeSettings({ spokenMarks }).catch(() => null);
}
