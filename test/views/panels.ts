import type { PanelProps } from '../../components/panel-state.ts';
import { popups } from './popups.ts';
import { familyReport } from './reports.ts';

/** The states of the panel: its own two, and the report beside its page. */
export const panels: Readonly<Record<string, Omit<PanelProps, 'actions'>>> = {
  'panel-unseen': { state: { kind: 'unseen' } },
  'panel-closed': { state: { kind: 'closed' } },
  'panel-found': {
    state: popups['found-marked']!.state,
    marks: popups['found-marked']!.marks!,
    canSilence: true,
  },
  'panel-looking': { state: popups['looking']!.state },
  'panel-none': { state: popups['none']!.state, canSilence: true },
  'panel-skipped': { state: popups['skipped']!.state },
  'panel-failed': { state: popups['failed']!.state },
  'panel-fingerprints': { state: popups['fingerprints-only']!.state },
  'panel-family': { state: familyReport(), canSilence: true },
};
