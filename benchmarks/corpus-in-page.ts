// What corpus-in-browsers.ts runs inside a page: a pack as a blob in IndexedDB, opened and asked; and its peers.
import { openDB } from 'idb';
import { compare } from '../lib/compare/compare.ts';
import { segmentedCorpus } from '../lib/corpus/segmented-corpus.ts';
import { contentsOf, openPack } from '../lib/pack/open-pack.ts';
import { bytesInBlob, paged } from '../lib/platform/storage/blob-bytes.ts';
import { flexSearchOf, miniSearchOf } from './corpus-peers.ts';

const STORE = 'packs';

const database = () => openDB('benchmark', 1, { upgrade: (opened) => void opened.createObjectStore(STORE) });

/** Puts a pack into IndexedDB; how many milliseconds that takes. */
export async function install(url: string): Promise<number> {
  const blob = await (await fetch(url)).blob();
  const opened = await database();
  const started = performance.now();
  await opened.put(STORE, blob, 'pack');
  opened.close();
  return performance.now() - started;
}

export interface Asked {
  readonly open: number;
  readonly first: number;
  readonly times: readonly number[];
  readonly matched: number;
}

async function packedCorpus() {
  const opened = await database();
  const blob = (await opened.get(STORE, 'pack')) as Blob;
  const pack = await openPack(paged(bytesInBlob(blob)));
  const contents = typeof pack === 'string' ? null : await contentsOf(pack, 'verified-before');
  if (contents === null) throw new Error('the pack cannot be read');
  return segmentedCorpus(contents.shelves, contents.frequencies);
}

/** Opens the pack and asks for each text in turn: milliseconds. */
export async function ask(texts: readonly string[]): Promise<Asked> {
  const started = performance.now();
  const corpus = await packedCorpus();
  const open = performance.now() - started;
  const times: number[] = [];
  let matched = 0;
  for (const text of texts) {
    const asked = performance.now();
    const { matches } = await compare({ text }, corpus);
    times.push(performance.now() - asked);
    if (matches.length > 0) matched++;
  }
  return { open, first: times[0] ?? 0, times: times.slice(1), matched };
}

export interface PeerAsked {
  readonly build: number;
  readonly load: number;
  readonly bytes: number;
  readonly times: readonly number[];
}

/** Indexes texts by a peer, and asks. `load`: its index read back from what it exports. */
export async function askPeer(
  peer: 'MiniSearch' | 'FlexSearch',
  url: string,
  queries: readonly string[],
): Promise<PeerAsked> {
  const texts = (await (await fetch(url)).json()) as string[];
  const started = performance.now();
  const index = (peer === 'MiniSearch' ? miniSearchOf : flexSearchOf)(texts);
  const build = performance.now() - started;
  const times = timesOf(queries, index.search);
  const exported = index.exported();
  const loadedAt = performance.now();
  index.load(exported);
  const load = performance.now() - loadedAt;
  return { build, load, bytes: exported.reduce((sum, part) => sum + part.length, 0), times };
}

function timesOf(queries: readonly string[], search: (text: string) => unknown): number[] {
  return queries.map((text) => {
    const asked = performance.now();
    search(text);
    return performance.now() - asked;
  });
}
