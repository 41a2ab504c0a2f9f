import type { Match } from '../lib/compare/report.ts';
import type { ExportFormat } from '../lib/export/formats.ts';
import type { PopupActions, PopupState } from './popup-state.ts';

/** The report goes through the same states as the popup: looking, an answer, or why there is none. */
export interface ReportProps {
  readonly state: PopupState;
  readonly actions: ReportActions;
}

export interface ReportActions
  extends Pick<PopupActions, 'onCancel' | 'onRetry' | 'onOpenLink' | 'onOpenWelcome'> {
  /** Resolves with the name of the file that the browser was given to save. */
  readonly onSave: (match: Match, format: ExportFormat, excerptsOnly: boolean) => Promise<string>;
}
