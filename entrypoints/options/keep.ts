import type { KeepProps } from '../../components/options-state.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Section } from './section.ts';

/** What of the pages that the reader opens is kept. The background hears of the change, and looks after the limits. */
export function createKeep({ report }: Section): (settings: Settings) => KeepProps {
  const onChange: KeepProps['onChange'] = (change) => void report(changeSettings(change));
  return (settings) => ({ settings, onChange });
}
