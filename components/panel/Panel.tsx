import type { PanelProps } from '../panel-state.ts';
import { Plain } from '../popup/Plain.tsx';
import { ReportBody } from '../report/Report.tsx';
import { Announcement } from '../Announcement.tsx';
import { useWords } from '../words-context.ts';
import { usePage } from '../use-page.ts';
import { Wordmark } from '../Wordmark.tsx';
import './panel.css';

/** The report beside the page, in narrow form, with the marks on the page; it follows the tab. */
export function Panel({ state, page = null, marks = null, ...rest }: PanelProps) {
  const { actions } = rest;
  return (
    <>
      <Announcement state={state} silenced={rest.silenced} />
      {state.kind === 'unseen' || state.kind === 'closed' ? (
        <Unknown kind={state.kind} onLook={actions.onLook} />
      ) : (
        <div class="panel" key={page && `${page.loadedAt} ${page.url}`}>
          <ReportBody {...rest} state={state} {...(marks !== null && { onPage: { marks, actions } })} />
        </div>
      )}
    </>
  );
}

interface UnknownProps {
  readonly kind: 'unseen' | 'closed';
  readonly onLook: () => void;
}

/** Nothing is known of the page: it can be looked at, or it is said what has to come before that. */
function Unknown({ kind, onLook }: UnknownProps) {
  const { lang, dir, panel, states } = useWords();
  usePage({ lang, dir }, states.product);
  return (
    <div class="panel report">
      <header class="bar-top">
        <Wordmark />
      </header>
      <main data-state={kind}>
        {kind === 'unseen' ? (
          <Plain title={panel.unseen} why={panel.unseenWhy} advice="">
            <button type="button" class="primary" onClick={onLook}>
              {panel.look}
            </button>
          </Plain>
        ) : (
          <Plain title={panel.closed} why={panel.closedWhy} advice={panel.closedAdvice} />
        )}
      </main>
    </div>
  );
}
