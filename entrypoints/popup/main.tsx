import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupProps } from '../../components/popup-state.ts';
import { chosenPage } from '../../lib/background/chosen.ts';
import { askBackground, lookAt } from '../../lib/platform/messaging.ts';
import { openPanel } from '../../lib/platform/panel.ts';
import { openStory } from '../../lib/platform/open-story.ts';
import { session } from '../../lib/platform/session.ts';
import { hasSelection } from '../../lib/platform/pages/where.ts';
import { currentTabId, openOwnPage } from '../../lib/platform/tabs.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { createRecall } from '../view/recall.ts';
import { silence } from '../view/silence.ts';
import { stage } from '../view/stage.tsx';
import { painted } from './after-paint.ts';
import { markingOf, UNMARKED } from './marking.ts';
import { further, type PopupStage, type Shown } from './popup-stage.ts';
import { siteOf } from './site.ts';
import { sourcesOf } from './sources.ts';
import { waitingOf } from './waiting.ts';

/** A known answer is there by then; drawing that it is looked for would only hold it up. */
const AHEAD_MS = 60;

let answered: Look | null = null;
const first: Shown = { state: { kind: 'looking', progress: null } };
const recall = createRecall();
// All that a known answer hangs on is asked for at once: there are 100 ms for it.
const asked = currentTabId().then((id) => id ?? -1);
const chosen = chosenPage(session, Date.now());
let ahead: Promise<Look | null> | null = asked.then(recall);
const [drawn, tabId] = await Promise.all([
  stage(first, (shown) => <Popup {...shown} actions={actions} />),
  asked,
]);
const popup: PopupStage = { ...drawn, tabId, answered: () => answered };
const { show } = popup;
const marking = markingOf(popup);
const waiting = waitingOf(popup);
const sources = sourcesOf(popup);
const site = siteOf(popup);

const actions: PopupProps['actions'] = {
  onCancel: () => void askBackground({ kind: 'cancel', tabId }),
  onRetry: () => void look(),
  onKeepAsSource: () => void sources.keep(),
  onOpenOriginal: (sourceId) => void sources.openOriginal(sourceId),
  onOpenLink: (url) => leave(openStory(url, answered)),
  onOpenPassage: async (match, span) => {
    const url = (await further()).passageOf(match, span);
    if (url !== null) leave(openStory(url, answered));
  },
  onSilence: (match, isSilenced) => void silence(popup, tabId, match, isSilenced),
  onSuggest: async (match) => {
    const article = answered?.outcome.kind === 'compared' ? answered.outcome.reading.article : { text: '' };
    return (await further()).suggest(article, match);
  },
  onSearch: (engine, query) => leave(further().then(({ search }) => search(engine, query))),
  onListTabs: async () => (await further()).visibleTabs(tabId),
  onListSearched: async () => (await further()).searchedPacks(),
  onCompareWith: async (tab) => {
    const isOpened = await (await further()).compareWith(tabId, tab);
    if (isOpened) window.close();
    return isOpened;
  },
  onCompareNext: () => waiting.compareNext(),
  onStopWaiting: () => void waiting.stopWaiting(),
  onSpeakMarks: (spokenMarks) => void further().then(({ rememberSpoken }) => rememberSpoken(spokenMarks)),
  onOpenWelcome: () => leave(openOwnPage('options.html')),
  onOpenPanel: () => void openPanel(tabId).then((isOpen) => isOpen && window.close()),
  onOpenReport: () => leave(openOwnPage(`report.html?tab=${tabId}`)),
  onLookUp: () => leave(openOwnPage(`address.html?tab=${tabId}`)),
  onShowOnPage: (match) => void marking.mark(match),
  onRemoveMarks: () => void marking.unmark(),
  onGoToMark: (paragraph) => void further().then(({ goToMark }) => goToMark(tabId, paragraph)),
  onCompareSelection: () => void look('selection'),
  onComparePage: () => void look('page'),
  onTurnSite: (isOn) => void site.turn(isOn),
};

/** Firefox would leave the popup standing over the tab that it has opened. */
function leave(opening: Promise<void>): void {
  void opening.then(() => window.close());
}

async function look(what?: 'page' | 'selection'): Promise<void> {
  const waits = setTimeout(() => show(first), ahead === null ? 0 : AHEAD_MS);
  const known = what === undefined ? await (ahead ?? recall(tabId)).catch(() => null) : null;
  ahead = null;
  clearTimeout(waits);
  if (known !== null) return answer(known);
  show(first);
  const ask = () => lookAt({ tabId, what }, (progress) => show({ state: { kind: 'looking', progress } }));
  try {
    // Once more where the background was stopped while it looked.
    answer(await ask().catch(ask));
  } catch (error) {
    show({ state: { kind: 'failed', reason: 'internal', detail: String(error) } });
  }
}

function answer(look: Look): void {
  answered = look;
  const { outcome, keeping, originals, silenced } = look;
  // No script may run in the extension's own pages.
  show({ state: outcome, keeping, originals, silenced, ...(!look.isOwnPage && { marks: UNMARKED }) });
  // The browser tests hold the time of the first against its 100 ms.
  performance.mark('answer-drawn');
  void painted().then(() => showTheRest(look));
}

/** What is not of the answer itself. */
async function showTheRest({ isOwnPage, keeping }: Look): Promise<void> {
  if (!isOwnPage) void marking.showWhatIsMarked();
  // Drawn together, so that neither moves the other.
  void Promise.all([hasSelection(tabId), keeping === 'unavailable' ? null : site.read()]).then(
    ([isSelected, view]) => show({ isSelected, ...(view && { site: view }) }),
  );
  const { readSpoken } = await further();
  show({ spokenMarks: await readSpoken() });
}

async function start(): Promise<void> {
  if (await waiting.compareWithChosen(await chosen)) window.close();
  else await look();
}

// Not awaited: what is loaded later imports from the file that this is built into, and would wait for its end.
void start();
