/** A piece of HTML that is known to be well made, since `html` alone makes it. */
export interface Markup {
  readonly markup: string;
}

type Content = string | number | Markup | readonly Markup[];

/**
 * HTML by template: what is put in is text and is escaped, unless it is markup itself. Safe between tags and
 * inside double-quoted attributes, the only places where the templates of this folder put anything in.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: parts.map((part, index) => part + markupOf(values[index] ?? '')).join('') };
}

export const NOTHING: Markup = { markup: '' };

function markupOf(value: Content): string {
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(markupOf).join('');
  return String(value).replace(/[&<>"'`]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
