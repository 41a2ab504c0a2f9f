import { expect, test } from 'vitest';
import { createWorld, portsOf } from '../../test/support/fake-ports.ts';
import type { Match } from '../compare/report.ts';
import type { Relation } from '../verdict/verdict.ts';
import { badgeFor, badgeForSiteOff } from './badge.ts';

const { words } = portsOf(createWorld());

function outcomeWith(...matches: { relation: Relation; alert: boolean; title?: string; url?: string }[]) {
  const full = matches.map(({ relation, alert, ...source }) => ({
    relation,
    alert,
    source: { id: 'a', ...source },
  })) as Match[];
  const report = { matches: full, alert: full.some(({ alert }) => alert) };
  return { kind: 'compared', report } as unknown as Parameters<typeof badgeFor>[0];
}

test('counts the matches that alert, and names the strongest of them by relation and source', () => {
  const outcome = outcomeWith(
    { relation: 'reworded', alert: true, title: 'Rain  falls', url: 'https://www.wire.example/a' },
    { relation: 'verbatim', alert: true },
    { relation: 'shared-passages', alert: false },
  );
  expect(badgeFor(outcome, words)).toEqual({
    text: '2',
    title: '2 matches\nreworded: Rain falls (wire.example)',
    tone: 'reworded',
  });
});

test.each([
  ['verbatim', 'same-words'],
  ['lightly-edited', 'same-words'],
  ['reworded', 'reworded'],
  ['excerpt', 'part'],
] as const)('the colour of %s is that of %s', (relation, tone) => {
  expect(badgeFor(outcomeWith({ relation, alert: true }), words).tone).toBe(tone);
});

test('a match that does not alert is not shown', () => {
  expect(badgeFor(outcomeWith({ relation: 'shared-passages', alert: false }), words)).toEqual({
    text: '',
    title: 'Wireprint',
  });
});

test('a title as long as a story is cut', () => {
  const outcome = outcomeWith({ relation: 'verbatim', alert: true, title: 'word '.repeat(100) });
  expect(badgeFor(outcome, words).title.length).toBeLessThan(130);
});

test('a title of nothing but blanks is none', () => {
  const outcome = outcomeWith({ relation: 'verbatim', alert: true, title: ' \n ' });
  expect(badgeFor(outcome, words).title).toContain('verbatim: untitled');
});

test('a site that is off is muted, and says so', () => {
  expect(badgeForSiteOff(words)).toEqual({ text: '', title: 'off', isMuted: true });
});
