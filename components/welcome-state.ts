/** When Wireprint looks at a page by itself. `on-click` needs no permission. */
export type WhenToLook = 'on-click' | 'chosen-sites' | 'everywhere';

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

export interface WelcomeState {
  readonly when: WhenToLook;
  /** Host names such as "news.example", as the reader added them. */
  readonly sites: readonly string[];
  readonly demonstration: readonly DemonstrationLink[];
  /** The browser's own question was last answered with no, so the choice was not changed. */
  readonly refused: boolean;
}

/** Each is called inside the click, so that the optional permission may be asked for in it. */
interface WelcomeActions {
  readonly onChooseWhen: (when: WhenToLook) => void;
  /** `host` is a checked, lower-case host name without scheme, port or path. */
  readonly onAddSite: (host: string) => void;
  readonly onRemoveSite: (host: string) => void;
}

export interface WelcomeProps {
  readonly state: WelcomeState;
  readonly actions: WelcomeActions;
}
