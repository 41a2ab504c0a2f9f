import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelProps } from '../../components/panel-state.ts';
import { followTab } from '../../lib/platform/follow-tab.ts';
import { lookAt } from '../../lib/platform/messaging.ts';
import { removeMarks, showMarks, shownMarks } from '../../lib/platform/pages/marks.ts';
import { where } from '../../lib/platform/pages/where.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import { onChanged } from '../../lib/platform/storage/news.ts';
import { reportActions } from '../report/report-actions.ts';
import { createRecall } from '../view/recall.ts';
import { stage } from '../view/stage.tsx';
import { following, LOOKING, type Shown } from './following.ts';

const first: Shown = { state: LOOKING };
const { words, shown, show } = await stage(first, (state) => <Panel {...state} actions={actions} />);
const recall = createRecall();
const panel = following({ recall, where, lookAt, showMarks, shownMarks, removeMarks }, { shown, show });

const actions: PanelProps['actions'] = {
  ...reportActions({
    words,
    tabId: panel.tabId,
    look: () => void panel.look(),
    answered: panel.answered,
    shown: () => ({ ...shown(), state: panel.answered()?.outcome ?? LOOKING }),
    show,
  }),
  onLook: () => void panel.look(),
  onShowOnPage: (match) => void panel.mark(match),
  onRemoveMarks: () => void panel.unmark(),
};

show({ spokenMarks: (await readSettings()).spokenMarks });
onChanged('silenced', () => void panel.again());
// Of one tab only, where it is opened as a page by itself.
const only = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
if (Number.isNaN(only)) followTab((next) => void panel.follow(next));
else await panel.follow(only);
