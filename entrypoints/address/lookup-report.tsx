import type { VNode } from 'preact';
import { Report } from '../../components/report/Report.tsx';
import type { ReportProps } from '../../components/report-state.ts';
import { compare } from '../../lib/compare/compare.ts';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import type { ArticleReading } from '../../lib/document/reading.ts';
import { openStory } from '../../lib/platform/open-story.ts';
import { changeSettings, readSettings } from '../../lib/platform/settings.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { addressOfPassage } from '../../lib/text-fragment/strongest.ts';
import type { Words } from '../../lib/wording/words.ts';
import { save } from '../report/save.ts';

/**
 * Compares an article with what lies at an address, as the reader has chosen for all comparisons; shown as any other
 * report. Rejects where the address fails meanwhile.
 */
export async function lookupReport(
  reading: ArticleReading,
  corpus: Corpus,
  words: () => Words,
): Promise<VNode> {
  const { sensitivity, spokenMarks } = await readSettings();
  const report = await compare(reading.article, corpus, { sensitivity });
  const outcome = { kind: 'compared', reading, report } as const;
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
  return <Report state={outcome} actions={actions} canSilence={false} spokenMarks={spokenMarks} />;
}
