import { render } from 'preact';
import { Report } from '../../components/report/Report.tsx';
import type { ReportProps } from '../../components/report-state.ts';
import { WordsContext } from '../../components/words-context.ts';
import { recall } from '../../lib/background/recall.ts';
import { createConnection } from '../../lib/platform/database.ts';
import { dress } from '../../lib/platform/dress.ts';
import { isKept } from '../../lib/platform/kept.ts';
import { askBackground, lookAt, self } from '../../lib/platform/messaging.ts';
import { where } from '../../lib/platform/where.ts';
import { session } from '../../lib/platform/session.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import { createSilenced } from '../../lib/platform/silenced.ts';
import { tabs } from '../../lib/platform/tabs.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { reportActions } from './report-actions.ts';

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
/** The tab that is reported on, or the pair of pages; neither, where the address was typed by hand. */
const asked = new URLSearchParams(location.search);
const tabId = Number.parseInt(asked.get('tab') ?? '', 10);
const pairId = Number.parseInt(asked.get('pair') ?? '', 10);
let answered: Look | null = null;
let shown: Omit<ReportProps, 'actions'> = { state: { kind: 'looking', progress: null } };

const actions = reportActions({
  words: () => words,
  tabId: () => tabId,
  look: () => void look(),
  answered: () => answered,
  shown: () => shown,
  show,
});

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
  show({ state: outcome ?? { kind: 'failed', reason: 'page-changed', detail: '' }, isPair: true });
}

show({ spokenMarks: (await readSettings()).spokenMarks });
await look();
