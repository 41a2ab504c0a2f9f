import { formatters, pluralWith } from '../formatters.ts';

/** How French writes numbers, dates, lists and plurals. */
export const text = formatters('fr');
export const FORMS = ['one', 'many', 'other'] as const;
const pluralOf = pluralWith(text, FORMS);

/** `other` serves whole millions too, which take a "de" before the noun: "1 000 000 de mots". */
export function plural(
  value: number,
  { one, other }: { readonly one: string; readonly other: string },
): string {
  const many = other.replace(/# (?=[aeéiou])/u, '# d’').replace('# ', '# de ');
  return pluralOf(value, { one, many, other });
}
