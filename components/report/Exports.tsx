import { useState } from 'preact/hooks';
import { COMPARISON_FORMATS, type ExportFormat, REFERENCE_FORMATS } from '../../lib/export/formats.ts';
import { useWords } from '../words-context.ts';

interface ExportsProps {
  /** Resolves with the name of the file that the browser was given to save. */
  readonly onSave: (format: ExportFormat, excerptsOnly: boolean) => Promise<string>;
}

/** Saves the comparison, or references to both stories, as a file. */
export function Exports({ onSave }: ExportsProps) {
  const { exports } = useWords();
  const [excerptsOnly, setExcerptsOnly] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const save = async (format: ExportFormat) => setMade(await onSave(format, excerptsOnly));
  const buttons = (formats: readonly ExportFormat[]) =>
    formats.map((format) => (
      <button key={format} type="button" onClick={() => void save(format)}>
        {exports.format[format]}
      </button>
    ));
  return (
    <section aria-labelledby="exports-title" class="exports">
      <h2 id="exports-title">{exports.title}</h2>
      <p class="quiet">
        {exports.why} {exports.notNotarised}
      </p>
      <fieldset>
        <legend class="label">{exports.whole}</legend>
        {buttons(COMPARISON_FORMATS)}
        <label class="choice">
          <input
            type="checkbox"
            checked={excerptsOnly}
            onChange={(event) => setExcerptsOnly(event.currentTarget.checked)}
          />
          {exports.excerptsOnly}
        </label>
      </fieldset>
      <fieldset>
        <legend class="label">{exports.citations}</legend>
        {buttons(REFERENCE_FORMATS)}
      </fieldset>
      <p role="status">{made === null ? '' : exports.made(made)}</p>
    </section>
  );
}
