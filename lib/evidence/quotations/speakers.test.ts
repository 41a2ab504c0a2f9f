import { describe, expect, test } from 'vitest';
import { slice } from '../../text/span.ts';
import { quotationSpans } from './quotation-spans.ts';
import { findSpeakers } from './speakers.ts';

function speakers(text: string): (string | null)[] {
  return findSpeakers(text, quotationSpans(text)).map((speaker) => speaker?.name ?? null);
}

describe('the speaker is', () => {
  test.each([
    ['the name beside the verb', '“We are leaving now,” said Ann Lee, who chairs it.', 'Ann Lee'],
    [
      'named behind an abbreviated title',
      '“We are leaving now”, stated Dr. Ann Lee, the author.',
      'Dr. Ann Lee',
    ],
    [
      'the person behind a body and a role',
      '“We are leaving now”, said Harbour List councillor Ann Lee.',
      'Ann Lee',
    ],
    [
      'the person behind the place of an office',
      '“We leave right now,” said the mayor of Rome, Ann Lee.',
      'Ann Lee',
    ],
    [
      'the name set in commas behind an office',
      'The managing director of Coastlink, Ann Lee, said: “We are leaving now.”',
      'Ann Lee',
    ],
    ['not the place that the name is of', 'Ann Lee of Coastlink said: “We are leaving now.”', 'Ann Lee'],
    [
      'not the place set in commas behind the name',
      'Ann Lee, of Rome, said: “We are leaving now.”',
      'Ann Lee',
    ],
    [
      'the body, where it is all that speaks',
      '“We are leaving now,” said a spokesman for Coastlink.',
      'Coastlink',
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });
});

describe('a pronoun means', () => {
  test('the one who was said to speak in the sentence before, not the speaker of the quotation before', () => {
    expect(
      speakers(
        '“It was a small part,” said Judge Max Roe.\n\nThe head of Coastlink, Ann Lee, stated that the firm ' +
          'accepts it. “We read our log too late,” she told reporters. “I have said so in person.”',
      ),
    ).toEqual(['Judge Max Roe', 'Ann Lee', 'Ann Lee']);
  });

  test('the last speaker, where nobody else was named since', () => {
    expect(speakers('“It was a small part,” said Max Roe.\n\n“Nobody owned it at all,” he added.')).toEqual([
      'Max Roe',
      'Max Roe',
    ]);
  });

  test('nobody we can tell, where another person was named since', () => {
    expect(
      speakers('“It was a small part,” said Max Roe.\n\nAnn Lee lost a leg. “I can walk again,” she added.'),
    ).toEqual(['Max Roe', null]);
  });

  test('nobody we can tell, where another pronoun stood for the last speaker', () => {
    expect(
      speakers(
        'Max Roe agreed.\n“It was a part,” Roe said.\n“It was so small,” he said.\n“I saw it too,” she said.',
      ),
    ).toEqual(['Roe', 'Roe', null]);
  });
});

test('an attribution behind a full stop that leads on to the next quotation is of that one', () => {
  expect(speakers('“It was a very small part.” Ann Lee added: “Nobody owned it at all.”')).toEqual([
    null,
    'Ann Lee',
  ]);
});

test('words in marks inside a sentence that says of nobody that they spoke have no speaker', () => {
  expect(
    speakers('“It was a small part,” said Max Roe. The plan was “the right course of action” for all.'),
  ).toEqual(['Max Roe', null]);
});

test('a title cut off from its name names nobody', () => {
  expect(speakers('“We leave again right now,” said Sen. The result is a void.')).toEqual([null]);
});

test('a speaker is sure only where the name stands beside the quotation', () => {
  const text = 'Ann Lee said it was over. “We are leaving now,” she said.';
  const [speaker] = findSpeakers(text, quotationSpans(text));
  expect(speaker).toEqual({ name: 'Ann Lee', sure: false });
  expect(slice(text, quotationSpans(text)[0]!)).toBe('We are leaving now,');
});
