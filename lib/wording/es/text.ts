import { formatters, pluralWith } from '../formatters.ts';

/** How Spanish writes numbers, dates, lists and plurals. */
export const text = formatters('es');
export const FORMS = ['one', 'many', 'other'] as const;
const pluralOf = pluralWith(text, FORMS);

interface Forms {
  readonly one: string;
  readonly other: string;
}

/** Where a noun follows the number. `other` serves whole millions too, which take a "de": "1.000.000 de palabras". */
export function plural(value: number, { one, other }: Forms): string {
  return pluralOf(value, { one, many: other.replace('# ', '# de '), other });
}

/** Where none does: "3 están acortadas". */
export function pluralAlone(value: number, { one, other }: Forms): string {
  return pluralOf(value, { one, many: other, other });
}
