import { render } from 'preact';
import { Report } from '../../components/report/Report.tsx';
import type { ReportProps } from '../../components/report-state.ts';
import { WordsContext } from '../../components/words-context.ts';
import type { Outcome } from '../../lib/compare/outcome.ts';
import { openStory } from '../../lib/platform/open-story.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { addressOfPassage } from '../../lib/text-fragment/strongest.ts';
import type { Words } from '../../lib/wording/words.ts';
import { save } from '../report/save.ts';

/** Shows what was found at an address as any other report, in the place of the page. */
export function showReport(
  root: Element,
  outcome: Extract<Outcome, { kind: 'compared' }>,
  words: Words,
): void {
  const open = (url: string) => void openStory(url, null);
  const actions: ReportProps['actions'] = {
    onCancel: () => {},
    onRetry: () => location.reload(),
    onOpenLink: open,
    onOpenPassage: (match, span) => {
      const url = addressOfPassage(match, span);
      if (url !== null) open(url);
    },
    onSilence: () => {},
    onSpeakMarks: (spokenMarks) => void changeSettings({ spokenMarks }).catch(() => null),
    onOpenWelcome: () => void openOwnPage('options.html'),
    onSave: (...asked) => save(outcome, ...asked, words),
  };
  render(
    <WordsContext.Provider value={words}>
      <Report state={outcome} actions={actions} canSilence={false} />
    </WordsContext.Provider>,
    root,
  );
}
