import type { ClueCode } from '../../evidence/precedence/clues.ts';
import type { Reason } from '../../verdict/verdict.ts';
import { text } from './text.ts';

type Values = Reason['values'];

/** A sentence for each clue to which text came first. */
export const ofClues: { readonly [Code in ClueCode]: (values: Values) => string } = {
  'canonical-points-to-other': (values) =>
    `${one(values)} gives the address of ${other(values)} as the main one.`,
  'based-on-other': (values) => `${one(values)} names ${other(values)} as its original.`,
  'credits-other': (values) =>
    `${one(values)} credits ${values['name']}, which stands behind ${other(values)}.`,
  'mentions-other': (values) =>
    `${one(values)} mentions ${values['name']}, which published ${other(values)}.`,
  'both-credit-agency': (values) => `Both credit ${values['name']}, so both may have it from there.`,
  'only-one-credits-agency': (values) =>
    `${one(values)} credits ${values['name']}; ${other(values)} does not, and may have dropped the line.`,
  'dated-earlier': (values) =>
    `By its own date, ${lower(one(values))} is ${text.duration(Number(values['hours']))} older.`,
  'dated-together': () => 'Both bear the same date, as far as the dates go.',
  undated: ({ side }) =>
    side === 'both'
      ? 'Neither text has a date that can be read.'
      : `${side === 'article' ? PAGE : STORY} has no date that can be read.`,
  'seen-earlier': (values) =>
    `This browser saw ${lower(one(values))} ${text.duration(Number(values['hours']))} before ${other(values)}.`,
  'seen-before-other-published': (values) =>
    `This browser saw ${lower(one(values))} ${text.duration(Number(values['hours']))} before the date of ${other(values)}.`,
  'fuller-facts': (values) =>
    `${one(values)} has all names and figures of ${other(values)}, and ${number(values, 'more')} more. Copies seldom add any.`,
  'clues-contradict': () => 'The clues point both ways.',
  'only-own-dates': () => 'Only the pages’ own dates tell, and anyone can set those.',
};

const PAGE = 'This page';
const STORY = 'The other story';

/** The text that a clue speaks of, to begin a sentence with. */
function one({ side }: Values): string {
  return side === 'article' ? PAGE : STORY;
}

/** The text beside it, inside a sentence. */
function other({ side }: Values): string {
  return lower(side === 'article' ? STORY : PAGE);
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function number(values: Values, name: string): string {
  return text.count(Number(values[name]));
}
