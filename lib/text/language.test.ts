import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf, tokenizeText } from './language.ts';
import { tokenize } from './tokens.ts';

const LINES = [
  'The minister said that the government will not talk to the opposition about it. ',
  'Der Minister sagte, dass die Regierung nicht mit der Opposition darüber sprechen werde. ',
  'Министр сказал, что правительство не будет говорить с оппозицией об этом.\n',
  '大臣は野党と話さないと述べた。政府は三日に発表した。',
  'El ministro dijo que el gobierno no hablará con la oposición, aunque 3.5 % sí. ',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary', maxLength: 40 })), {
    maxLength: 120,
  })
  .map((parts) => parts.join(''));

test('a text that is cut once has the language and the tokens of one that is cut twice', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, 'de-AT', 'xx'), (any, declared) => {
      const lang = languageOf(any, declared);
      expect(tokenizeText(any, declared)).toEqual(tokenize(any, lang));
    }),
  );
});
