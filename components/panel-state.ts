import type { Match } from '../lib/compare/report.ts';
import type { Page } from '../lib/protocol/page.ts';
import type { MarksState, PopupState } from './popup-state.ts';
import type { ReportActions, ReportProps } from './report-state.ts';

/**
 * The panel follows the tab: it shows what is known of it. `unseen`: nothing yet, but the page may be read;
 * `closed`: it may not.
 */
export type PanelState = PopupState | { readonly kind: 'unseen' } | { readonly kind: 'closed' };

export interface PanelActions extends ReportActions {
  readonly onLook: () => void;
  readonly onShowOnPage: (match: Match) => void;
  readonly onRemoveMarks: () => void;
}

export interface PanelProps extends Omit<ReportProps, 'state' | 'actions' | 'onPage' | 'isPair'> {
  readonly state: PanelState;
  /** The page that the state is about; what the reader has opened or chosen there is of no other. */
  readonly page?: Page | null;
  /** Null where the page cannot be marked, as the extension's own cannot. */
  readonly marks?: MarksState | null;
  readonly actions: PanelActions;
}
