import type { AddProps, AddState } from '../../components/library-state.ts';
import type { FailureReason } from '../../lib/compare/outcome.ts';
import type { ReadArticle } from '../../lib/import/item.ts';
import { canReadHtml, readHtml } from '../../lib/page/inert.ts';
import { bytesInBlob } from '../../lib/platform/storage/blob-bytes.ts';
import { forgetAnswers } from '../../lib/platform/forget-answers.ts';
import {
  importFiles,
  importText,
  type ImportAccount,
  type NotTaken,
} from '../../lib/platform/storage/import-files.ts';
import { removeBatch } from '../../lib/platform/storage/source-list.ts';
import type { Storage } from '../../lib/platform/storage/storage.ts';
import { tidy } from '../../lib/platform/storage/tidy.ts';
import type { Result } from '../../lib/protocol/result.ts';
import type { Section, Spoken } from './section.ts';

const ACCEPT =
  '.txt,.text,.md,.html,.htm,.xhtml,.jsonl,.ndjson,.csv,.tsv,.warc,.warc.gz,.gz,.wacz,.rss,.atom,.rdf,.xml,.json';

/** What is so; it is put into words when it is drawn. */
type Now =
  | Exclude<AddState, { kind: 'done' | 'failed' }>
  | { readonly kind: 'done'; readonly account: ImportAccount }
  | { readonly kind: 'failed'; readonly failure: FailureReason };

const readArticle: ReadArticle = (html, url) =>
  canReadHtml() ? readHtml(html, url) : { kind: 'skipped', reason: 'not-html' };

/** Sources out of files and texts. One import at a time to a page. */
export function createAdd(storage: Storage, { redraw }: Section): (spoken: Spoken) => AddProps {
  let now: Now = { kind: 'idle' };
  let stop = new AbortController();
  const be = (next: Now) => {
    now = next;
    redraw();
  };

  async function add(name: string, work: () => Promise<Result<ImportAccount, FailureReason>>): Promise<void> {
    if (now.kind === 'adding') return;
    stop = new AbortController();
    be({ kind: 'adding', name, done: 0, total: PERCENT });
    try {
      const added = await work();
      if (added.ok) be({ kind: 'done', account: added.value });
      else be(added.failure === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', ...added });
    } catch (error) {
      be({ kind: 'failed', failure: 'internal' });
      throw error;
    }
    await forgetAnswers();
    await tidy(storage);
  }

  function addFiles(files: readonly File[]): void {
    const toImport = files.map((file) => ({ name: file.name, bytes: bytesInBlob(file) }));
    let shown = -1;
    const onProgress = (name: string, done: number, total: number) => {
      const percent = Math.floor((done / Math.max(1, total)) * PERCENT);
      if (percent === shown) return;
      shown = percent;
      if (name !== '') be({ kind: 'adding', name, done: percent, total: PERCENT });
    };
    void add(files[0]!.name, () =>
      importFiles(storage, toImport, readArticle, { signal: stop.signal, onProgress }),
    );
  }

  async function takeBack({ batch }: ImportAccount): Promise<void> {
    const removed = await removeBatch(storage, batch);
    be(removed.ok ? { kind: 'taken-back', count: removed.value } : { kind: 'failed', ...removed });
    await forgetAnswers();
  }

  const actions: AddProps['actions'] = {
    onPaste: (story) => void add(story.title, () => importText(storage, story)),
    onFiles: addFiles,
    onCancel: () => stop.abort(),
    onClose: () => be({ kind: 'idle' }),
  };
  return (spoken) => ({ state: inWords(now, spoken, takeBack), accept: ACCEPT, actions });
}

const PERCENT = 100;

function inWords(now: Now, spoken: Spoken, takeBack: (account: ImportAccount) => Promise<void>): AddState {
  if (now.kind === 'failed') return { kind: 'failed', why: spoken.words.states.failed(now.failure).title };
  if (now.kind !== 'done') return now;
  const { account } = now;
  const { keeping } = spoken.settingsWords;
  const counts = Object.entries(account.refused);
  const why = (reason: string) => keeping.notTaken[reason as NotTaken];
  const named = account.first.map(({ place, why: reason }) => ({ what: place, why: why(reason) }));
  const summed = counts.map(([reason, count]) => ({ what: keeping.counted(count, why(reason)), why: '' }));
  const refusedInAll = counts.reduce((sum, [, count]) => sum + count, 0);
  // Where all are named there is nothing to sum up.
  const refused = refusedInAll > named.length ? [...summed, ...named] : named;
  const onUndo = () => void takeBack(account);
  return { kind: 'done', taken: account.taken, refusedInAll, refused, ...(account.taken > 0 && { onUndo }) };
}
