import { actions } from './en/actions.ts';
import { answer } from './en/answer.ts';
import { badge } from './en/badge.ts';
import { demonstration } from './en/demonstration.ts';
import { menus } from './en/menus.ts';
import { onPage } from './en/on-page.ts';
import { exports } from './en/exports.ts';
import { family } from './en/family.ts';
import { panel } from './en/panel.ts';
import { reasons } from './en/reasons.ts';
import { report } from './en/report.ts';
import { searched } from './en/searched.ts';
import { site } from './en/site.ts';
import { states } from './en/states.ts';
import { text } from './en/text.ts';

/** Every sentence that a reader may meet, in English. Other languages are objects of the same type. */
export const english = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
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
