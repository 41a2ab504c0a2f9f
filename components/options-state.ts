import type { Face } from '../lib/settings/face.ts';
import type { Settings } from '../lib/settings/settings.ts';
import type { Sensitivity } from '../lib/verdict/sensitivity.ts';
import type { AddProps, FeedsProps, PacksProps, SourcesProps } from './library-state.ts';
import type { WhenActions, WhenState } from './welcome-state.ts';

/** The sections of the settings page, in their order. One that is left out is not drawn. */
export interface OptionsProps {
  readonly when: WhenProps;
  readonly keep?: KeepProps;
  readonly sources?: SourcesProps;
  readonly packs?: PacksProps;
  readonly feeds?: FeedsProps;
  readonly add?: AddProps;
  readonly sensitivity?: SensitivityProps;
  readonly face?: FaceProps;
  readonly data?: DataProps;
  readonly diagnostics?: DiagnosticsProps;
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

export interface KeepProps {
  readonly settings: Pick<
    Settings,
    | 'keepRead'
    | 'keepReadDays'
    | 'keepReadMegabytes'
    | 'keepReadExcept'
    | 'keepFeedDays'
    | 'keepFeedMegabytes'
  >;
  readonly onChange: (change: Partial<KeepProps['settings']>) => void;
}

export interface SensitivityProps {
  readonly chosen: Sensitivity;
  readonly onChoose: (sensitivity: Sensitivity) => void;
}

export interface FaceProps {
  readonly settings: Face;
  /** Languages by code, each under its own name. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly onChange: (change: Partial<Face>) => void;
  readonly keys: KeysProps;
}

export interface KeysProps {
  /** As the browser writes them; empty where there is none. */
  readonly keys: readonly { readonly does: 'open' | 'compare-selection'; readonly key: string }[];
  readonly onChange: () => void;
}

export interface DataProps {
  readonly state:
    | { readonly kind: 'idle' | 'working' | 'deleted' }
    /** Why, in words. */
    | { readonly kind: 'failed'; readonly why?: string }
    | { readonly kind: 'exported'; readonly name: string }
    | { readonly kind: 'imported'; readonly sources: number };
  readonly actions: {
    readonly onExport: (withPacks: boolean) => void;
    readonly onImport: (file: File) => void;
    /** After the reader has typed the word. */
    readonly onDelete: () => void;
  };
}

export interface DiagnosticsProps {
  /** What is so now: version, browser, permissions, storage. No text and no address of any page. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What happened of late, one line each, the oldest first. */
  readonly events: readonly string[];
  /** False where the browser did not let it be copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
}
