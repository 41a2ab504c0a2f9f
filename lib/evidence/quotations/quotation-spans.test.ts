import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../../text/span.ts';
import { quotationSpans } from './quotation-spans.ts';

const speech = (text: string) => quotationSpans(text).map((span) => slice(text, span));

describe('speech is found', () => {
  test.each([
    ['“We are leaving now,” she said.', 'We are leaving now,'],
    ['"We are leaving now," she said.', 'We are leaving now,'],
    ['‘We are leaving now,’ she said.', 'We are leaving now,'],
    ["She said: 'We are leaving now.'", 'We are leaving now.'],
    ['„Wir gehen jetzt nach Hause“, sagte er.', 'Wir gehen jetzt nach Hause'],
    ['„Teraz idziemy do domu” – powiedział.', 'Teraz idziemy do domu'],
    ['»Wir gehen jetzt nach Hause«, sagte er.', 'Wir gehen jetzt nach Hause'],
    ['Elle a dit : « Nous partons demain matin ».', 'Nous partons demain matin'],
    ['‹Wir gehen jetzt nach Hause›, sagte er.', 'Wir gehen jetzt nach Hause'],
    ['他说：“我们不会放弃这个计划。”然后离开。', '我们不会放弃这个计划。'],
    ['会長は「私たちは決して諦めません」と述べた。', '私たちは決して諦めません'],
    ['He said " we will work hard for it " and left.', 'we will work hard for it'],
    ["``We are leaving now,'' she said.", 'We are leaving now,'],
  ])('in the marks of %s', (text, expected) => {
    expect(speech(text)).toEqual([expected]);
  });

  test('between dashes, when a verb of saying follows the second', () => {
    expect(speech('— Мы скоро победим врага, — сказал он. — Это будет завтра.')).toEqual([
      'Мы скоро победим врага,',
      'Это будет завтра.',
    ]);
    expect(speech('— the first of the items — and the second one')).toEqual([]);
  });
});

describe('marks inside marks', () => {
  test.each([
    ['He said: “They shouted ‘go home now’ at us.”', 'They shouted ‘go home now’ at us.'],
    ['‘They shouted “go home now” at us,’ he said.', 'They shouted “go home now” at us,'],
    ['Il a dit : « Nous allons « tout » changer ici » hier.', 'Nous allons « tout » changer ici'],
  ])('belong to the outer speech: %s', (text, expected) => {
    expect(speech(text)).toEqual([expected]);
  });
});

describe('lost and doubled marks', () => {
  test('a mark that re-opens the next paragraph needs no closing mark before it', () => {
    expect(speech('“We begin here and now. We do not stop.\n“We end there,” she said.')).toEqual([
      'We begin here and now. We do not stop.',
      'We end there,',
    ]);
  });

  test('a mark that opens once more before the closing one is a stray', () => {
    expect(speech('“We have read our own logbook “too late”, she said. “I know it”.')).toEqual([
      'We have read our own logbook “too late',
      'I know it',
    ]);
    expect(speech('“We have read our logbook too late, she said, “and I know it.”')).toContain(
      'and I know it.',
    );
    expect(speech('“We have read our logbook. “It was too late,” she said.')).toEqual([
      'We have read our logbook.',
      'It was too late,',
    ]);
  });

  test('a closing mark in the next paragraph closes', () => {
    expect(speech('“We begin here\nand we end there,” she said.')).toEqual([
      'We begin here\nand we end there,',
    ]);
  });

  test('a lost closing mark ends the speech at the end of its sentence', () => {
    expect(speech('He said “we will go home now. The mayor left. “We all leave today,” she said.')).toEqual([
      'we will go home now.',
      'We all leave today,',
    ]);
  });

  test('a lost opening mark starts it at the start of its sentence', () => {
    expect(speech('The mayor left. We will go home now,” he said.')).toEqual(['We will go home now,']);
  });

  test('a stray closing mark behind the first word does not cut the speech off', () => {
    expect(
      speech('“paths we can take together on trade” and “we” I would like nothing more than peace”.'),
    ).toEqual(['paths we can take together on trade', 'we” I would like nothing more than peace']);
  });
});

describe('what is not speech', () => {
  test.each([
    'the “so-called” reform and a "dead cat" bounce',
    'She read “The Lord of the Rings” to them.',
    'The dogs’ home and the boys’ coats are the workers’ own.',
    "It's the '90s and rock 'n' roll isn't dead, 'cause we don't care",
    "the players' union and the owners' lawyers met at the judges' office",
    'The 6\'2" forward and his 5\'11" brother watched it.',
    'Author’ s note: it isn’ t what they said in the 5’ 10” box',
    'l’ accord d’ hier et l’ homme qu’ il aime',
  ])('%s', (text) => {
    expect(speech(text)).toEqual([]);
  });
});

describe('any text', () => {
  const marks = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    '«',
    '»',
    '„',
    '—',
    'said',
    ' ',
    '\n',
    'a',
    'we go',
    '. ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(marks, { maxLength: 80 }).map((a) => a.join('')),
  );

  test('gives spans inside it, in order, disjoint and not empty', () => {
    fc.assert(
      fc.property(text, (text) => {
        let previous = 0;
        for (const span of quotationSpans(text)) {
          expect(span.start).toBeGreaterThanOrEqual(previous);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          previous = span.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['"', '“', '”', "'", '“a', 'a ” ', '“a b c d” ', '— a. ', '“a\n', '„“'])(
    'repeated %s a million times is read',
    (part) => {
      expect(quotationSpans(part.repeat(1_000_000)).length).toBeGreaterThanOrEqual(0);
    },
  );
});
