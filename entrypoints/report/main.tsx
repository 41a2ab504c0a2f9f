import { render } from 'preact';
import { WordsContext } from '../../components/words-context.ts';
import { browserLanguage } from '../../lib/platform/language.ts';
import { wordsFor } from '../../lib/wording/catalogues.ts';
import { Report } from '../../components/report/Report.tsx';
import type { ReportProps } from '../../components/report-state.ts';
import { recall } from '../../lib/background/recall.ts';
import type { Outcome } from '../../lib/compare/outcome.ts';
import { createConnection } from '../../lib/platform/database.ts';
import { isKept } from '../../lib/platform/kept.ts';
import { askBackground, lookAt, self } from '../../lib/platform/messaging.ts';
import { openStory } from '../../lib/platform/open-story.ts';
import { pages } from '../../lib/platform/scripting.ts';
import { session } from '../../lib/platform/session.ts';
import { openOwnPage, tabs } from '../../lib/platform/tabs.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { save } from './save.ts';

const root = document.getElementById('root')!;
const words = await wordsFor(browserLanguage());
const connect = createConnection();
const ports = { pages, session, tabs, self, isKept: (id: string) => isKept(connect, id) };
/** The tab that is reported on; none, where the address was typed by hand. */
const tabId = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
let answered: Look | null = null;
let compared: Extract<Outcome, { kind: 'compared' }> | null = null;

const actions: ReportProps['actions'] = {
  onCancel: () => void askBackground({ kind: 'cancel', tabId }),
  onRetry: () => void look(),
  onOpenLink: (url) => void openStory(url, answered),
  onOpenWelcome: () => void openOwnPage('welcome.html'),
  onSave: (...asked) => save(compared!, ...asked, words),
};

function show(state: ReportProps['state']): void {
  render(
    <WordsContext.Provider value={words}>
      <Report state={state} actions={actions} />
    </WordsContext.Provider>,
    root,
  );
}

async function look(): Promise<void> {
  show({ kind: 'looking', progress: null });
  const ask = () => lookAt({ tabId }, (progress) => show({ kind: 'looking', progress }));
  try {
    if (Number.isNaN(tabId)) throw new Error('no tab');
    // Once more where the background was stopped while it looked.
    answered = (await recall(tabId, ports)) ?? (await ask().catch(ask));
    const { outcome } = answered;
    compared = outcome.kind === 'compared' ? outcome : null;
    show(outcome);
  } catch (error) {
    show({ kind: 'failed', reason: 'page-unreachable', detail: String(error) });
  }
}

await look();
