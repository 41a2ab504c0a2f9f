import { actions } from './ja/actions.ts';
import { answer } from './ja/answer.ts';
import { badge } from './ja/badge.ts';
import { menus } from './ja/menus.ts';
import { demonstration, exports, onPage, report } from './ja/pages.ts';
import { family } from './ja/family.ts';
import { panel } from './ja/panel.ts';
import { reasons } from './ja/reasons.ts';
import { searched } from './ja/searched.ts';
import { site } from './ja/site.ts';
import { states } from './ja/states.ts';
import { text } from './ja/text.ts';
import type { Words } from './words.ts';

/** Japanese. */
export const words: Words = {
  lang: 'ja',
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
