import { formatters, pluralWith } from '../formatters.ts';

/** How German writes numbers, dates, lists and plurals. */
export const text = formatters('de');
export const FORMS = ['one', 'other'] as const;
export const plural = pluralWith(text, FORMS);
