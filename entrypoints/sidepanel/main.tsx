import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelProps } from '../../components/panel-state.ts';
import { WordsContext } from '../../components/words-context.ts';
import { recall } from '../../lib/background/recall.ts';
import { marksOf } from '../../lib/compare/marks.ts';
import type { Match } from '../../lib/compare/report.ts';
import { createConnection } from '../../lib/platform/database.ts';
import { dress } from '../../lib/platform/dress.ts';
import { followTab } from '../../lib/platform/follow-tab.ts';
import { isKept } from '../../lib/platform/kept.ts';
import { removeMarks, showMarks, shownMarks } from '../../lib/platform/marks.ts';
import { lookAt, self } from '../../lib/platform/messaging.ts';
import { where } from '../../lib/platform/where.ts';
import { session } from '../../lib/platform/session.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import { createSilenced } from '../../lib/platform/silenced.ts';
import { tabs } from '../../lib/platform/tabs.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { reportActions } from '../report/report-actions.ts';

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
let tabId = -1;
let answered: Look | null = null;
let shown: Omit<PanelProps, 'actions'> = { state: { kind: 'looking', progress: null } };

const actions: PanelProps['actions'] = {
  ...reportActions({
    words: () => words,
    tabId: () => tabId,
    look: () => void look(),
    answered: () => answered,
    shown: () => ({ ...shown, state: answered?.outcome ?? { kind: 'looking', progress: null } }),
    show,
  }),
  onLook: () => void look(),
  onShowOnPage: (match) => void mark(match),
  onRemoveMarks: () => void removeMarks(tabId).then(() => show({ marks: { kind: 'unmarked' } })),
};

function show(change: Partial<typeof shown>): void {
  redraw = () => show({});
  shown = { ...shown, ...change };
  render(
    <WordsContext.Provider value={words}>
      <Panel {...shown} actions={actions} />
    </WordsContext.Provider>,
    root,
  );
}

/** Shows what is known of a tab, and reads nothing by itself. */
async function follow(next: number | null): Promise<void> {
  const isLooking = shown.state.kind === 'looking' && next === tabId && tabId >= 0;
  tabId = next ?? -1;
  const known = await recall(tabId, ports);
  if (next !== null && next !== tabId) return;
  if (known !== null) return answer(known);
  const isOpen = (await ports.pages.where(tabId)) !== null;
  if (isLooking || (next !== null && next !== tabId)) return;
  answered = null;
  show({ state: { kind: isOpen ? 'unseen' : 'closed' } });
}

async function look(): Promise<void> {
  const asked = tabId;
  show({ state: { kind: 'looking', progress: null } });
  const tell = (progress: Parameters<Parameters<typeof lookAt>[1]>[0]) => {
    if (asked === tabId) show({ state: { kind: 'looking', progress } });
  };
  const ask = () => lookAt({ tabId: asked }, tell);
  try {
    // Once more where the background was stopped while it looked.
    const found = await ask().catch(ask);
    if (asked === tabId) answer(found);
  } catch (error) {
    if (asked === tabId) show({ state: { kind: 'failed', reason: 'internal', detail: String(error) } });
  }
}

function answer(found: Look): void {
  answered = found;
  const { outcome, silenced, keeping, isOwnPage } = found;
  show({ state: outcome, silenced, canSilence: keeping !== 'unavailable' });
  // No script may run in the extension's own pages.
  if (!isOwnPage) void showWhatIsMarked(tabId);
}

async function showWhatIsMarked(of: number): Promise<void> {
  const marks = (await shownMarks(of)) ?? { kind: 'unmarked' as const };
  if (of === tabId) show({ marks });
}

async function mark(match: Match): Promise<void> {
  if (answered?.outcome.kind !== 'compared') return;
  const { text } = answered.outcome.reading.article;
  show({ marks: { kind: 'marking' } });
  const marked = await showMarks(tabId, { sourceId: match.source.id, text, marks: marksOf(match) });
  show({ marks: marked ?? { kind: 'unreachable' } });
}

show({ spokenMarks: (await readSettings()).spokenMarks });
// Of one tab only, where it is opened as a page by itself.
const only = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
if (Number.isNaN(only)) followTab((next) => void follow(next));
else await follow(only);
