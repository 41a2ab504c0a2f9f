import { formatters, pluralWith } from '../formatters.ts';

/** How Arabic writes numbers, dates, lists and plurals. */
export const text = formatters('ar');
export const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export const plural = pluralWith(text, FORMS);

/** A counted noun: one and two by themselves, 3 to 10 with the plural, 11 to 99 and hundreds with the singular. */
export function counted(
  n: number,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): string {
  return plural(n, { zero: `# ${other}`, one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${other}` });
}

export const sources = (n: number) => counted(n, 'مصدر واحد', 'مصدران', 'مصادر', 'مصدرًا', 'مصدر');
/** After a preposition. */
export const sourcesOf = (n: number) => counted(n, 'مصدر واحد', 'مصدرين', 'مصادر', 'مصدرًا', 'مصدر');
export const words = (n: number) => counted(n, 'كلمة واحدة', 'كلمتان', 'كلمات', 'كلمة', 'كلمة');
export const quotations = (n: number) =>
  counted(n, 'اقتباس واحد', 'اقتباسان', 'اقتباسات', 'اقتباسًا', 'اقتباس');
