import type { Match } from '../lib/compare/report.ts';
import type { ExportFormat } from '../lib/export/formats.ts';
import type { MarksState, PopupActions, PopupState } from './popup-state.ts';

/** The report goes through the same states as the popup: looking, an answer, or why there is none. */
export interface ReportProps {
  readonly state: PopupState;
  readonly actions: ReportActions;
  /** Ids of the sources of which the reader said that this page is no copy. */
  readonly silenced?: readonly string[];
  readonly isSilenceLost?: boolean;
  /** Whether the reader may say so here: not in private windows. */
  readonly canSilence?: boolean;
  /** Two pages were held against each other, and against no source. */
  readonly isPair?: boolean;
  readonly spokenMarks?: boolean;
  /** The marks on the page, where the report stands beside it. */
  readonly onPage?: {
    readonly marks: MarksState;
    readonly actions: Pick<PopupActions, 'onShowOnPage' | 'onRemoveMarks'>;
  };
}

export interface ReportActions
  extends Pick<
    PopupActions,
    | 'onCancel'
    | 'onRetry'
    | 'onOpenLink'
    | 'onOpenPassage'
    | 'onOpenWelcome'
    | 'onSilence'
    | 'onSpeakMarks'
    | 'onListSearched'
  > {
  /** Resolves with the name of the file that the browser was given to save. */
  readonly onSave: (match: Match, format: ExportFormat, excerptsOnly: boolean) => Promise<string>;
}
