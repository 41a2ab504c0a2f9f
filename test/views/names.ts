import { popups } from './popups.ts';
import { welcomes } from './welcomes.ts';

/** Every view that can be drawn. */
export const viewNames: readonly string[] = [...Object.keys(popups), ...Object.keys(welcomes), 'demo'];
