import { Report } from '../../components/report/Report.tsx';
import type { ReportProps } from '../../components/report-state.ts';
import { askBackground, lookAt } from '../../lib/platform/messaging.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { createRecall } from '../view/recall.ts';
import { stage } from '../view/stage.tsx';
import { reportActions } from './report-actions.ts';

/** The tab that is reported on, or the pair of pages; neither, where the address was typed by hand. */
const asked = new URLSearchParams(location.search);
const tabId = Number.parseInt(asked.get('tab') ?? '', 10);
const pairId = Number.parseInt(asked.get('pair') ?? '', 10);
let answered: Look | null = null;
const first: Omit<ReportProps, 'actions'> = { state: { kind: 'looking', progress: null } };
const { words, shown, show } = await stage(first, (state) => <Report {...state} actions={actions} />);
const recall = createRecall();

const actions = reportActions({
  words,
  tabId: () => tabId,
  look: () => void look(),
  answered: () => answered,
  shown,
  show,
});

async function look(): Promise<void> {
  show(first);
  if (!Number.isNaN(pairId)) return lookAtPair();
  const ask = () => lookAt({ tabId }, (progress) => show({ state: { kind: 'looking', progress } }));
  try {
    if (Number.isNaN(tabId)) throw new Error('no tab');
    // Once more where the background was stopped while it looked.
    answered = (await recall(tabId)) ?? (await ask().catch(ask));
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
