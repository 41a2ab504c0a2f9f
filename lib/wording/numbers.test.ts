import { expect, test } from 'vitest';
import { wordsFor } from './catalogues.ts';

const german = await wordsFor('de');
const english = await wordsFor('en');
const french = await wordsFor('fr');
const spanish = await wordsFor('es');

const MILLION = 1_000_000;

test('a verb agrees with what was found, not with all that was looked at', () => {
  const said = [english, german, french, spanish].map(({ answer, reasons }) => [
    answer.counterparts(1, 12),
    answer.counterparts(3, 12),
    reasons.say({ code: 'sentences-found', values: { found: 1, of: 12 } }),
    reasons.say({ code: 'sentences-found', values: { found: 3, of: 12 } }),
  ]);
  expect(said).toEqual([
    [
      '1 of 12 paragraphs matches',
      '3 of 12 paragraphs match',
      '1 of 12 sentences here tells what the other story tells.',
      '3 of 12 sentences here tell what the other story tells.',
    ],
    [
      '1 von 12 Absätzen stimmt überein',
      '3 von 12 Absätzen stimmen überein',
      '1 von 12 Sätzen hier sagt, was der andere Artikel sagt.',
      '3 von 12 Sätzen hier sagen, was der andere Artikel sagt.',
    ],
    [
      '1 paragraphe sur 12 correspond',
      '3 paragraphes sur 12 correspondent',
      '1 phrase sur 12 dit ici ce que dit l’autre article.',
      '3 phrases sur 12 disent ici ce que dit l’autre article.',
    ],
    [
      'coincide 1 de 12 párrafos',
      'coinciden 3 de 12 párrafos',
      '1 de 12 frases de esta página cuenta lo que cuenta el otro artículo.',
      '3 de 12 frases de esta página cuentan lo que cuenta el otro artículo.',
    ],
  ]);
});

test('a whole million takes its "de" before a noun, once, and before nothing else', () => {
  const said = [french, spanish].map(({ answer, onPage }) => [
    answer.furtherMatches(MILLION),
    onPage.notFoundAgain(MILLION),
    answer.otherQuotations([['trimmed', MILLION]], false),
    answer.moreFacts(MILLION),
    answer.counterparts(MILLION, MILLION),
  ]);
  const plain = said.map((sentences) =>
    sentences.map((sentence) => sentence.replaceAll(/[\u00a0\u202f]/gu, ' ')),
  );
  expect(plain).toEqual([
    [
      '1 000 000 d’autres correspondances',
      '1 000 000 n’ont pas été retrouvés ; la page a changé depuis.',
      'Parmi les citations de cette page, 1 000 000 sont raccourcies.',
      'En afficher 1 000 000 de plus',
      '1 000 000 de paragraphes sur 1 000 000 correspondent',
    ],
    [
      '1.000.000 de coincidencias más',
      '1.000.000 no se volvieron a encontrar; la página ha cambiado desde entonces.',
      'De las citas de esta página, 1.000.000 están acortadas.',
      'Mostrar 1.000.000 más',
      'coinciden 1.000.000 de 1.000.000 de párrafos',
    ],
  ]);
});
