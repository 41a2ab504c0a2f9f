import { useEffect, useState } from 'preact/hooks';
import type { PackSummary } from '../../lib/pack/manifest.ts';
import type { PopupActions } from '../popup-state.ts';
import { useWords } from '../words-context.ts';

interface SearchedProps {
  /** Sources that were searched, in packs and besides. */
  readonly total: number;
  readonly onList: PopupActions['onListSearched'];
}

/** In which packs nothing was found, with the dates of what they hold, and in how many sources of the reader's own. */
export function Searched({ total, onList }: SearchedProps) {
  const { searched } = useWords();
  const [packs, setPacks] = useState<readonly PackSummary[]>([]);
  useEffect(() => {
    void onList().then(setPacks);
  }, [total]);
  if (packs.length === 0) return null;
  const own = total - packs.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="searched" aria-labelledby="searched-title">
      <h2 id="searched-title" class="label">
        {searched.title}
      </h2>
      <ul>
        {packs.map((pack) => (
          <Pack key={`${pack.name} ${pack.publisher}`} pack={pack} />
        ))}
        {own > 0 && (
          <li>
            <strong>{searched.own}</strong> <span class="quiet">{searched.count(own)}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

function Pack({ pack: { name, publisher, from, to, count } }: { readonly pack: PackSummary }) {
  const { searched, text } = useWords();
  const days = [from, to].filter((day) => day !== null).map((day) => text.date(day.slice(0, 10)));
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>{' '}
      <span class="quiet">
        <bdi>{publisher}</bdi> · {searched.count(count)}
        {days.length > 0 && ` · ${[...new Set(days)].join(' – ')}`}
      </span>
    </li>
  );
}
