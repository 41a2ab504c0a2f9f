import { formatters, pluralWith } from '../formatters.ts';

/** How Spanish writes numbers, dates, lists and plurals. */
export const text = formatters('es');
export const FORMS = ['one', 'many', 'other'] as const;
const pluralOf = pluralWith(text, FORMS);

/** `other` serves whole millions too, which take a "de" before the noun: "1.000.000 de palabras". */
export function plural(
  value: number,
  { one, other }: { readonly one: string; readonly other: string },
): string {
  return pluralOf(value, { one, many: other.replace('# ', '# de '), other });
}
