import type { FailureReason } from '../../compare/outcome.ts';
import {
  documentItem,
  refused,
  type ImportItem,
  type ReadArticle,
  type RefusalReason,
} from '../../import/item.ts';
import { readFile } from '../../import/read-file.ts';
import { hex, sha256 } from '../../pack/digest.ts';
import { succeed, type Result } from '../../protocol/result.ts';
import type { ByteSource } from '../../segment/byte-source.ts';
import { putMany } from './imports.ts';
import type { SourceWithText } from './source-rows.ts';
import type { Storage } from './storage.ts';

/** `here`: it is a source already. `twice`: the files hold it more than once. */
export type NotTaken = RefusalReason | 'here' | 'twice';

/** What came of an import. `batch`: by which the whole of it can be removed. */
export interface ImportAccount {
  readonly batch: string;
  readonly taken: number;
  /** How many were not taken, by why; the first of them with their places. */
  readonly refused: Readonly<Partial<Record<NotTaken, number>>>;
  readonly first: readonly { readonly place: string; readonly why: NotTaken }[];
}

/** Refusals that are named one by one. */
const MOST_NAMED = 100;

/** Milliseconds after which a page gets to draw and to hear its reader. */
const BREATH_MS = 30;

export interface FileToImport {
  readonly name: string;
  readonly bytes: ByteSource;
}

export interface ImportFilesOptions {
  readonly signal?: AbortSignal;
  /** The file that is being read, and bytes of all files that have been. */
  readonly onProgress?: (name: string, done: number, total: number) => void;
}

/**
 * Takes all sources out of files, or none: cancelled, or without room, the import leaves nothing. What is here already
 * is not taken again, so that removing the batch leaves what was there before. Memory: a chunk of `putMany`.
 */
export async function importFiles(
  storage: Storage,
  files: readonly FileToImport[],
  readArticle: ReadArticle,
  { signal, onProgress }: ImportFilesOptions = {},
): Promise<Result<ImportAccount, FailureReason>> {
  const batch = `import:${crypto.randomUUID()}`;
  const counts: Partial<Record<NotTaken, number>> = {};
  const first: { place: string; why: NotTaken }[] = [];
  const seen = new Set<string>();
  const refuse = (place: string, why: NotTaken) => {
    counts[why] = (counts[why] ?? 0) + 1;
    if (first.length < MOST_NAMED) first.push({ place, why });
  };

  async function* sources(): AsyncGenerator<SourceWithText> {
    const database = await storage.connect();
    const breathe = createBreath();
    for await (const item of itemsOf(files, readArticle, onProgress)) {
      signal?.throwIfAborted();
      await breathe();
      if (item.kind === 'refused') {
        refuse(item.place, item.reason);
        continue;
      }
      const source = await ownSource('file', item.document);
      const isHere = (await database.getKey('sources', source.id)) !== undefined;
      if (seen.has(source.id)) refuse(item.place, 'twice');
      else if (isHere) refuse(item.place, 'here');
      else yield source;
      seen.add(source.id);
    }
  }

  const put = await putMany(
    storage,
    sources(),
    { origin: 'file', pinned: false, batch },
    signal && { signal },
  );
  return put.ok ? succeed({ batch, taken: put.value, refused: counts, first }) : put;
}

/**
 * Takes a text that the reader has pasted, or says why not, as of a text in a file: a title or an address that no source
 * can have is left out.
 */
export async function importText(
  storage: Storage,
  { title, url, text }: PastedText,
): Promise<Result<ImportAccount, FailureReason>> {
  const item = documentItem({ title, url, text, firstSeen: storage.now() }, title);
  const batch = `import:${crypto.randomUUID()}`;
  if (item.kind === 'refused') {
    const { place, reason } = item;
    return succeed({ batch, taken: 0, refused: { [reason]: 1 }, first: [{ place, why: reason }] });
  }
  const source = await ownSource('pasted', item.document);
  const put = await putMany(storage, [source], { origin: 'pasted', pinned: false, batch });
  return put.ok ? succeed({ batch, taken: put.value, refused: {}, first: [] }) : put;
}

/** As the reader gave it: any field but the text may be empty. */
export interface PastedText {
  readonly title: string;
  readonly url: string;
  readonly text: string;
}

/** The source under an id of its own: by its address and text, so that versions of one story stand side by side. */
async function ownSource(kind: 'file' | 'pasted', document: SourceWithText): Promise<SourceWithText> {
  const named = new TextEncoder().encode(JSON.stringify([document.url ?? null, document.text]));
  return { ...document, id: `${kind}:${hex(await sha256(named)).slice(0, ID_DIGITS)}` };
}

/** 128 bits: no two texts of a reader meet. */
const ID_DIGITS = 32;

async function* itemsOf(
  files: readonly FileToImport[],
  readArticle: ReadArticle,
  onProgress: ImportFilesOptions['onProgress'],
): AsyncGenerator<ImportItem> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.size, 0);
  let before = 0;
  for (const { name, bytes } of files) {
    onProgress?.(name, before, total);
    const start = before;
    const read: ByteSource['read'] = (from, to) => {
      onProgress?.(name, start + from, total);
      return bytes.read(from, to);
    };
    try {
      yield* readFile({ size: bytes.size, read }, name, readArticle);
    } catch (error) {
      // It was moved or changed since it was chosen, or lies where nothing answers: the other files are still wanted.
      if (!(error instanceof DOMException)) throw error;
      yield refused(name, 'unreadable');
    }
    before += bytes.size;
  }
  onProgress?.('', total, total);
}

/**
 * Lets the page do something else now and then. By a message, since browsers let the timers of a tab that is not in
 * front run once a second: an import would be thirty times as slow there.
 */
function createBreath(): () => Promise<void> {
  let at = performance.now();
  return async () => {
    if (performance.now() - at < BREATH_MS) return;
    await nextTask();
    at = performance.now();
  };
}

function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    // Between our own two ports.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    port2.postMessage(null);
  });
}
