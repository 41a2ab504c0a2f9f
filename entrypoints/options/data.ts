import type { DataProps } from '../../components/options-state.ts';
import {
  exportEverything,
  importEverything,
  type ImportFault,
} from '../../lib/platform/archive/archive-file.ts';
import { clearBadges } from '../../lib/platform/badge.ts';
import { deleteEverything } from '../../lib/platform/archive/delete-everything.ts';
import { askFeedTime } from '../../lib/platform/feeds/ask-feed-time.ts';
import { forgetAnswers } from '../../lib/platform/forget-answers.ts';
import { saveBlob, version } from '../../lib/platform/save-file.ts';
import type { Storage } from '../../lib/platform/storage/storage.ts';
import { tidy } from '../../lib/platform/storage/tidy.ts';
import type { Section, Spoken } from './section.ts';

/** What is so; it is put into words when it is drawn. */
type Now =
  | Exclude<DataProps['state'], { kind: 'failed' }>
  | { readonly kind: 'failed'; readonly why: ImportFault | 'left-over' | null };

/** Everything out, in, and gone. One at a time to a page. */
export function createData(storage: Storage, { redraw }: Section): (spoken: Spoken) => DataProps {
  let now: Now = { kind: 'idle' };

  async function work(job: () => Promise<Now>): Promise<void> {
    if (now.kind === 'working') return;
    now = { kind: 'working' };
    redraw();
    try {
      now = await job();
    } catch {
      now = { kind: 'failed', why: null };
    }
    redraw();
  }

  async function exportAll(withPacks: boolean): Promise<Now> {
    const file = await exportEverything(storage, { version, withPacks });
    const name = `wireprint-${new Date().toISOString().slice(0, 10)}.jsonl.gz`;
    saveBlob(name, file);
    return { kind: 'exported', name };
  }

  async function importAll(file: File): Promise<Now> {
    const imported = await importEverything(storage, file);
    if (!imported.ok) return { kind: 'failed', why: imported.failure };
    await forgetAnswers();
    void tidy(storage);
    // Subscriptions may have come with it; the background starts anew where it does not answer.
    await askFeedTime({ kind: 'look-at-feeds' }).catch(() => null);
    return { kind: 'imported', sources: imported.value.sources };
  }

  async function deleteAll(): Promise<Now> {
    // Before: what is under way is given up. After: nothing of what was is said any more.
    await forgetAnswers();
    const left = await deleteEverything(storage);
    await forgetAnswers();
    await clearBadges();
    return left.length === 0 ? { kind: 'deleted' } : { kind: 'failed', why: 'left-over' };
  }

  const actions: DataProps['actions'] = {
    onExport: (withPacks) => void work(() => exportAll(withPacks)),
    onImport: (file) => void work(() => importAll(file)),
    onDelete: () => void work(deleteAll),
  };
  return (spoken) => ({ state: inWords(now, spoken), actions });
}

function inWords(now: Now, { words, settingsWords: { keeping } }: Spoken): DataProps['state'] {
  if (now.kind !== 'failed') return now;
  const { why } = now;
  if (why === null) return { kind: 'failed' };
  if (why === 'left-over') return { kind: 'failed', why: keeping.leftOver };
  if (why === 'not-an-export' || why === 'newer' || why === 'damaged')
    return { kind: 'failed', why: keeping.notImported[why] };
  return { kind: 'failed', why: words.states.failed(why).title };
}
