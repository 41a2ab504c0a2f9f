import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelProps } from '../../components/panel-state.ts';
import { marksOf } from '../../lib/compare/marks.ts';
import type { Match } from '../../lib/compare/report.ts';
import { followTab } from '../../lib/platform/follow-tab.ts';
import { removeMarks, showMarks, shownMarks } from '../../lib/platform/pages/marks.ts';
import { lookAt } from '../../lib/platform/messaging.ts';
import { where } from '../../lib/platform/pages/where.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { reportActions } from '../report/report-actions.ts';
import { createRecall } from '../view/recall.ts';
import { stage } from '../view/stage.tsx';

let tabId = -1;
let answered: Look | null = null;
const LOOKING = { kind: 'looking', progress: null } as const;
const first: Omit<PanelProps, 'actions'> = { state: LOOKING };
const { words, shown, show } = await stage(first, (state) => <Panel {...state} actions={actions} />);
const recall = createRecall();

const actions: PanelProps['actions'] = {
  ...reportActions({
    words,
    tabId: () => tabId,
    look: () => void look(),
    answered: () => answered,
    shown: () => ({ ...shown(), state: answered?.outcome ?? LOOKING }),
    show,
  }),
  onLook: () => void look(),
  onShowOnPage: (match) => void mark(match),
  onRemoveMarks: () => void removeMarks(tabId).then(() => show({ marks: { kind: 'unmarked' } })),
};

/** Shows what is known of a tab, and reads nothing by itself. */
async function follow(next: number | null): Promise<void> {
  const isLooking = shown().state.kind === 'looking' && next === tabId && tabId >= 0;
  tabId = next ?? -1;
  const known = await recall(tabId);
  if (next !== null && next !== tabId) return;
  if (known !== null) return answer(known);
  const isOpen = (await where(tabId)) !== null;
  if (isLooking || (next !== null && next !== tabId)) return;
  answered = null;
  show({ state: { kind: isOpen ? 'unseen' : 'closed' } });
}

async function look(): Promise<void> {
  const asked = tabId;
  show(first);
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
  const { page, outcome, silenced, keeping, isOwnPage } = found;
  show({ state: outcome, page, silenced, canSilence: keeping !== 'unavailable' });
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
