import { MEASURED, SENSITIVITIES } from '../../lib/verdict/sensitivity.ts';
import type { SensitivityProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { Choices } from './Choices.tsx';

/** How sure a match must be to alert, each level with what was measured of it. */
export function SensitivityChoice({ chosen, onChoose }: SensitivityProps) {
  const { sensitivity } = useSettingsWords().options;
  const choices = SENSITIVITIES.map((value) => {
    const { falseAlerts, articles, found } = MEASURED[value];
    const { label, why } = sensitivity.level[value];
    return { value, label, why: `${why} ${sensitivity.rates(falseAlerts, articles, found)}` };
  });
  return (
    <>
      <Choices
        title={sensitivity.lead}
        name="sensitivity"
        chosen={chosen}
        choices={choices}
        onChoose={onChoose}
      />
      <p class="quiet">{sensitivity.ratesWhy}</p>
    </>
  );
}
