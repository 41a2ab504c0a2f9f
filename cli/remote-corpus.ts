import { createHash, randomInt } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import type { Corpus } from '../lib/corpus/corpus.ts';
import { whyNotFetch } from '../lib/feed/address-guard.ts';
import { drawOrder } from '../lib/remote/choose.ts';
import type { FetchRange } from '../lib/remote/fetch-range.ts';
import type { Block, BlockStore } from '../lib/remote/index-blocks.ts';
import { openRemotePack, type RemotePackFault } from '../lib/remote/open-remote-pack.ts';
import { joined } from '../lib/segment/parts.ts';
import { CliError } from './cli-error.ts';
import { isPackFault, orTrouble } from './pack-file.ts';
import { replaceFile } from './work-folder.ts';

/** Whether sources are named by an address. */
export function isAddress(corpus: string): boolean {
  return /^https?:\/\//iu.test(corpus);
}

/**
 * A pack at its address, not fetched; what that sends is said. The order of prefixes and what was fetched of the index are
 * kept in the user's cache folder, so that what is asked for again need not be sent again.
 */
export async function openCorpusAt(address: string): Promise<Corpus> {
  if (!isLoopback(address) && whyNotFetch(address) !== null)
    throw new CliError(`${address}: packs are looked up at public https addresses`);
  const folder = folderFor(address);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pack = await openRemotePack(address, {
    fetchRange,
    random: () => randomInt(2 ** 47) / 2 ** 47,
    orderOf: async (count) => orderIn(path.join(folder, `order-${count}.json`), count),
    blocksOf: async (edition) => blocksIn(path.join(folder, edition)),
  });
  if (typeof pack === 'string') throw new CliError(`${address}: ${inWords(address, pack)}`);
  process.stderr.write(SENT);
  return pack.corpus;
}

const SENT =
  'The pack stays at its address. Its server is sent no text and no address of an article, but which eight parts of the\n' +
  'index are asked for and which sources are read, among those of seven other stories: it may guess one of a few.\n';

/** A server on this machine, for trying things out. */
function isLoopback(address: string): boolean {
  return /^http:\/\/127\.0\.0\.1(?::\d+)?\//u.test(address);
}

const fetchRange: FetchRange = async (address, start, end, etag, signal) => {
  const response = await fetch(address, {
    headers: { range: `bytes=${start}-${end - 1}`, ...(etag === null ? {} : { 'if-match': etag }) },
    redirect: 'error',
    signal,
  });
  return {
    status: response.status,
    contentRange: response.headers.get('content-range'),
    etag: response.headers.get('etag'),
    body: response.body ?? new Blob([]).stream(),
  };
};

function inWords(address: string, fault: RemotePackFault): string {
  if (isPackFault(fault)) orTrouble(address, fault);
  return FAULTS[fault as keyof typeof FAULTS];
}

const FAULTS = {
  unreachable: 'no answer, or one that is no pack',
  'no-ranges': 'its server gives whole files only, so it would have to be fetched',
  changed: 'it was replaced while it was read',
  'wrong-range': 'its server gives other bytes than it was asked for',
  'too-short': 'its server gives fewer bytes than it was asked for',
  'too-long': 'its server gives more bytes than it was asked for',
  'too-slow': 'its server is too slow',
  'too-much': 'more would have to be fetched than is allowed',
} as const;

function folderFor(address: string): string {
  const caches = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
  return path.join(caches, 'wireprint', createHash('sha256').update(address).digest('hex').slice(0, 32));
}

/** The order that was drawn the first time. */
async function orderIn(file: string, count: number): Promise<readonly number[]> {
  const schema = v.pipe(v.array(v.number()), v.length(count));
  try {
    const order = v.parse(schema, JSON.parse(await readFile(file, 'utf8')));
    if (new Set(order).size === count && order.every((prefix) => prefix in order)) return order;
  } catch {
    // Not there yet, or not readable any more: drawn anew.
  }
  const order = drawOrder(count, () => randomInt(2 ** 47) / 2 ** 47);
  await replaceFile(file, JSON.stringify(order));
  return order;
}

/** Blocks as files: the lengths of their parts, u32 each, after how many there are; then the parts. */
async function blocksIn(folder: string): Promise<BlockStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = new Set((await readdir(folder)).map(Number).filter(Number.isInteger));
  return {
    held: async () => names,
    async get(prefix) {
      if (!names.has(prefix)) return null;
      return partsOf(await readFile(path.join(folder, String(prefix))).catch(() => Buffer.alloc(0)));
    },
    async put(prefix, block) {
      const lengths = Uint32Array.from([block.length, ...block.map(({ length }) => length)]);
      await replaceFile(
        path.join(folder, String(prefix)),
        joined([new Uint8Array(lengths.buffer), ...block]),
      );
      names.add(prefix);
    },
  };
}

function partsOf(bytes: Buffer): Block | null {
  const count = bytes.length < 4 ? 0 : bytes.readUInt32LE(0);
  let at = 4 + 4 * count;
  if (count === 0 || at > bytes.length) return null;
  return Array.from({ length: count }, (_, i) => {
    const length = bytes.readUInt32LE(4 + 4 * i);
    at += length;
    return bytes.subarray(at - length, at);
  });
}
