import type { PopupState } from '../../components/popup-state.ts';
import { reportOf } from './ferry.ts';
import { popups } from './popups.ts';
import { matchOf, readingOf, tellPair } from './story.ts';

/** The states of the report: the same ones as the popup's, over the same stories. */
export const reports: Readonly<Record<string, PopupState>> = Object.fromEntries(
  ['found', 'found-two', 'fingerprints-only', 'long', 'none-noted', 'looking', 'failed'].map((name) => [
    `report-${name}`,
    popups[name]!.state,
  ]),
);

const SENTENCE =
  'The {council|assembly} of the harbour town {voted|decided} on {Monday|Tuesday} to {spend|lay out} 4,000 crowns on {new lamps|fresh lights}, which the {mayor|head} of the works {called|named} long {overdue|awaited}.';

/** Two stories of about 5,000 words each, all of it reworded: what benchmarks/report-drawing.ts draws. */
export function hugeReport(): PopupState {
  const row = (place: number) => ({ kind: 'reworded' as const, place, sentences: Array(4).fill(SENTENCE) });
  const story = tellPair(Array.from({ length: 44 }, (_, place) => row(place)));
  const report = reportOf([matchOf(story, { source: { id: 'huge', title: 'A long story' } })]);
  return { kind: 'compared', reading: readingOf(story), report };
}
