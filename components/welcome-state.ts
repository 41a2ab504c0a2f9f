import type { Choice } from '../lib/settings/choice.ts';
import type { WhenToLook } from '../lib/settings/settings.ts';

/** One story of the demonstration; `url` is an address of the extension's own page. */
export interface DemonstrationLink {
  readonly url: string;
  readonly outlet: string;
  readonly headline: string;
  readonly kind: DemonstrationKind;
}

/** What a demonstration story is to its original, as demo/story.ts has it, so that the list can say what to expect. */
type DemonstrationKind =
  | 'original'
  | 'verbatim-credited'
  | 'verbatim-uncredited'
  | 'cut-down'
  | 'lightly-edited'
  | 'reworded'
  | 'merged'
  | 'independent'
  | 'unrelated';

/** When to look, as far as a view has to know it. */
export interface WhenState extends Choice {
  /** The browser's question was answered with no, so the choice was not changed; false while it is asked again. */
  readonly refused: boolean;
}

export interface WelcomeState extends WhenState {
  readonly demonstration: readonly DemonstrationLink[];
  /** What the reader opens is kept. */
  readonly keepRead: boolean;
  /** Of what the last change could not be stored and was taken back. */
  readonly unsaved: 'when' | 'keepRead' | null;
}

/** Each is called inside the click, so that the optional permission may be asked for in it. */
export interface WhenActions {
  readonly onChooseWhen: (when: WhenToLook) => void;
  /** Checked, lower-case host names without scheme, port or path. */
  readonly onAddSites: (hosts: readonly string[]) => void;
  readonly onRemoveSite: (host: string) => void;
}

interface WelcomeActions extends WhenActions {
  readonly onKeepRead: (keepRead: boolean) => void;
  readonly onOpenOptions: () => void;
}

export interface WelcomeProps {
  readonly state: WelcomeState;
  readonly actions: WelcomeActions;
}
