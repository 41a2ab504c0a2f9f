import type { KeysProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';

/** Which keys there are now, and the way to where the browser changes them. */
export function Keys({ keys, onChange }: KeysProps) {
  const { menus } = useWords();
  const { keys: words } = useSettingsWords();
  return (
    <div class="part">
      <h3>{words.title}</h3>
      <p class="quiet">{words.why}</p>
      <dl class="facts">
        {keys.map(({ does, key }) => (
          <div key={does}>
            <dt>{does === 'open' ? words.open : menus.compareSelection}</dt>
            <dd>{key === '' ? words.none : <kbd dir="ltr">{key}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onChange}>
        {words.change}
      </button>
    </div>
  );
}
