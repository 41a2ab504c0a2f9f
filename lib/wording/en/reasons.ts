import type { Reason } from '../../verdict/verdict.ts';
import { text } from './text.ts';

type Values = Reason['values'];

/** One value of a reason as a count, a share or a word; nothing where the reason carries no such value. */
const count = (values: Values, name: string): string => shown(values[name], text.count);
const share = (values: Values, name: string): string => shown(values[name], text.share);

function shown(value: number | string | undefined, format: (value: number) => string): string {
  return typeof value === 'number' ? format(value) : (value ?? '');
}

/** A sentence for each code that a verdict, a clue or a note can carry. */
const sentences: Readonly<Record<string, (values: Values) => string>> = {};

export const reasons = {
  /** The codes that have a sentence. */
  codes: Object.keys(sentences),
  /** A code without a sentence is shown as its words and values, so that nothing is lost in silence. */
  say: (reason: Reason): string => sentences[reason.code]?.(reason.values) ?? spelledOut(reason),
};

function spelledOut({ code, values }: Reason): string {
  const said = Object.entries(values).map(([name, value]) => `${name} ${shown(value, text.count)}`);
  const words = code.replaceAll(/[-_.]/gu, ' ');
  return said.length === 0 ? words : `${words} (${said.join(', ')})`;
}
