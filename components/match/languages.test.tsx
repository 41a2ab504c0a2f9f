import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ferryMatch, ferryReading } from '../../test/views/ferry.ts';
import { familyReport } from '../../test/views/reports.ts';
import type { Match } from '../../lib/compare/report.ts';
import type { PopupState } from '../popup-state.ts';
import { WhatWasRead } from '../popup/WhatWasRead.tsx';
import { FamilyTree } from '../report/FamilyTree.tsx';
import { ThisPage } from '../report/ThisPage.tsx';
import { Facts } from './Facts.tsx';
import { FurtherMatches } from './FurtherMatches.tsx';
import { Silenced } from './Silenced.tsx';
import { SourceCard } from './SourceCard.tsx';

afterEach(cleanup);

/** The languages need not be those of the words: a voice is chosen by what the page says of itself. */
const article = { ...ferryReading.article, title: 'Marigold', lang: 'pt' };
const inGerman = (match: Match): Match => ({ ...match, source: { ...match.source, lang: 'de' } });
/** Texts of two languages are no family. */
const inBritish = (match: Match): Match => ({ ...match, source: { ...match.source, lang: 'en-GB' } });
const match = inGerman(ferryMatch);
const langOf = (text: string | RegExp) => screen.getByText(text).closest('[lang]')?.getAttribute('lang');

test('titles are read aloud in the language of their page, and what stands for a title in that of the view', () => {
  const untitled = inGerman({ ...ferryMatch, source: { ...ferryMatch.source, id: 'x', title: undefined } });
  render(
    <>
      <SourceCard match={match} onOpenLink={vi.fn()} />
      <ThisPage article={article} onOpenLink={vi.fn()} />
    </>,
  );
  expect(langOf(match.source.title!)).toBe('de');
  expect(langOf('Marigold')).toBe('pt');
  cleanup();
  render(<FurtherMatches matches={[match, ferryMatch]} chosen={ferryMatch} onChoose={vi.fn()} />);
  expect(langOf(match.source.title!)).toBe('de');
  cleanup();
  render(<Silenced matches={[match, untitled]} onUndo={vi.fn()} />);
  expect(langOf(match.source.title!)).toBe('de');
  expect(langOf('Untitled story')).toBeUndefined();
});

test('facts are read aloud in the language of their page', () => {
  render(<Facts match={{ ...match, sourceText: ferryMatch.sourceText! }} article={article} />);
  const [, ...rows] = within(screen.getAllByRole('table')[0]!).getAllByRole('row');
  const langs = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.getAttribute('lang')),
  );
  expect(langs[0]).toEqual(['de', 'pt']);
});

test('what was read and what was set aside are read aloud in the language of the page', () => {
  const removed = [{ reason: 'byline', excerpt: 'Por Inês' }];
  render(<WhatWasRead reading={{ ...ferryReading, article, removed }} />);
  expect(langOf('Marigold')).toBe('pt');
  expect(langOf('Por Inês')).toBe('pt');
});

test('the names in the family of a story are read aloud in the languages of their pages', () => {
  const state = familyReport() as Extract<PopupState, { kind: 'compared' }>;
  const matches = state.report.matches.map(inBritish);
  const { article: copy } = state.reading;
  render(<FamilyTree article={copy} matches={matches} chosen={matches[0]!} onChoose={vi.fn()} />);
  const family = within(screen.getByRole('group', { name: /^Likely descent/u }));
  const names = family.getAllByRole('button');
  for (const name of names) expect(name.querySelector('strong')!.lang).toBe('en-GB');
  expect(family.getByText('This page').hasAttribute('lang')).toBe(false);
});
