/** Builds the corpus that the extension ships: `npm run build:corpus`. See public/corpus/PROVENANCE.md. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { outletOf, storyUrl } from '../demo/outlets.ts';
import { loadStories } from '../demo/story.ts';
import type { Story } from '../demo/story.ts';
import type { CorpusRecord } from '../lib/corpus/corpus.ts';
import { recordOf, withoutText } from '../lib/corpus/record.ts';
import { packRecords } from './pack-records.ts';

export const STARTER_PACK = fileURLToPath(new URL('../public/corpus/starter.pack', import.meta.url));

/** The saved page behind the one real record; outside the repository, since its text is not ours to publish. */
export const SEED_ORIGINAL = fileURLToPath(
  new URL('../../shared/seeds/001_f16bf25085e8716b.txt', import.meta.url),
);

const ABOUT = {
  name: 'Starter pack',
  publisher: 'Wireprint',
  licence: 'Demonstration stories: MIT. Other records: fingerprints, title, address and date only.',
};

/** The starter pack, byte for byte the same for the same stories and the same saved page. */
export async function buildStarterPack(): Promise<Uint8Array> {
  const originals = (await loadStories()).filter(({ kind }) => kind === 'original');
  const records = [...originals.map(recordOfStory), recordOfSeed(await readFile(SEED_ORIGINAL, 'utf8'))];
  return packRecords(ABOUT, records);
}

function recordOfStory(story: Story): CorpusRecord {
  const outlet = outletOf(story);
  const record = recordOf({
    id: `demo:${story.id}`,
    title: story.headline,
    url: storyUrl(story),
    site: outlet.name,
    published: story.published,
    lang: 'en',
    ...(story.byline && { byline: story.byline }),
    ...(story.credit && { credit: story.credit }),
    text: story.paragraphs.join('\n\n'),
  });
  return story.textInPack ? record : withoutText(record);
}

/** The title stands twice above the text, a time of day before it, and the site's standing line below it. */
const SEED_TIME = /^\d{1,2}:\d{2} - /u;

/**
 * The page names neither its address nor its date. The host is in its last line; November 2021 is the month of
 * the summit "this week" that it reports on.
 */
function recordOfSeed(page: string): CorpusRecord {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  const [title = '', , ...body] = lines;
  const text = body.slice(0, -1).join('\n\n').replace(SEED_TIME, '');
  const site = 'www.prensa.cancilleria.gob.ar';
  if (!body.at(-1)?.startsWith(site) || lines[1] !== title) throw new Error('the saved page has changed');
  return withoutText(
    recordOf({
      id: 'seed:f16bf25085e8716b',
      title,
      url: `https://${site}/`,
      site,
      published: '2021-11',
      lang: 'en',
      text,
    }),
  );
}

if (import.meta.main) {
  if (!existsSync(SEED_ORIGINAL)) {
    console.error(
      `The pack can only be built where ${SEED_ORIGINAL} is; public/corpus/starter.pack was left as it is.`,
    );
    process.exitCode = 1;
  } else {
    const pack = await buildStarterPack();
    await writeFile(STARTER_PACK, pack);
    console.log(`${STARTER_PACK}: ${pack.length} bytes`);
  }
}
