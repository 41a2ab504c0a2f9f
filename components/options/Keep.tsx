import { PRIVATE_SITES } from '../../lib/settings/private-hosts.ts';
import { HostForm } from '../when/HostForm.tsx';
import { HostList } from '../when/HostList.tsx';
import type { KeepProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { NumberField } from './NumberField.tsx';

/** What of the pages that the reader opens becomes a source by itself. */
export function Keep({ settings, onChange }: KeepProps) {
  const { holdings, options, welcome } = useSettingsWords();
  const { keep } = options;
  const { keepRead, keepReadDays, keepReadMegabytes, keepReadExcept } = settings;
  const { keepFeedDays, keepFeedMegabytes } = settings;
  return (
    <>
      <p>{keep.lead}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={keepRead}
          onChange={(event) => onChange({ keepRead: event.currentTarget.checked })}
        />
        <span>
          <strong>{keep.on}</strong>
          <span class="quiet block">{keep.onWhy}</span>
        </span>
      </label>
      {keepRead && (
        <Bounds
          title={keep.on}
          why={keep.boundsWhy}
          days={keepReadDays}
          megabytes={keepReadMegabytes}
          onDays={(days) => onChange({ keepReadDays: days })}
          onMegabytes={(megabytes) => onChange({ keepReadMegabytes: megabytes })}
        />
      )}
      <div class="part">
        <h3>{keep.except}</h3>
        {keepReadExcept.length === 0 ? (
          <p class="quiet">{keep.noExceptions}</p>
        ) : (
          <HostList
            title={keep.except}
            hosts={keepReadExcept}
            removeLabel={welcome.removeSite}
            onRemove={(host) => onChange({ keepReadExcept: keepReadExcept.filter((one) => one !== host) })}
          />
        )}
        <HostForm
          label={welcome.siteName}
          button={keep.addException}
          known={keepReadExcept}
          onAdd={(host) => onChange({ keepReadExcept: [...keepReadExcept, host] })}
        />
      </div>
      <div class="part">
        <h3>{holdings.feedStories}</h3>
        <Bounds
          title={holdings.feedStories}
          why={holdings.feedStoriesWhy}
          days={keepFeedDays}
          megabytes={keepFeedMegabytes}
          onDays={(days) => onChange({ keepFeedDays: days })}
          onMegabytes={(megabytes) => onChange({ keepFeedMegabytes: megabytes })}
        />
      </div>
      <details>
        <summary>{keep.never}</summary>
        <ul class="bullets">
          {keep.neverWhy.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
        <p class="quiet names" dir="ltr">
          {PRIVATE_SITES.join(', ')}
        </p>
      </details>
    </>
  );
}

interface BoundsProps {
  /** Of what; said by screen readers, since the fields are there more than once. */
  readonly title: string;
  readonly why: string;
  readonly days: number;
  readonly megabytes: number;
  readonly onDays: (days: number) => void;
  readonly onMegabytes: (megabytes: number) => void;
}

function Bounds({ title, why, days, megabytes, onDays, onMegabytes }: BoundsProps) {
  const { keep } = useSettingsWords().options;
  return (
    <div class="part" role="group" aria-label={title}>
      <NumberField label={keep.days} value={days} least={1} most={3650} onChange={onDays} />
      <NumberField label={keep.megabytes} value={megabytes} least={1} most={10_000} onChange={onMegabytes} />
      <p class="quiet">{why}</p>
    </div>
  );
}
