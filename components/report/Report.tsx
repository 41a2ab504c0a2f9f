import '../base.css';
import '../match/map.css';
import '../match/match.css';
import { Announcement } from '../Announcement.tsx';
import { SpokenChoice } from '../match/SpeakingMarks.tsx';
import { Looking } from '../popup/Looking.tsx';
import '../popup/popup.css';
import { Plain } from '../popup/Plain.tsx';
import { Failed, Skipped } from '../popup/Unread.tsx';
import type { ReportProps } from '../report-state.ts';
import { Wordmark } from '../Wordmark.tsx';
import { useWords } from '../words-context.ts';
import { usePage } from '../use-page.ts';
import { Compared } from './Compared.tsx';
import './report.css';
import { useOpenWhenPrinted } from './use-open-when-printed.ts';

/** The full report in a tab of its own: what the popup says, then both texts side by side. */
export function Report(props: ReportProps) {
  return (
    <>
      <Announcement state={props.state} silenced={props.silenced} isPair={props.isPair} />
      <ReportBody {...props} />
    </>
  );
}

/** The same without what is said of it aloud. */
export function ReportBody(props: ReportProps) {
  const { state, actions } = props;
  const { lang, dir, report, states, actions: words } = useWords();
  const title = state.kind === 'compared' ? state.reading.article.title : undefined;
  usePage({ lang, dir }, [report.title, title, states.product].filter(Boolean).join(' · '));
  useOpenWhenPrinted();
  return (
    <div class="report">
      <header class="bar-top">
        <Wordmark />
        <span class="quiet">{report.title}</span>
        <button type="button" class="bare" onClick={actions.onOpenWelcome}>
          {states.settings}
        </button>
      </header>
      <main data-state={state.kind}>
        {state.kind === 'looking' && <Looking progress={state.progress} onCancel={actions.onCancel} />}
        {state.kind === 'skipped' && <Skipped reason={state.reason} />}
        {state.kind === 'failed' && props.isPair && (
          <Plain title={words.directGone} why={words.directGoneWhy} advice="" />
        )}
        {state.kind === 'failed' && !props.isPair && <Failed {...state} onRetry={actions.onRetry} />}
        {state.kind === 'compared' && (
          <SpokenChoice.Provider
            value={{ isSpoken: props.spokenMarks ?? true, onChange: actions.onSpeakMarks }}
          >
            <Compared {...props} {...state} />
          </SpokenChoice.Provider>
        )}
      </main>
    </div>
  );
}
