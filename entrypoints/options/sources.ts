import type { ListedSource, SourceQuery, SourcesProps } from '../../components/library-state.ts';
import { repair } from '../../lib/platform/storage/repair.ts';
import { createSourceList, setPinned, type ListQuery } from '../../lib/platform/storage/source-list.ts';
import { removeForNow, type Removal } from '../../lib/platform/storage/removal.ts';
import { forgetAnswers } from '../../lib/platform/forget-answers.ts';
import type { SourceRow } from '../../lib/platform/storage/source-rows.ts';
import type { Storage } from '../../lib/platform/storage/storage.ts';
import { hostOf } from '../../lib/settings/host.ts';
import type { Section } from './section.ts';

/** As many as one looks through without losing one's place on the page. */
const PAGE_SIZE = 20;

const SORTS: Readonly<Record<SourceQuery['order'], Pick<ListQuery, 'sort' | 'descending'>>> = {
  newest: { sort: 'addedAt', descending: true },
  oldest: { sort: 'addedAt', descending: false },
  title: { sort: 'title', descending: false },
  site: { sort: 'site', descending: false },
  largest: { sort: 'bytes', descending: true },
};

/** The reader's own sources, over the storage. */
export function createSourcesSection(
  storage: Storage,
  { report, redraw }: Section,
): () => Promise<SourcesProps> {
  const list = createSourceList(storage);
  let query: SourceQuery = { search: '', order: 'newest', offset: 0 };
  let removed: Removal | null = null;

  async function remove(ids: readonly string[]) {
    const removal = await removeForNow(storage, ids);
    if (removal.ok) removed = removal.value;
    await forgetAnswers();
    return removal;
  }

  async function undo({ undo: bringBack }: Removal) {
    removed = null;
    const brought = await bringBack();
    await forgetAnswers();
    return brought;
  }

  const shownRemoval = () =>
    removed && { count: removed.count, onUndo: () => removed && void report(undo(removed)) };

  const actions: SourcesProps['actions'] = {
    onQuery: (asked) => {
      query = asked;
      redraw();
    },
    onPin: (id, pinned) => void report(setPinned(storage, [id], pinned)),
    onRemove: (ids) => void report(remove(ids)),
    onRepair: () => void report(repair(storage)),
  };
  return async () => {
    const { search, order, offset } = query;
    try {
      const [counts, { rows, total: matching }] = await Promise.all([
        list.counts(),
        list.page({ ...SORTS[order], search, offset, limit: PAGE_SIZE }),
      ]);
      const all = Object.values(counts);
      const total = all.reduce((sum, { count }) => sum + count, 0);
      const bytes = all.reduce((sum, origin) => sum + origin.bytes, 0);
      const state = { rows: rows.map(listed), matching, total, bytes };
      return { state, query, pageSize: PAGE_SIZE, removed: shownRemoval(), actions };
    } catch {
      return { state: null, query, pageSize: PAGE_SIZE, isUnreadable: true, actions };
    }
  };
}

function listed({
  id,
  title,
  site,
  url,
  origin,
  pinned,
  addedAt,
  firstSeen,
  bytes,
}: SourceRow): ListedSource {
  const about = {
    id,
    title: title ?? null,
    site: site ?? (url === undefined ? null : hostOf(url)),
    url,
    origin,
    pinned,
    bytes,
  };
  return { ...about, firstSeen: firstSeen ?? addedAt };
}
