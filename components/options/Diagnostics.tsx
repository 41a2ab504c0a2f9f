import { useState } from 'preact/hooks';
import type { DiagnosticsProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';

/** What a report about something that went wrong needs, as text that the reader can read first. */
export function Diagnostics({ facts, events, onCopy }: DiagnosticsProps) {
  const { diagnostics } = useSettingsWords().options;
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = [
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    '',
    `${diagnostics.events}:`,
    ...(events.length === 0 ? [diagnostics.noEvents] : events),
  ].join('\n');
  return (
    <>
      <p>{diagnostics.lead}</p>
      <dl class="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{diagnostics.events}</summary>
        {events.length === 0 ? (
          <p class="quiet">{diagnostics.noEvents}</p>
        ) : (
          // Scrolled by keys, so it has to take the focus.
          <pre class="events" dir="ltr" tabindex={0} aria-label={diagnostics.events}>
            {events.join('\n')}
          </pre>
        )}
      </details>
      <div class="row">
        <button type="button" onClick={() => void onCopy(text).then(setCopied)}>
          {diagnostics.copy}
        </button>
        <span role="status">
          {copied === true && diagnostics.copied}
          {copied === false && diagnostics.notCopied}
        </span>
      </div>
    </>
  );
}
