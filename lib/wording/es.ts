import { actions } from './es/actions.ts';
import { answer } from './es/answer.ts';
import { badge } from './es/badge.ts';
import { menus } from './es/menus.ts';
import { demonstration, exports, onPage, report } from './es/pages.ts';
import { family } from './es/family.ts';
import { panel } from './es/panel.ts';
import { reasons } from './es/reasons.ts';
import { searched } from './es/searched.ts';
import { site } from './es/site.ts';
import { states } from './es/states.ts';
import { text } from './es/text.ts';
import type { Words } from './words.ts';

/** Spanish. */
export const words: Words = {
  lang: 'es',
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
