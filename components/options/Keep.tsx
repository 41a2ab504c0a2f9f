import { PRIVATE_SITES } from '../../lib/settings/private-hosts.ts';
import { HostForm } from '../when/HostForm.tsx';
import { HostList } from '../when/HostList.tsx';
import type { KeepProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { NumberField } from './NumberField.tsx';

/** What of the pages that the reader opens becomes a source by itself. */
export function Keep({ settings, onChange }: KeepProps) {
  const { options, welcome } = useSettingsWords();
  const { keep } = options;
  const { keepRead, keepReadDays, keepReadMegabytes, keepReadExcept } = settings;
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
        <div class="part">
          <NumberField
            label={keep.days}
            value={keepReadDays}
            least={1}
            most={3650}
            onChange={(days) => onChange({ keepReadDays: days })}
          />
          <NumberField
            label={keep.megabytes}
            value={keepReadMegabytes}
            least={1}
            most={10_000}
            onChange={(megabytes) => onChange({ keepReadMegabytes: megabytes })}
          />
          <p class="quiet">{keep.boundsWhy}</p>
        </div>
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
