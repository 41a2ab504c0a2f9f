import { actions } from './de/actions.ts';
import { answer } from './de/answer.ts';
import { badge } from './de/badge.ts';
import { menus } from './de/menus.ts';
import { demonstration, exports, onPage, report } from './de/pages.ts';
import { family } from './de/family.ts';
import { panel } from './de/panel.ts';
import { reasons } from './de/reasons.ts';
import { searched } from './de/searched.ts';
import { site } from './de/site.ts';
import { states } from './de/states.ts';
import { text } from './de/text.ts';
import type { Words } from './words.ts';

/** German. */
export const words: Words = {
  lang: 'de',
  dir: 'ltr',
  text,
  answer,
  actions,
  states,
  reasons,
  report,
  panel,
  family,
  exports,
  demonstration,
  onPage,
  menus,
  badge,
  site,
  searched,
};
