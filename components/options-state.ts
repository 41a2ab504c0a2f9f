import type { Face } from '../lib/settings/face.ts';
import type { WhenActions, WhenState } from './welcome-state.ts';

/** The sections of the settings page, in their order. One that is left out is not drawn. */
export interface OptionsProps {
  readonly when: WhenProps;
  readonly face?: FaceProps;
  /** What came of the last change; null before there was one. */
  readonly saved: 'saved' | 'not-saved' | null;
}

export interface WhenProps {
  readonly state: WhenState;
  readonly actions: WhenActions & {
    readonly onTurnOff: (host: string) => void;
    /** Takes a site from those that are off. */
    readonly onTurnOn: (host: string) => void;
    /** Has the browser save a text file with these sites. */
    readonly onSaveList: (hosts: readonly string[]) => void;
  };
}

export interface FaceProps {
  readonly settings: Face;
  /** Languages by code, each under its own name. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly onChange: (change: Partial<Face>) => void;
}
