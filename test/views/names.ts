import { addresses } from './addresses.ts';
import { panels } from './panels.ts';
import { optionsViews } from './options.ts';
import { popups } from './popups.ts';
import { reports } from './reports.ts';
import { welcomes } from './welcomes.ts';

/** Every view that can be drawn. */
export const viewNames: readonly string[] = [
  ...Object.keys(popups),
  ...Object.keys(reports),
  ...Object.keys(panels),
  ...Object.keys(welcomes),
  ...Object.keys(optionsViews),
  ...Object.keys(addresses),
  'demo',
];
