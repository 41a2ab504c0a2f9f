import { render } from 'preact';
import { WordsContext } from '../../components/words-context.ts';
import { dress } from '../../lib/platform/dress.ts';
import { Report } from '../../components/report/Report.tsx';
import type { ReportProps } from '../../components/report-state.ts';
import { recall } from '../../lib/background/recall.ts';
import type { Outcome } from '../../lib/compare/outcome.ts';
import type { Match } from '../../lib/compare/report.ts';
import { createConnection } from '../../lib/platform/database.ts';
import { isKept } from '../../lib/platform/kept.ts';
import { askBackground, lookAt, self } from '../../lib/platform/messaging.ts';
import { openStory } from '../../lib/platform/open-story.ts';
import { pages } from '../../lib/platform/scripting.ts';
import { createSilenced } from '../../lib/platform/silenced.ts';
import { session } from '../../lib/platform/session.ts';
import { changeSettings, readSettings } from '../../lib/platform/settings.ts';
import { openOwnPage, tabs } from '../../lib/platform/tabs.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { addressOfPassage } from '../../lib/text-fragment/strongest.ts';
import { save } from './save.ts';

const root = document.getElementById('root')!;
let redraw = () => {};
let { words } = await dress((worn) => {
  words = worn.words;
  redraw();
});
const connect = createConnection();
const ports = {
  pages,
  session,
  tabs,
  self,
  silenced: createSilenced(connect),
  isKept: (id: string) => isKept(connect, id),
};
/** The tab that is reported on, or the pair of pages; neither, where the address was typed by hand. */
const asked = new URLSearchParams(location.search);
const tabId = Number.parseInt(asked.get('tab') ?? '', 10);
const pairId = Number.parseInt(asked.get('pair') ?? '', 10);
let answered: Look | null = null;
let compared: Extract<Outcome, { kind: 'compared' }> | null = null;
let shown: Omit<ReportProps, 'actions'> = { state: { kind: 'looking', progress: null } };

const actions: ReportProps['actions'] = {
  onCancel: () => void askBackground({ kind: 'cancel', tabId }),
  onRetry: () => void look(),
  onOpenLink: (url) => void openStory(url, answered),
  onOpenPassage: (match, span) => {
    const url = addressOfPassage(match, span);
    if (url !== null) void openStory(url, answered);
  },
  onSilence: (match, isSilenced) => void silence(match, isSilenced),
  onSpeakMarks: (spokenMarks) => void changeSettings({ spokenMarks }).catch(() => null),
  onOpenWelcome: () => void openOwnPage('options.html'),
  onSave: (...asked) => save(compared!, ...asked, words),
};

function show(change: Partial<typeof shown>): void {
  redraw = () => show({});
  shown = { ...shown, ...change };
  render(
    <WordsContext.Provider value={words}>
      <Report {...shown} actions={actions} />
    </WordsContext.Provider>,
    root,
  );
}

async function look(): Promise<void> {
  show({ state: { kind: 'looking', progress: null } });
  if (!Number.isNaN(pairId)) return lookAtPair();
  const ask = () => lookAt({ tabId }, (progress) => show({ state: { kind: 'looking', progress } }));
  try {
    if (Number.isNaN(tabId)) throw new Error('no tab');
    // Once more where the background was stopped while it looked.
    answered = (await recall(tabId, ports)) ?? (await ask().catch(ask));
    const { outcome, silenced, keeping } = answered;
    compared = outcome.kind === 'compared' ? outcome : null;
    show({ state: outcome, silenced, canSilence: keeping !== 'unavailable' });
  } catch (error) {
    show({ state: { kind: 'failed', reason: 'page-unreachable', detail: String(error) } });
  }
}

async function lookAtPair(): Promise<void> {
  const ask = () => askBackground({ kind: 'compare-pair', id: pairId });
  const outcome = await ask()
    .catch(ask)
    .catch(() => null);
  compared = outcome?.kind === 'compared' ? outcome : null;
  show({ state: outcome ?? { kind: 'failed', reason: 'page-changed', detail: '' }, isPair: true });
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

show({ spokenMarks: (await readSettings()).spokenMarks });
await look();
