import { actions } from './ar/actions.ts';
import { answer } from './ar/answer.ts';
import { badge } from './ar/badge.ts';
import { menus } from './ar/menus.ts';
import { demonstration, exports, onPage, report } from './ar/pages.ts';
import { family } from './ar/family.ts';
import { panel } from './ar/panel.ts';
import { reasons } from './ar/reasons.ts';
import { searched } from './ar/searched.ts';
import { site } from './ar/site.ts';
import { states } from './ar/states.ts';
import { text } from './ar/text.ts';
import type { Words } from './words.ts';

/** Arabic. */
export const words: Words = {
  lang: 'ar',
  dir: 'rtl',
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
