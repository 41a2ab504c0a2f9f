import { loadStories } from '../../../demo/story.ts';
import { escape } from '../../../demo/templates/template.ts';
import type { Site } from '../../../demo/server.ts';

const PATH = '/the-whole-year';
const HOST = 'long-reads.example';

/** Each paragraph of a long story begins so, wherever it is told. */
export const itemOf = (paragraph: number): string => `Item${paragraph}:`;

/** A story of some 7,000 words for each round, and sources that tell it in nearly the same words. */
export interface LongStory {
  readonly url: string;
  readonly sites: Readonly<Record<string, Site>>;
  /** The sources, as a file of rows. */
  readonly rows: string;
  readonly paragraphs: number;
}

const stories = (await loadStories()).filter(({ of }) => of.length === 0);
const told = stories.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.split(' ')));

/** Made of the demonstration's own stories, one behind the other, as many times over as there are rounds; the half of them where it is 0.5. */
export function longStory(rounds: number, sources: number): LongStory {
  const rows = Array.from({ length: sources }, (_, i) => {
    const title = `The year, told by teller ${i + 1}`;
    return JSON.stringify({ id: `teller-${i + 1}`, title, text: tell(rounds, i + 1).join('\n') });
  });
  return {
    url: `http://${HOST}${PATH}`,
    sites: { [HOST]: (path) => (path === PATH ? pageOf(tell(rounds, 0)) : null) },
    rows: rows.join('\n'),
    paragraphs: Math.floor(rounds * told.length),
  };
}

/** Each teller leaves out other words, and in each round others than before. */
function tell(rounds: number, teller: number): string[] {
  return Array.from({ length: Math.floor(rounds * told.length) }, (_, place) => {
    const round = Math.floor(place / told.length);
    const isKept = (_word: string, i: number) => (i + 3 * round + teller) % (9 + round + teller) !== 0;
    return [itemOf(place), ...told[place % told.length]!.filter(isKept)].join(' ');
  });
}

function pageOf(paragraphs: readonly string[]): ReturnType<Site> {
  const body = paragraphs.map((text) => `<p>${escape(text)}</p>`);
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><title>The whole year</title></head><body>
<main><article><h1>The whole year</h1>${body.join('\n')}</article></main></body></html>`,
  };
}
