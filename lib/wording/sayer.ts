import type { ClueCode } from '../evidence/precedence/clues.ts';
import type { ReasonCode, ReasonValues } from '../verdict/reasons.ts';
import type { Reason } from '../verdict/verdict.ts';
import type { Formatters } from './formatters.ts';

/** A sentence for each reason and note of a verdict. */
export type VerdictSentences = { readonly [Code in ReasonCode]: (values: ReasonValues[Code]) => string };

/** A sentence for each clue to which text came first. */
export type ClueSentences = Readonly<Record<ClueCode, (values: Reason['values']) => string>>;

/** Notes of the extension itself. */
export type StorageSentences = Readonly<
  Record<'kept-sources-unreadable' | 'shown-at-original', () => string>
>;

/** What a catalogue says of reasons, clues and notes. */
export function sayer(sentences: VerdictSentences & ClueSentences & StorageSentences, text: Formatters) {
  const byCode: Readonly<Record<string, (values: never) => string>> = sentences;
  const has = (code: string): boolean => Object.hasOwn(byCode, code);
  return {
    /** A code without a sentence is shown as its words and values, so that nothing is lost in silence. */
    say: ({ code, values }: Reason): string => {
      return has(code) ? byCode[code]!(values as never) : spelledOut(code, values, text);
    },
    has,
  };
}

function spelledOut(code: string, values: Reason['values'], text: Formatters): string {
  const said = Object.entries(values).map(([name, value]) => {
    return `${name} ${typeof value === 'number' ? text.count(value) : value}`;
  });
  const words = code.replaceAll('-', ' ');
  return said.length === 0 ? words : `${words} (${said.join(', ')})`;
}
