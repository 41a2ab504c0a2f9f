import type { ReportActions, ReportProps } from '../../components/report-state.ts';
import { askBackground } from '../../lib/platform/messaging.ts';
import { openStory } from '../../lib/platform/open-story.ts';
import { searchedPacks } from '../../lib/platform/searched.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import { addressOfPassage } from '../../lib/text-fragment/strongest.ts';
import type { Words } from '../../lib/wording/words.ts';
import { silence } from '../view/silence.ts';
import { save } from './save.ts';

type Shown = Pick<ReportProps, 'state' | 'silenced' | 'isSilenceLost'>;

/** A page that shows a report: what it shows, and of which tab. */
interface Host {
  readonly words: () => Words;
  readonly tabId: () => number;
  readonly look: () => void;
  /** What was answered about the tab; null for a pair of pages. */
  readonly answered: () => Pick<Look, 'page' | 'outcome' | 'isOwnPage'> | null;
  readonly shown: () => Shown;
  readonly show: (change: Partial<Shown>) => void;
}

/** What the reader may do with a report, in a tab or beside the page. */
export function reportActions(host: Host): ReportActions {
  const open = (url: string | null) => {
    if (url !== null) void openStory(url, host.answered());
  };
  return {
    onCancel: () => void askBackground({ kind: 'cancel', tabId: host.tabId() }),
    onRetry: host.look,
    onOpenLink: open,
    onOpenPassage: (match, span) => open(addressOfPassage(match, span)),
    onSilence: (match, isSilenced) => void silence(host, host.tabId(), match, isSilenced),
    onSpeakMarks: (spokenMarks) => void changeSettings({ spokenMarks }).catch(() => null),
    onListSearched: searchedPacks,
    onOpenWelcome: () => void openOwnPage('options.html'),
    onSave: async (match, format, excerptsOnly) => {
      const { state } = host.shown();
      if (state.kind !== 'compared') throw new Error('nothing to save');
      return save(state, match, format, excerptsOnly, host.words());
    },
  };
}
