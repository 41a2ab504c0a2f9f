import { describe, expect, test } from 'vitest';
import type { Article, Source } from '../../document/document.ts';
import { readCredits } from './credit-lines.ts';
import { compareCredit } from './credit.ts';

const story = 'The ferry will not sail this winter. The operator told residents on Friday.';
const agencies = (text: string) => readCredits(text).map((line) => line.agency);

describe('credits are read', () => {
  test.each([
    [`LEITH, Scotland (AP) — ${story}`, 'AP'],
    [`WASHINGTON (Reuters) - ${story}`, 'Reuters'],
    [`Bremen (dpa/lni) - ${story}`, 'dpa'],
    [`${story}\nAssociated Press writer Jo Bell contributed to this report.`, 'AP'],
    [`${story}\nThe Associated Press contributed to this report.`, 'AP'],
    [`${story}\n(mit Material von dpa)`, 'dpa'],
    [`${story}\navec AFP`, 'AFP'],
    [`${story}\nCon información de EFE`, 'EFE'],
    [`${story}\nQuelle: dpa`, 'dpa'],
    [`${story}\n(Reporting by Jo Bell; Editing by Ann Lee)`, 'Reuters'],
    [`${story}\n© 2021 AFP`, 'AFP'],
    [`${story}\ndpa`, 'dpa'],
  ])('%s', (text, agency) => {
    expect(agencies(text)).toContain(agency);
  });

  test.each([
    'The minister told Reuters on Friday that nothing had changed.',
    'The PA system failed, TT cars raced and the CP rail line closed.',
    'He lives in Tassin and read the ap on his phone.',
  ])('but not a mention: %s', (text) => {
    expect(agencies(text)).toEqual([]);
  });
});

describe('the credit of a copy', () => {
  const article = (more: Partial<Article> = {}): Article => ({ text: story, ...more });
  const source = (more: Partial<Source> = {}): Source => ({ id: 's', text: story, ...more });
  const wire = source({ text: `LEITH (AP) — ${story}`, site: 'AP News' });

  test('is kept when the article names the agency in any place', () => {
    expect(compareCredit(article({ text: `LEITH (AP) — ${story}` }), wire)).toBe('kept');
    expect(compareCredit(article({ credit: 'Associated Press' }), wire)).toBe('kept');
    expect(compareCredit(article({ byline: 'By Jo Bell, AP' }), wire)).toBe('kept');
  });

  test('is kept when the article names the outlet or its address', () => {
    const outlet = source({ site: 'Leith Courier', url: 'https://leithcourier.example/ferry' });
    expect(compareCredit(article({ text: `${story} As the Leith Courier reported.` }), outlet)).toBe('kept');
    expect(compareCredit(article({ canonical: 'https://leithcourier.example/ferry' }), outlet)).toBe('kept');
  });

  test('is dropped when the source has one and the article does not', () => {
    expect(compareCredit(article(), wire)).toBe('dropped');
    expect(compareCredit(article(), source({ byline: 'By Jo Bell' }))).toBe('dropped');
  });

  test('is absent when the source has none', () => {
    expect(compareCredit(article(), source())).toBe('absent');
  });
});
