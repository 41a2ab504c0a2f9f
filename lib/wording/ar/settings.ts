import type { SettingsWords } from '../settings-words.ts';
import { atAddress } from './at-address.ts';
import { feeds } from './feeds.ts';
import { holdings } from './holdings.ts';
import { keeping } from './keeping.ts';
import { keys } from './keys.ts';
import { library } from './library.ts';
import { options } from './options.ts';
import { welcome } from './welcome.ts';

export const words: SettingsWords = { atAddress, holdings, keeping, keys, welcome, options, library, feeds };
