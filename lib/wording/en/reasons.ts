import type { ReasonCode, ReasonValues } from '../../verdict/reasons.ts';
import type { Reason } from '../../verdict/verdict.ts';
import { text } from './text.ts';

/** A sentence for each reason and note of a verdict. */
const ofVerdicts: { readonly [Code in ReasonCode]: (values: ReasonValues[Code]) => string } = {
  'words-shared': ({ share }) => `${text.share(share)} of this page is word for word in the other story.`,
  'source-kept': ({ share }) => `${text.share(share)} of the other story is kept here word for word.`,
  'pairs-shared': ({ share }) =>
    `${text.share(share)} of the rarer word pairs here are there too, in any order or form.`,
  'names-agree': ({ share }) =>
    `${text.share(share)} of the names and figures here are there too, the rare ones counting most.`,
  'same-order': ({ share }) => `${text.share(share)} of this page tells the same things in the same order.`,
  'passage-shared': ({ share }) => `A stretch of about 100 words is there too, to ${text.share(share)}.`,
  'quotations-set-aside': ({ count }) =>
    text.plural(count, {
      one: '# quotation was left out of the judgement, since independent reports may share it.',
      other: '# quotations were left out of the judgement, since independent reports may share them.',
    }),
  'shared-by-sources': ({ sources }) =>
    text.plural(sources, {
      one: 'The same fragments stand in # source.',
      other: 'The same fragments stand in # sources.',
    }),
  'too-short': ({ words }) =>
    text.plural(words, {
      one: 'With # word, the text is too short to be sure.',
      other: 'With # words, the text is too short to be sure.',
    }),
  'disguised-letters': ({ invisible, lookAlike, bidi }) => {
    const found = [
      invisible > 0 &&
        text.plural(invisible, { one: '# invisible character', other: '# invisible characters' }),
      lookAlike > 0 && text.plural(lookAlike, { one: '# look-alike letter', other: '# look-alike letters' }),
      bidi > 0 &&
        text.plural(bidi, {
          one: '# mark that turns the direction',
          other: '# marks that turn the direction',
        }),
    ].filter((part) => part !== false);
    return `The text on this page is disguised: ${text.list(found)}. It was compared as it looks.`;
  },
  'language-fallback': ({ lang }) =>
    `There are no rules for ${text.language(lang)} yet; general rules were used, which are less sure.`,
};

/** Notes of the extension itself. */
const ofStorage: Readonly<Record<string, () => string>> = {
  'kept-sources-unreadable': () =>
    'The sources you kept could not be read; only the built-in ones were searched.',
};

const sentences: Readonly<Record<string, (values: never) => string>> = { ...ofVerdicts, ...ofStorage };

/** Reasons, clues and notes as sentences. */
export const reasons = {
  /** A code without a sentence is shown as its words and values, so that nothing is lost in silence. */
  say: ({ code, values }: Reason): string => {
    return has(code) ? sentences[code]!(values as never) : spelledOut(code, values);
  },
  has,
};

function has(code: string): boolean {
  return Object.hasOwn(sentences, code);
}

function spelledOut(code: string, values: Reason['values']): string {
  const said = Object.entries(values).map(([name, value]) => {
    return `${name} ${typeof value === 'number' ? text.count(value) : value}`;
  });
  const words = code.replaceAll('-', ' ');
  return said.length === 0 ? words : `${words} (${said.join(', ')})`;
}
