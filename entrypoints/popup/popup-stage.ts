import type { PopupProps } from '../../components/popup-state.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';
import type { Stage } from '../view/stage.tsx';

export type Shown = Omit<PopupProps, 'actions'>;

/** The popup of a tab: what it shows, and what was answered about the tab. */
export interface PopupStage extends Stage<Shown> {
  readonly tabId: number;
  readonly answered: () => Look | null;
}

/** Loaded when it is asked for: the popup has to be drawn first. */
export const further = () => import('./further.ts');
