import type { ReasonCode, ReasonValues } from '../../verdict/reasons.ts';
import { sayer, type StorageSentences } from '../sayer.ts';
import { ofClues } from './clues.ts';
import { text } from './text.ts';

/** A sentence for each reason and note of a verdict. */
const ofVerdicts: { readonly [Code in ReasonCode]: (values: ReasonValues[Code]) => string } = {
  'sentences-found': ({ found, of }) =>
    `${text.count(found)} of ${text.plural(of, { one: '# sentence', other: '# sentences' })} here ${text.plural(found, { one: 'tells', other: 'tell' })} what the other story tells.`,
  'same-order': ({ share }) => `${text.share(share)} of this page follows the other story in its order.`,
  'names-agree': ({ share, of }) =>
    text.plural(of, {
      one: `${text.share(share)} of the # name or figure here is there too.`,
      other: `${text.share(share)} of the # names and figures here are there too.`,
    }),
  'words-shared': ({ share }) => `${text.share(share)} of this page is word for word in the other story.`,
  'source-kept': ({ share }) => `${text.share(share)} of the other story is kept here word for word.`,
  'quotations-set-aside': ({ count }) =>
    text.plural(count, {
      one: '# quotation was left out of the judgement, since independent reports may share it.',
      other: '# quotations were left out of the judgement, since independent reports may share them.',
    }),
  'also-published': ({ sources }) =>
    text.plural(sources, {
      one: 'The same text is also published by # other source.',
      other: 'The same text is also published by # other sources.',
    }),
  'shared-by-sources': ({ sources }) =>
    text.plural(sources, {
      one: '# other source has the same fragments.',
      other: '# other sources have the same fragments.',
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
  'names-by-words': ({ lang }) =>
    `${text.language(lang)} does not mark names by capital letters; they were told by their words, which is less sure.`,
};

/** Notes of the extension itself. */
const ofStorage: StorageSentences = {
  'kept-sources-unreadable': () =>
    'The sources you kept could not be read; only the built-in ones were searched. In the settings, “Repair” under “Sources” may help.',
  'shown-at-original': () =>
    'You are at the original. What is called this page here is the copy that you came from.',
};

/** Reasons, clues and notes as sentences. */
export const reasons = sayer({ ...ofVerdicts, ...ofClues, ...ofStorage }, text);
