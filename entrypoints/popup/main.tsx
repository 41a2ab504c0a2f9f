import { render } from 'preact';
import { WordsContext } from '../../components/words-context.ts';
import { dress } from '../../lib/platform/dress.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupProps, Suggestion } from '../../components/popup-state.ts';
import { chosenPage } from '../../lib/background/chosen.ts';
import { recall } from '../../lib/background/recall.ts';
import type { Outcome } from '../../lib/compare/outcome.ts';
import type { Match } from '../../lib/compare/report.ts';
import { createConnection } from '../../lib/platform/database.ts';
import { isKept } from '../../lib/platform/kept.ts';
import { askBackground, lookAt, self } from '../../lib/platform/messaging.ts';
import { openPanel } from '../../lib/platform/panel.ts';
import { openStory } from '../../lib/platform/open-story.ts';
import { hasSelection, where } from '../../lib/platform/where.ts';
import { createSilenced } from '../../lib/platform/silenced.ts';
import { session } from '../../lib/platform/session.ts';
import { currentTabId, openOwnPage, tabs } from '../../lib/platform/tabs.ts';
import type { Span } from '../../lib/text/span.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';

const root = document.getElementById('root')!;
let redraw = () => {};
let { words } = await dress((worn) => {
  words = worn.words;
  redraw();
});
const connect = createConnection();
const ports = {
  pages: { where },
  session,
  tabs,
  self,
  silenced: createSilenced(connect),
  isKept: (id: string) => isKept(connect, id),
};
const tabId = (await currentTabId()) ?? -1;
/** Loaded when it is asked for: the popup has to be drawn first. */
const further = () => import('./further.ts');
const UNMARKED = { kind: 'unmarked' } as const;
let answered: Look | null = null;
let shown: Omit<PopupProps, 'actions'> = { state: { kind: 'looking', progress: null } };

function show(change: Partial<typeof shown>): void {
  redraw = () => show({});
  shown = { ...shown, ...change };
  render(
    <WordsContext.Provider value={words}>
      <Popup {...shown} actions={actions} />
    </WordsContext.Provider>,
    root,
  );
}

const actions: PopupProps['actions'] = {
  onCancel: () => void askBackground({ kind: 'cancel', tabId }),
  onRetry: () => void look(),
  onKeepAsSource: () => void keep(),
  onOpenOriginal: (sourceId) => void openOriginal(sourceId),
  onOpenLink: (url) => void openStory(url, answered),
  onOpenPassage: (match, span) => void openPassage(match, span),
  onSilence: (match, isSilenced) => void silence(match, isSilenced),
  onSuggest: suggest,
  onSearch: (engine, query) => void further().then(({ search }) => search(engine, query)),
  onListTabs: async () => (await further()).visibleTabs(tabId),
  onCompareWith: async (tab) => (await further()).compareWith(tabId, tab),
  onCompareNext: compareNext,
  onStopWaiting: () => void stopWaiting(),
  onSpeakMarks: (spokenMarks) => void further().then(({ rememberSpoken }) => rememberSpoken(spokenMarks)),
  onOpenWelcome: () => void openOwnPage('options.html'),
  onOpenPanel: () => void openPanel(tabId).then((isOpen) => isOpen && window.close()),
  onOpenReport: () => void openOwnPage(`report.html?tab=${tabId}`),
  onLookUp: () => void openOwnPage(`address.html?tab=${tabId}`),
  onShowOnPage: (match) => void mark(match),
  onRemoveMarks: () => void unmark(),
  onGoToMark: (paragraph) => void further().then(({ goToMark }) => goToMark(tabId, paragraph)),
  onCompareSelection: () => void look('selection'),
  onComparePage: () => void look('page'),
};

async function look(what?: 'page' | 'selection'): Promise<void> {
  show({ state: { kind: 'looking', progress: null } });
  const ask = () => lookAt({ tabId, what }, (progress) => show({ state: { kind: 'looking', progress } }));
  try {
    // Once more where the background was stopped while it looked.
    const known = what === undefined ? await recall(tabId, ports) : null;
    answer(known ?? (await ask().catch(ask)));
  } catch (error) {
    fail(error);
  }
}

function answer(look: Look): void {
  answered = look;
  const { outcome, keeping, originals, silenced } = look;
  // No script may run in the extension's own pages.
  show({ state: outcome, keeping, originals, silenced, ...(!look.isOwnPage && { marks: UNMARKED }) });
  // The browser tests hold the time of the first against its 100 ms.
  performance.mark('answer-drawn');
  if (!look.isOwnPage) void showWhatIsMarked();
  void hasSelection(tabId).then((isSelected) => show({ isSelected }));
}

function fail(error: unknown): void {
  const outcome: Outcome = { kind: 'failed', reason: 'internal', detail: String(error) };
  show({ state: outcome });
}

async function keep(): Promise<void> {
  show({ keeping: 'keeping' });
  const ask = () => askBackground({ kind: 'keep', tabId });
  const kept = await ask()
    .catch(ask)
    .catch(() => null);
  show({ keeping: kept?.ok ? 'kept' : 'failed' });
}

async function showWhatIsMarked(): Promise<void> {
  const marks = await (await further()).shownMarks(tabId);
  if (marks !== null) show({ marks });
}

async function unmark(): Promise<void> {
  await (await further()).removeMarks(tabId);
  show({ marks: UNMARKED });
}

async function mark(match: Match): Promise<void> {
  if (answered?.outcome.kind !== 'compared') return;
  show({ marks: { kind: 'marking' } });
  const { text } = answered.outcome.reading.article;
  const marked = await (await further()).markMatch(tabId, match, text);
  show({ marks: marked ?? { kind: 'unreachable' } });
}

async function openPassage(match: Match, span?: Span): Promise<void> {
  const url = (await further()).passageOf(match, span);
  if (url !== null) await openStory(url, answered);
}

/** Compares with the page that was chosen in another tab, if one was; true where the report says the rest. */
async function compareWithChosen(): Promise<boolean> {
  const chosen = await chosenPage(session, Date.now());
  if (chosen === null) return false;
  if (chosen.tabId === tabId) show({ waiting: 'for-next' });
  else if (await (await further()).compareWithChosen(tabId)) return true;
  else show({ waiting: 'failed' });
  return false;
}

async function compareNext(): Promise<boolean> {
  const isChosen = await (await further()).chooseForNext(tabId);
  if (isChosen) show({ waiting: 'for-next' });
  return isChosen;
}

async function stopWaiting(): Promise<void> {
  show({ waiting: 'no' });
  await askBackground({ kind: 'unchoose-page' }).catch(() => null);
}

async function suggest(match: Match | undefined): Promise<Suggestion> {
  const article = answered?.outcome.kind === 'compared' ? answered.outcome.reading.article : { text: '' };
  return (await further()).suggest(article, match);
}

async function silence(match: Match, isSilenced: boolean): Promise<void> {
  const before = shown.silenced ?? [];
  const others = before.filter((id) => id !== match.source.id);
  show({ silenced: isSilenced ? [...others, match.source.id] : others, isSilenceLost: false });
  const ask = () => askBackground({ kind: 'silence', tabId, sourceId: match.source.id, isSilenced });
  const done = await ask()
    .catch(ask)
    .catch(() => null);
  if (!done?.ok) show({ silenced: before, isSilenceLost: true });
}

async function openOriginal(sourceId: string): Promise<void> {
  show({ originals: { ...shown.originals, [sourceId]: 'opening' } });
  // Asked once only: the tab may be open although the answer was lost.
  const opened = await askBackground({ kind: 'open-original', tabId, sourceId }).catch(() => null);
  show({ originals: { ...shown.originals, [sourceId]: opened?.ok ? opened.value : 'unreadable' } });
}

if (await compareWithChosen()) window.close();
else await look();
void further()
  .then(({ readSpoken }) => readSpoken())
  .then((spokenMarks) => show({ spokenMarks }));
