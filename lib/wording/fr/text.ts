import { formatters, pluralWith } from '../formatters.ts';

/** How French writes numbers, dates, lists and plurals. */
export const text = formatters('fr');
export const FORMS = ['one', 'many', 'other'] as const;
const pluralOf = pluralWith(text, FORMS);

interface Forms {
  readonly one: string;
  readonly other: string;
}

/** Where a noun follows the number. `other` serves whole millions too, which take a "de": "1 000 000 de mots". */
export function plural(value: number, { one, other }: Forms): string {
  const many = other.replace(/# (?<vowel>[aeéiou])?/u, (_, vowel?: string) =>
    vowel ? `# d’${vowel}` : '# de ',
  );
  return pluralOf(value, { one, many, other });
}

/** Where none does: "3 sont raccourcies". */
export function pluralAlone(value: number, { one, other }: Forms): string {
  return pluralOf(value, { one, many: other, other });
}
