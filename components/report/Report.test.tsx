import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ferry, ferryMatch, ferryReading, reportOf } from '../../test/views/ferry.ts';
import { reports } from '../../test/views/reports.ts';
import { english } from '../../lib/wording/en.ts';
import type { PopupState } from '../popup-state.ts';
import type { ReportActions, ReportProps } from '../report-state.ts';
import { Report } from './Report.tsx';

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
// As in components/popup/Popup.test.tsx.
beforeAll(() => import('./FamilyTree.tsx'));
afterEach(cleanup);

function mount(state: PopupState, more: Omit<ReportProps, 'state' | 'actions'> = {}) {
  const actions = {
    onCancel: vi.fn(),
    onRetry: vi.fn(),
    onOpenLink: vi.fn(),
    onOpenPassage: vi.fn(),
    onListSearched: vi.fn(async () => []),
    onSilence: vi.fn(),
    onSpeakMarks: vi.fn(),
    onOpenWelcome: vi.fn(),
    onSave: vi.fn<ReportActions['onSave']>(async () => 'wireprint-report.md'),
  } satisfies ReportActions;
  return { actions, ...render(<Report state={state} {...more} actions={actions} />) };
}

const found = reports['report-found']!;
const ROWS_OF_FERRY = 12;

/** Rows are drawn a few at a time, which takes long where others use the machine too. */
const PATIENT = { timeout: 20_000 };

async function mountWhole() {
  const mounted = mount(found);
  await vi.waitFor(() => expect(rows()).toHaveLength(ROWS_OF_FERRY), PATIENT);
  return mounted;
}

const rows = () => [...document.querySelectorAll('.side-rows > li')];
const focused = () => document.activeElement!;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test.each(Object.entries(reports))('%s has one heading of the first level', (_, state) => {
  mount(state);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

test('a bar of the map, which leads to its row, is no switch that is off', async () => {
  await mountWhole();
  for (const bar of within(screen.getByRole('toolbar', { name: /^Paragraph map/u })).getAllByRole('button'))
    expect(bar.hasAttribute('aria-pressed')).toBe(false);
});

test('where only fingerprints are known, nothing is promised that is not on the page: the way leads over the popup', () => {
  mount(reports['report-fingerprints-only']!);
  const said = screen.getByRole('region', { name: english.answer.fingerprintsOnly });
  expect(said.textContent).toContain(
    'Click the Wireprint icon on the page that was compared, and choose “Open it and show the changes”.',
  );
  expect(said.textContent).not.toContain(english.answer.fingerprintsOpen);
});

describe('side by side', () => {
  test('left-out and added paragraphs stand beside nothing, and say so', async () => {
    await mountWhole();
    expect(screen.getAllByText('Not on this page')).toHaveLength(3);
    expect(screen.getAllByText('Not in the other story')).toHaveLength(1);
  });

  test('the left shows only what was taken out, the right only what was put in', async () => {
    await mountWhole();
    expect(document.querySelector('.side.source ins, .side.article del')).toBeNull();
    expect(document.querySelector('.side.source del')).not.toBeNull();
    expect(document.querySelector('.side.article ins')).not.toBeNull();
  });

  test('a moved paragraph and the place that it left lead to each other', async () => {
    await mountWhole();
    const away = screen.getByRole<HTMLAnchorElement>('link', { name: /^Paragraph 5 has moved/u });
    const row = document.querySelector(away.getAttribute('href')!)!;
    expect(row.textContent).toContain('Harbour master Ines Calloway');
    const back = within(row as HTMLElement).getByRole('link', { name: 'was paragraph 5' });
    expect(document.querySelector(back.getAttribute('href')!)!.contains(away)).toBe(true);
  });

  test('long texts are drawn whole, in several steps', async () => {
    mount(reports['report-long']!);
    expect(rows().length).toBeLessThan(20);
    await vi.waitFor(() => expect(rows()).toHaveLength(60), PATIENT);
  });

  test('long texts are whole on paper as soon as it is asked for, and the step that was under way takes nothing back', async () => {
    mount(reports['report-long']!);
    expect(rows().length).toBeLessThan(20);
    dispatchEvent(new Event('beforeprint'));
    expect(rows()).toHaveLength(60);
    await new Promise((resolve) => setTimeout(resolve));
    expect(rows()).toHaveLength(60);
  });
});

describe('walking along the changes', () => {
  test('n and p go to the next and the previous one, and say which it is', async () => {
    await mountWhole();
    press('n');
    expect(focused().getAttribute('data-change')).toBe('0');
    press('n');
    expect(focused().getAttribute('data-change')).toBe('1');
    screen.getByText('Change 2 of 10');
    press('p');
    expect(focused().getAttribute('data-change')).toBe('0');
  });

  test('goes by buttons too, and stops at the last', async () => {
    await mountWhole();
    fireEvent.click(screen.getByRole('button', { name: 'Previous change' }));
    screen.getByText('Change 10 of 10');
    fireEvent.click(screen.getByRole('button', { name: 'Next change' }));
    screen.getByText('Change 10 of 10');
  });

  test('the keys can be switched off', async () => {
    await mountWhole();
    fireEvent.click(screen.getByRole('checkbox', { name: /^Keys n and p/u }));
    press('n');
    expect(document.querySelector('.at')).toBeNull();
  });

  test('reaches changes that are not drawn yet', async () => {
    mount(reports['report-long']!);
    fireEvent.click(screen.getByRole('button', { name: 'Previous change' }));
    await vi.waitFor(() => expect(focused().getAttribute('data-change')).not.toBeNull(), PATIENT);
    expect(Number(focused().getAttribute('data-change'))).toBe(39);
  });
});

describe('filters', () => {
  test.each([
    ['Quotations', 2, 'Change 1 of 2'],
    ['Facts', 2, 'Change 1 of 2'],
    ['Left out', 3, 'Change 1 of 3'],
    ['Added', 1, 'Change 1 of 1'],
  ])('%s shows the rows that hold such a change, and walks along those alone', async (name, count, place) => {
    await mountWhole();
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${name}`, 'u') }));
    expect(rows()).toHaveLength(count);
    press('n');
    screen.getByText(place);
  });

  test('a bar of the map leads to its row, even where a filter hid it', async () => {
    await mountWhole();
    fireEvent.click(screen.getByRole('radio', { name: /^Added/u }));
    fireEvent.click(screen.getByRole('button', { name: /^Kept: paragraph/u }));
    expect(focused().textContent).toContain('The report runs to 88 pages');
  });
});

test('saves the match that is shown, in excerpts where that was asked for, and names the file', async () => {
  const { actions } = mount(found);
  fireEvent.click(screen.getByRole('checkbox', { name: /^Excerpts only/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Markdown' }));
  expect(actions.onSave).toHaveBeenCalledExactlyOnceWith(ferryMatch, 'markdown', true);
  await screen.findByText('The file wireprint-report.md was made.');
});

test('what was read and what was set aside can be seen, and is open on paper', () => {
  mount(found);
  const read = screen.getByText('Show what was read').closest('details')!;
  expect(read.open).toBe(false);
  dispatchEvent(new Event('beforeprint'));
  expect(read.open).toBe(true);
  expect(read.textContent).toContain('Newsletter box');
  dispatchEvent(new Event('afterprint'));
  expect(read.open).toBe(false);
});

test('text of pages is shown as text, whatever it holds', () => {
  const title = '<img src=x onerror=alert(1)>';
  mount({
    kind: 'compared',
    reading: { ...ferryReading, article: { ...ferryReading.article, title } },
    report: reportOf([{ ...ferryMatch, source: { ...ferryMatch.source, title } }]),
  });
  expect(screen.getAllByText(title).length).toBeGreaterThan(1);
  expect(document.querySelector('img')).toBeNull();
});

describe('two pages by themselves', () => {
  test('are said to be compared with nothing else, and nothing can be silenced', () => {
    mount(reports['report-found']!, { isPair: true });
    screen.getByText('Compared with each other only');
    expect(screen.queryByRole('button', { name: 'Not a copy' })).toBeNull();
  });

  test('that have nothing in common are said to, without a word of sources', () => {
    mount(reports['report-none-noted']!, { isPair: true });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'No likeness found between the two pages',
    );
    expect(document.body.textContent).not.toContain('No match in');
  });

  test('that are not remembered any more ask to be compared again', () => {
    mount(reports['report-failed']!, { isPair: true });
    screen.getByText('Compare the two tabs again.');
  });
});

describe('a match that is no copy', () => {
  test('is said to be none, and is still listed with the way back', () => {
    const { actions } = mount(reports['report-found']!, { canSilence: true });
    fireEvent.click(screen.getByRole('button', { name: 'Not a copy' }));
    expect(actions.onSilence).toHaveBeenCalledExactlyOnceWith(ferryMatch, true);
    cleanup();
    const again = mount(reports['report-found']!, {
      canSilence: true,
      silenced: [ferryMatch.source.id],
    }).actions;
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No other match');
    fireEvent.click(screen.getByRole('button', { name: /^Take back/u }));
    expect(again.onSilence).toHaveBeenCalledExactlyOnceWith(ferryMatch, false);
  });
});

test('each paragraph of the other story leads to it there', async () => {
  const { actions } = await mountWhole();
  const ways = screen.getAllByRole('button', { name: 'Open the other story at this paragraph' });
  expect(ways).toHaveLength(ferry.paragraphs.filter(({ source }) => source !== null).length);
  fireEvent.click(ways[0]!);
  const first = ferry.paragraphs.find(({ kind }) => kind === 'reworded');
  expect(actions.onOpenPassage).toHaveBeenCalledExactlyOnceWith(ferryMatch, first!.source);
});

describe('the family of the story', () => {
  test('is drawn where several texts match: each under the one it likely comes from, with the reason, and in words', async () => {
    mount(reports['report-family']!);
    const family = within(await screen.findByRole('region', { name: 'Family of the story' }));
    const cut = family.getByRole('button', { name: /^Ferry checks were skipped a shorter text/u });
    expect(family.getByRole('group', { name: /^Likely descent/u }).textContent).toMatch(
      /This page names it as its source/u,
    );
    expect(
      family.getByRole('button', { name: /likely the first of these/u }).getAttribute('aria-pressed'),
    ).toBe('true');
    const said = family.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent);
    expect(said).toHaveLength(4);
    expect(said[0]).toMatch(/^Ferry operator skipped .*: likely the first of these\.$/u);
    fireEvent.click(cut);
    expect(screen.getByRole('region', { name: 'Earlier story' }).textContent).toContain(
      'Ferry checks were skipped',
    );
  });

  test('is not drawn of one match', async () => {
    await mountWhole();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('region', { name: 'Family of the story' })).toBeNull();
  });
});
