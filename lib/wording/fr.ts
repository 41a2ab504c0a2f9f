import { actions } from './fr/actions.ts';
import { answer } from './fr/answer.ts';
import { badge } from './fr/badge.ts';
import { menus } from './fr/menus.ts';
import { demonstration, exports, onPage, report } from './fr/pages.ts';
import { family } from './fr/family.ts';
import { panel } from './fr/panel.ts';
import { reasons } from './fr/reasons.ts';
import { searched } from './fr/searched.ts';
import { site } from './fr/site.ts';
import { states } from './fr/states.ts';
import { text } from './fr/text.ts';
import type { Words } from './words.ts';

/** French. */
export const words: Words = {
  lang: 'fr',
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
