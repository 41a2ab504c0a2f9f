import type { Match } from '../lib/compare/report.ts';
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
  readonly marks?: MarksState;
  readonly actions: PanelActions;
}
