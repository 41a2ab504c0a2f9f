import type { PopupActions, PopupState } from './popup-state.ts';

/** The report goes through the same states as the popup: looking, an answer, or why there is none. */
export interface ReportProps {
  readonly state: PopupState;
  readonly actions: ReportActions;
}

export type ReportActions = Pick<PopupActions, 'onCancel' | 'onRetry' | 'onOpenLink' | 'onOpenWelcome'>;
