import type { PopupState } from '../../components/popup-state.ts';
import type { Match } from '../../lib/compare/report.ts';
import { ferry, ferryMatch, ferryReading, reportOf } from './ferry.ts';
import { popups } from './popups.ts';
import { matchOf, readingOf, tellPair } from './story.ts';

/** The states of the report: the same ones as the popup's, over the same stories; and a family of them. */
export const reports: Readonly<Record<string, PopupState>> = Object.fromEntries([
  ['report-family', familyReport()],
  ...['found', 'found-two', 'fingerprints-only', 'long', 'none-noted', 'looking', 'failed'].map((name) => [
    `report-${name}`,
    popups[name]!.state,
  ]),
]);

/** The ferry's story with two more tellings of it: one cut from the original, one that names it. */
export function familyReport(): PopupState {
  const from = (id: string, title: string, text: string): Match => ({
    ...ferryMatch,
    source: {
      id,
      title,
      site: 'Sallow Evening Post',
      published: '2024-04-13',
      url: `https://post.example/${id}`,
    },
    sourceText: text,
  });
  const cut = ferry.source.split('\n\n').slice(0, 4).join('\n\n');
  const named = ferry.source.replaceAll('ferry', 'boat').replaceAll('report', 'paper');
  const telling = from('telling', 'A boat, three checks and a paper of 88 pages', named);
  const based = { ...telling, source: { ...telling.source, basedOn: [ferryMatch.source.url!] } };
  const matches = [ferryMatch, from('cut', 'Ferry checks were skipped', cut), based];
  const reading = {
    ...ferryReading,
    article: { ...ferryReading.article, basedOn: [ferryMatch.source.url!] },
  };
  return { kind: 'compared', reading, report: reportOf(matches) };
}

const SENTENCE =
  'The {council|assembly} of the harbour town {voted|decided} on {Monday|Tuesday} to {spend|lay out} 4,000 crowns on {new lamps|fresh lights}, which the {mayor|head} of the works {called|named} long {overdue|awaited}.';

/** Two stories of about 5,000 words each, all of it reworded: what benchmarks/report-drawing.ts draws. */
export function hugeReport(): PopupState {
  const row = (place: number) => ({ kind: 'reworded' as const, place, sentences: Array(4).fill(SENTENCE) });
  const story = tellPair(Array.from({ length: 44 }, (_, place) => row(place)));
  const report = reportOf([matchOf(story, { source: { id: 'huge', title: 'A long story' } })]);
  return { kind: 'compared', reading: readingOf(story), report };
}
