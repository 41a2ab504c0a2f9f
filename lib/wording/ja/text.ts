import { formatters } from '../formatters.ts';

/** How Japanese writes numbers, dates and lists. Its nouns have one form for every number. */
export const text = formatters('ja');
export const FORMS = ['other'] as const;
