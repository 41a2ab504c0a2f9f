import type { FaceProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';
import { Choices } from './Choices.tsx';
import { Keys } from './Keys.tsx';

const APPEARANCES = ['system', 'light', 'dark'] as const;

/** How Wireprint looks and speaks, on every page of its own. */
export function Face({ settings, languages, onChange, keys }: FaceProps) {
  const { answer } = useWords();
  const { face } = useSettingsWords().options;
  return (
    <>
      <Choices
        title={face.appearance}
        name="appearance"
        chosen={settings.appearance}
        choices={APPEARANCES.map((value) => ({ value, label: face.appearances[value] }))}
        onChoose={(appearance) => onChange({ appearance })}
      />
      <div class="part">
        <h3>
          <label for="language">{face.language}</label>
        </h3>
        <p class="quiet">{face.languageWhy}</p>
        <select
          id="language"
          value={settings.language}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
        >
          <option value="browser">{face.browserLanguage}</option>
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="part">
        <h3>{face.spoken}</h3>
        <p class="quiet" id="spoken-why">
          {face.spokenWhy}
        </p>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.spokenMarks}
            aria-describedby="spoken-why"
            onChange={(event) => onChange({ spokenMarks: event.currentTarget.checked })}
          />
          {answer.speakMarks}
        </label>
      </div>
      <Keys {...keys} />
    </>
  );
}
