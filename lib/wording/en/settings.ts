import { atAddress } from './at-address.ts';
import { feeds } from './feeds.ts';
import { holdings } from './holdings.ts';
import { keeping } from './keeping.ts';
import { keys } from './keys.ts';
import { library } from './library.ts';
import { options } from './options.ts';
import { welcome } from './welcome.ts';

/** What the welcome and the settings page say, apart from the other catalogue: the popup has no use for it. */
export const englishSettings = { atAddress, holdings, keeping, keys, welcome, options, library, feeds };
