import { formatters } from '../formatters.ts';

/** How English writes numbers, dates, lists and plurals. */
export const text = formatters('en');
