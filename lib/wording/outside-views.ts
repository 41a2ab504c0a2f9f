import { badge as arBadge } from './ar/badge.ts';
import { menus as arMenus } from './ar/menus.ts';
import { badge as deBadge } from './de/badge.ts';
import { menus as deMenus } from './de/menus.ts';
import { badge as enBadge } from './en/badge.ts';
import { menus as enMenus } from './en/menus.ts';
import { badge as esBadge } from './es/badge.ts';
import { menus as esMenus } from './es/menus.ts';
import { badge as frBadge } from './fr/badge.ts';
import { menus as frMenus } from './fr/menus.ts';
import { badge as jaBadge } from './ja/badge.ts';
import { menus as jaMenus } from './ja/menus.ts';
import type { Words } from './words.ts';

/** What is said outside of the extension's own pages. */
type OutsideViews = Pick<Words, 'badge' | 'menus'>;

const english: OutsideViews = { badge: enBadge, menus: enMenus };

const OTHERS: Readonly<Record<string, OutsideViews>> = {
  ar: { badge: arBadge, menus: arMenus },
  de: { badge: deBadge, menus: deMenus },
  es: { badge: esBadge, menus: esMenus },
  fr: { badge: frBadge, menus: frMenus },
  ja: { badge: jaBadge, menus: jaMenus },
};

/**
 * The words of toolbar icon and menus, for a language tag; English where there is no other. All languages are
 * loaded at once, since a service worker may not load anything later.
 */
export function outsideViewsFor(tag: string): OutsideViews {
  const [language = ''] = tag.toLowerCase().split(/[-_]/u);
  return Object.hasOwn(OTHERS, language) ? OTHERS[language]! : english;
}
