import type { VNode } from 'preact';
import { Report } from '../../components/report/Report.tsx';
import type { ReportProps } from '../../components/report-state.ts';
import type { Outcome } from '../../lib/compare/outcome.ts';
import { openStory } from '../../lib/platform/open-story.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { addressOfPassage } from '../../lib/text-fragment/strongest.ts';
import type { Words } from '../../lib/wording/words.ts';
import { save } from '../report/save.ts';

/** What was found at an address, shown as any other report. */
export function lookupReport(outcome: Extract<Outcome, { kind: 'compared' }>, words: () => Words): VNode {
  const open = (url: string) => void openStory(url, null);
  const actions: ReportProps['actions'] = {
    onCancel: () => {},
    onRetry: () => location.reload(),
    onOpenLink: open,
    onOpenPassage: (match, span) => {
      const url = addressOfPassage(match, span);
      if (url !== null) open(url);
    },
    // Only the packs that this page lists were asked.
    onListSearched: async () => [],
    onSilence: () => {},
    onSpeakMarks: (spokenMarks) => void changeSettings({ spokenMarks }).catch(() => null),
    onOpenWelcome: () => void openOwnPage('options.html'),
    onSave: (...asked) => save(outcome, ...asked, words()),
  };
  return <Report state={outcome} actions={actions} canSilence={false} />;
}
