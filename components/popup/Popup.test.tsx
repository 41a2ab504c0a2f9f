import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ferry, ferryMatch, ferryReading, reportOf } from '../../test/views/ferry.ts';
import { OPEN_TABS, popups, SEARCHED, SUGGESTION } from '../../test/views/popups.ts';
import type { Match } from '../../lib/compare/report.ts';
import type { PopupActions, PopupProps } from '../popup-state.ts';
import { Popup } from './Popup.tsx';

// What is loaded when it is asked for: a busy machine may take longer for that than a test waits.
beforeAll(() => import('./More.tsx'));
afterEach(cleanup);

function mount(props: Omit<PopupProps, 'actions'>) {
  const actions = {
    onCancel: vi.fn(),
    onRetry: vi.fn(),
    onKeepAsSource: vi.fn(),
    onOpenOriginal: vi.fn(),
    onOpenLink: vi.fn(),
    onOpenPassage: vi.fn(),
    onSilence: vi.fn(),
    onSuggest: vi.fn<PopupActions['onSuggest']>(async () => SUGGESTION),
    onSearch: vi.fn(),
    onListSearched: vi.fn<PopupActions['onListSearched']>(async () => SEARCHED),
    onListTabs: vi.fn<PopupActions['onListTabs']>(async () => OPEN_TABS),
    onCompareWith: vi.fn<PopupActions['onCompareWith']>(async () => true),
    onCompareNext: vi.fn<PopupActions['onCompareNext']>(async () => true),
    onStopWaiting: vi.fn(),
    onSpeakMarks: vi.fn(),
    onOpenWelcome: vi.fn(),
    onOpenReport: vi.fn(),
    onOpenPanel: vi.fn(),
    onLookUp: vi.fn(),
    onShowOnPage: vi.fn(),
    onRemoveMarks: vi.fn(),
    onGoToMark: vi.fn(),
    onCompareSelection: vi.fn(),
    onComparePage: vi.fn(),
    onTurnSite: vi.fn(),
  } satisfies PopupActions;
  return { actions, ...render(<Popup {...props} actions={actions} />) };
}

const mountMatch = (...matches: Match[]) =>
  mount({ state: { kind: 'compared', reading: ferryReading, report: reportOf(matches) } });

describe('every state', () => {
  test.each(Object.entries(popups))(
    '%s has one heading of the first level, and says it aloud',
    (_, props) => {
      mount(props);
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
      expect(screen.getAllByRole('status')[0]!.textContent).not.toBe('');
    },
  );
});

describe('while it looks', () => {
  test('the progress is known by its stage, and it can be stopped', () => {
    const { actions } = mount(popups['looking']!);
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Searching the sources …' });
    expect(bar.value / bar.max).toBeCloseTo(300 / 512);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(actions.onCancel).toHaveBeenCalledOnce();
  });
});

describe('a match', () => {
  test('leads with the relation, then the story with its site, date and address', () => {
    const { actions } = mount(popups['found']!);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Reworded from another story');
    const card = screen.getByRole('region', { name: 'Earlier story' });
    expect(card.textContent).toContain('Harbour Courier');
    expect(card.textContent).toContain('Apr 11, 2024');
    expect(card.textContent).toContain('Credits Northern Wire; this page does not.');
    fireEvent.click(within(card).getByRole('link', { name: /^Ferry operator skipped/u }));
    expect(actions.onOpenLink).toHaveBeenCalledExactlyOnceWith(
      'https://courier.example/2024/04/ferry-inquiry',
    );
  });

  test('claims no direction where it cannot tell which came first', () => {
    mountMatch({ ...ferryMatch, precedence: { first: 'cannot-tell', clues: [] } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The same story, reworded');
    expect(screen.getByRole('region', { name: 'Other story' }).textContent).toContain('Cannot tell');
  });

  test('shows each altered quotation beside the original wording', () => {
    mount(popups['found']!);
    const region = screen.getByRole('region', { name: '2 altered quotations' });
    const [first] = within(region).getAllByRole('figure');
    const [there, here] = [...first!.querySelectorAll('blockquote')];
    expect(plain(there!)).toBe(
      '“had no way of knowing the sonar was off, and they did exactly what the book told them to do”',
    );
    expect(plain(here!)).toMatch(/^“could not possibly know the echo sounder was disabled/u);
    expect(there!.querySelector('del')).not.toBeNull();
    expect(there!.querySelector('ins')).toBeNull();
    expect(here!.querySelector('ins')).not.toBeNull();
    expect(here!.querySelector('del')).toBeNull();
  });

  test('puts altered quotations above changed facts, and both above the map', () => {
    mount(popups['found']!);
    const names = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    const places = ['2 altered quotations', '2 changed facts', 'Paragraph map'].map((name) =>
      names.indexOf(name),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('says the changed facts in a table, and what is missing on one side', () => {
    mount(popups['found']!);
    const [, figure, date] = within(screen.getByRole('table')).getAllByRole('row');
    expect(figure!.textContent).toBe('Figuresixfive');
    expect(date!.textContent).toBe('DateFeb. 9missing');
  });

  test('folds away facts beyond the first five', () => {
    mount(popups['long']!);
    const region = screen.getByRole('region', { name: '12 changed facts' });
    const [first, more] = within(region).getAllByRole('table');
    expect(within(first!).getAllByRole('row')).toHaveLength(1 + 5);
    expect(within(more!).getAllByRole('row')).toHaveLength(1 + 7);
    expect(more!.closest('details')!.textContent).toMatch(/^Show 7 more/u);
  });

  test('draws every paragraph on the map, named by kind and place', () => {
    mount(popups['found']!);
    const map = screen.getByRole('toolbar', {
      name: /^Paragraph map: 1 kept, 4 reworded, 2 moved, 3 left out,? and 1 added/u,
    });
    const buttons = within(map).getAllByRole('button');
    expect(buttons).toHaveLength(ferry.paragraphs.length);
    within(map).getByRole('button', { name: 'Reworded and moved: paragraph 3 here, paragraph 5 there' });
    within(map).getByRole('button', { name: 'Added: paragraph 1 here' });
    within(map).getByRole('button', { name: 'Left out: paragraph 9 there' });
  });

  test('is one stop for the tab key, and arrow keys go from paragraph to paragraph', () => {
    mount(popups['found']!);
    const buttons = within(screen.getByRole('toolbar')).getAllByRole('button');
    const stops = () =>
      buttons.map((button) => button.getAttribute('tabindex')).filter((index) => index === '0');
    expect(stops()).toHaveLength(1);
    fireEvent.keyDown(buttons[0]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(buttons[1]);
    fireEvent.keyDown(buttons[1]!, { key: 'End' });
    expect(document.activeElement).toBe(buttons.at(-1));
    expect(stops()).toHaveLength(1);
  });

  test('a bar of the map leads to its paragraph below', () => {
    mount(popups['found']!);
    const bar = within(screen.getByRole('toolbar')).getByRole('button', { name: /^Kept/u });
    fireEvent.keyDown(bar, { key: 'Enter' });
    expect(bar.getAttribute('aria-current')).toBe('true');
    expect(bar.hasAttribute('aria-pressed')).toBe(false);
    expect(document.activeElement?.textContent).toContain('The report runs to 88 pages');
    expect(document.activeElement?.querySelector('details')?.hasAttribute('open')).toBe(true);
  });

  test('marks changed phrases inside sentences, in words too until these are switched off', () => {
    mount(popups['found']!);
    const changes = screen.getByRole('region', { name: /^What changed/u });
    const mark = [...changes.querySelectorAll('ins')].find((ins) => plain(ins) === 'has concluded')!;
    expect(mark.textContent).toMatch(/inserted:.*has concluded.*end of change/u);
    expect([...changes.querySelectorAll('del')].map(plain)).toContain('found');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Say changes in words to screen readers' }));
    for (const each of document.querySelectorAll('ins, del'))
      expect(each.textContent).not.toMatch(/inserted:|deleted:/u);
  });

  test('brings a further match to the top when it is chosen, and the focus to its headline', () => {
    mount(popups['found-two']!);
    expect(document.activeElement).toBe(document.body);
    fireEvent.click(screen.getByRole('button', { name: /^Three checks missed/u }));
    const headline = screen.getByRole('heading', { level: 1 });
    expect(headline.textContent).toBe('Shares passages with another story');
    expect(document.activeElement).toBe(headline);
    screen.getByRole('button', { name: /^Ferry operator skipped/u });
  });

  test('without text says so, and offers to open the original', () => {
    const { actions } = mount(popups['fingerprints-only']!);
    const region = screen.getByRole('region', { name: 'The other story’s text is not stored' });
    fireEvent.click(within(region).getByRole('button', { name: 'Open it and show the changes' }));
    expect(actions.onOpenOriginal).toHaveBeenCalledExactlyOnceWith('harbour-1');
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  test('leads to the full report, where there is a match to report on', () => {
    const { actions, rerender } = mount(popups['found']!);
    fireEvent.click(screen.getByRole('button', { name: 'Full report' }));
    expect(actions.onOpenReport).toHaveBeenCalledOnce();
    rerender(<Popup {...popups['none']!} actions={actions} />);
    expect(screen.queryByRole('button', { name: 'Full report' })).toBeNull();
  });

  test('can be kept as a source, once', () => {
    const { actions, rerender } = mount(popups['found']!);
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a source' }));
    expect(actions.onKeepAsSource).toHaveBeenCalledOnce();
    rerender(<Popup {...popups['found']!} actions={actions} keeping="kept" />);
    const footer = within(screen.getByRole('contentinfo'));
    expect(footer.queryByRole('button', { name: /source|kept/iu })).toBeNull();
    screen.getByText('Kept as a source');
  });

  test('that could not be kept says why, and can be tried again', () => {
    const { actions } = mount({ ...popups['found']!, keeping: 'failed', unkept: 'storage-full' });
    expect(screen.getByRole('alert').textContent).toBe('There is no room left to store this');
    fireEvent.click(screen.getByRole('button', { name: 'Could not be kept. Try again' }));
    expect(actions.onKeepAsSource).toHaveBeenCalledOnce();
  });
});

describe('marks on the page', () => {
  test('are asked for with the match that is shown', () => {
    const { actions } = mount(popups['found']!);
    fireEvent.click(screen.getByRole('button', { name: 'Show on page' }));
    expect(actions.onShowOnPage).toHaveBeenCalledExactlyOnceWith(ferryMatch);
  });

  test('come with a legend in words, what was not found, and a button that takes them off', () => {
    const { actions } = mount(popups['found-marked']!);
    const region = within(screen.getByRole('region', { name: 'What the marks on the page mean' }));
    expect(region.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Kept',
      'Reworded',
      'Altered quotation',
    ]);
    expect(region.getByRole('status').textContent).toMatch(/^9 places are marked .* 1 was not found again/u);
    fireEvent.click(region.getByRole('button', { name: 'Remove marks' }));
    expect(actions.onRemoveMarks).toHaveBeenCalledOnce();
  });

  test('follow the paragraph that is chosen on the map, where it is on the page', () => {
    const { actions } = mount(popups['found-marked']!);
    const map = within(screen.getByRole('toolbar'));
    fireEvent.keyDown(map.getByRole('button', { name: /^Left out: paragraph 9/u }), { key: 'Enter' });
    expect(actions.onGoToMark).not.toHaveBeenCalled();
    fireEvent.keyDown(map.getByRole('button', { name: /^Added/u }), { key: 'Enter' });
    expect(actions.onGoToMark).toHaveBeenCalledExactlyOnceWith(
      ferry.paragraphs.find(({ kind }) => kind === 'added')!.article,
    );
  });

  test.each([
    ['unsupported', 'This browser cannot mark text on pages.'],
    ['unreachable', 'The page could not be marked. Reload it, then try again.'],
  ] as const)('that are %s are said to be so', (kind, said) => {
    mount({ ...popups['found']!, marks: { kind } });
    screen.getByText(said);
    screen.getByRole('button', { name: 'Show on page' });
  });

  test('of one match are not taken for those of another', () => {
    const marks = { kind: 'marked', sourceId: 'another', found: 3, missing: 0, kinds: ['kept'] } as const;
    mount({ ...popups['found']!, marks: { ...marks, kinds: [...marks.kinds] } });
    screen.getByRole('button', { name: 'Show on page' });
    expect(screen.queryByText(/marked on the page/u)).toBeNull();
  });
});

describe('a match that is no copy', () => {
  test('is said to be none behind the button for more, which says what that does', async () => {
    const { actions } = mount(popups['found']!);
    expect(screen.queryByRole('button', { name: /^Not a copy/u })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    const button = await screen.findByRole('button', { name: /^Not a copy/u });
    expect(button.textContent).toContain('Stays on this machine.');
    fireEvent.click(button);
    expect(actions.onSilence).toHaveBeenCalledExactlyOnceWith(ferryMatch, true);
    expect(screen.queryByRole('button', { name: /^Not a copy/u })).toBeNull();
  });

  test('leaves the answer, and is still listed with the way back', () => {
    const { actions } = mount(popups['silenced']!);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No other match');
    screen.getByText('You said it is not a copy of 1 story');
    fireEvent.click(screen.getByRole('button', { name: /^Take back: Ferry operator/u }));
    expect(actions.onSilence).toHaveBeenCalledExactlyOnceWith(ferryMatch, false);
  });

  test('gives its place to the next match', () => {
    mount(popups['silenced-one']!);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Shares passages with another story');
    expect(screen.getAllByRole('status')[0]!.textContent).toContain('Three checks missed');
  });

  test('cannot be said in a private window, where nothing is kept', async () => {
    mount({ ...popups['found']!, keeping: 'unavailable' });
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    await screen.findByRole('button', { name: 'Search for the original' });
    expect(screen.queryByRole('button', { name: /^Not a copy/u })).toBeNull();
  });

  test('that could not be stored says so', () => {
    mount({ ...popups['found']!, isSilenceLost: true });
    expect(screen.getByRole('alert').textContent).toBe('This could not be stored. Try again.');
  });
});

describe('the other story', () => {
  test('is opened at its strongest passage, or at the paragraph that was chosen', () => {
    const { actions } = mount(popups['found']!);
    fireEvent.click(screen.getByRole('button', { name: 'Open the other story' }));
    expect(actions.onOpenPassage).toHaveBeenLastCalledWith(ferryMatch);
    const map = within(screen.getByRole('toolbar'));
    fireEvent.click(map.getByRole('button', { name: /^Left out: paragraph 9/u }));
    fireEvent.click(screen.getByRole('button', { name: 'Open the other story at this paragraph' }));
    const leftOut = ferry.paragraphs.filter(({ kind }) => kind === 'left-out');
    expect(actions.onOpenPassage).toHaveBeenLastCalledWith(ferryMatch, leftOut.at(-1)!.source);
  });
});

describe('a search for the original', () => {
  const open = async (props: Omit<PopupProps, 'actions'>) => {
    const { actions } = mount(props);
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Search for the original' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Words to search for' });
    await vi.waitFor(() => expect(field.value).not.toBe(''));
    return { actions, field };
  };

  test('shows its words first, which of them the other story has too, and opens nothing by itself', async () => {
    const { actions, field } = await open(popups['found']!);
    expect(actions.onSuggest).toHaveBeenCalledExactlyOnceWith(ferryMatch);
    expect(field.value).toBe(
      'Ines Calloway Sallow Lines Tomas Brandt 88 pages "the echo sounder was disabled, and"',
    );
    screen.getByText('Also in the other story: Ines Calloway, Sallow Lines, Tomas Brandt, and 88 pages');
    expect(actions.onSearch).not.toHaveBeenCalled();
  });

  test('asks the engine that is chosen for the words as the reader left them', async () => {
    const { actions, field } = await open(popups['found']!);
    fireEvent.input(field, { target: { value: '  Marigold ferry ' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Search engine' }), {
      target: { value: 'ecosia' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Search in a new tab' }));
    expect(actions.onSearch).toHaveBeenCalledExactlyOnceWith('ecosia', 'Marigold ferry');
  });

  test('is offered where nothing matched', async () => {
    const { actions } = mount(popups['none']!);
    fireEvent.click(screen.getByRole('button', { name: 'Search for the original' }));
    await screen.findByRole('textbox', { name: 'Words to search for' });
    await vi.waitFor(() => expect(actions.onSuggest).toHaveBeenCalledExactlyOnceWith(undefined));
  });

  test('gives way to the list, and then to the answer, by the escape key', async () => {
    const { field } = await open(popups['found']!);
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Search for the original' }), { key: 'Escape' });
    expect(screen.queryByRole('button', { name: 'Search for the original' })).toBeNull();
    expect(screen.getByRole('button', { name: 'More' }).getAttribute('aria-expanded')).toBe('false');
  });
});

describe('another tab', () => {
  const open = async (props: Omit<PopupProps, 'actions'>) => {
    const { actions } = mount(props);
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Compare with another tab' }));
    await screen.findByRole('button', { name: /^Three checks missed/u });
    return actions;
  };

  test('can be chosen among those that may be seen, and one that cannot be compared is said so', async () => {
    const actions = await open(popups['found']!);
    actions.onCompareWith.mockResolvedValueOnce(false);
    fireEvent.click(screen.getByRole('button', { name: /^Untitled story.*ledger/u }));
    expect((await screen.findByRole('alert')).textContent).toBe('These two pages could not be compared.');
    expect(actions.onCompareWith).toHaveBeenCalledExactlyOnceWith(OPEN_TABS[1]);
  });

  test('may be the next that is clicked, and the page that waits for it says so', async () => {
    const actions = await open(popups['none']!);
    fireEvent.click(screen.getByRole('button', { name: /^Compare with the next page I click/u }));
    expect(actions.onCompareNext).toHaveBeenCalledOnce();
    cleanup();
    const waiting = mount(popups['waiting']!).actions;
    screen.getByText('Waiting for the other page: click the Wireprint icon there.');
    fireEvent.click(screen.getByRole('button', { name: 'Do not wait' }));
    expect(waiting.onStopWaiting).toHaveBeenCalledOnce();
  });

  test('is not compared from a private window, where nothing is kept', async () => {
    mount({ ...popups['found']!, keeping: 'unavailable' });
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    await screen.findByRole('button', { name: 'Search for the original' });
    expect(screen.queryByRole('button', { name: 'Compare with another tab' })).toBeNull();
  });
});

test('marks that are said in words stay so, or not, as the reader chose', () => {
  const { actions } = mount({ ...popups['found']!, spokenMarks: false });
  const box = screen.getByRole<HTMLInputElement>('checkbox', {
    name: 'Say changes in words to screen readers',
  });
  expect(box.checked).toBe(false);
  expect(document.querySelector('del .hidden')).toBeNull();
  fireEvent.click(box);
  expect(actions.onSpeakMarks).toHaveBeenCalledExactlyOnceWith(true);
  expect(document.querySelector('del .hidden')).not.toBeNull();
});

describe('a selection', () => {
  test('is offered where enough is selected, whatever the answer about the page', () => {
    const { actions } = mount({ ...popups['skipped']!, isSelected: true });
    fireEvent.click(screen.getByRole('button', { name: 'Compare the selection instead' }));
    expect(actions.onCompareSelection).toHaveBeenCalledOnce();
  });

  test('that was compared is said to be all that was, with the way back to the whole page', () => {
    const { actions } = mount(popups['selection']!);
    screen.getByText('Only what is selected on the page was compared.');
    expect(screen.queryByRole('button', { name: 'Compare the selection instead' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Compare the whole page' }));
    expect(actions.onComparePage).toHaveBeenCalledOnce();
  });
});

describe('text of pages', () => {
  test('is shown as text, whatever it holds', () => {
    const title = '<img src=x onerror=alert(1)><b>bold</b>';
    mountMatch({ ...ferryMatch, source: { ...ferryMatch.source, title } });
    screen.getByRole('link', { name: title });
    expect(document.querySelector('img, b')).toBeNull();
  });

  test('an address that is not of the web is no link', () => {
    mountMatch({ ...ferryMatch, source: { id: 'x', title: 'Odd', url: 'javascript:alert(1)' } });
    expect(screen.queryByRole('link', { name: 'Odd' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Open the other story' })).toBeNull();
  });
});

describe('without a match', () => {
  test('says in how many sources, over how many words, and what makes it less sure', () => {
    mount(popups['none-noted']!);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No match in these 512 sources');
    screen.getByText('1,140 words were compared.');
    screen.getByText('The page may hide the rest of the story behind a paywall.');
    screen.getByText('Nothing is kept in private windows');
  });

  test('names the packs that were searched with their dates, and the sources of the reader', async () => {
    mount(popups['none']!);
    const list = await screen.findByRole('region', { name: 'Where it was searched' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Starter Wireprint · 12 sources · Mar 2, 2026 – Apr 17, 2026',
      'Coast archive Northern Wire · 480 sources · Jan 1, 2019 – Dec 31, 2025',
      'Sources of your own 20 sources',
    ]);
  });

  test('shows what was read and what was set aside', async () => {
    mount(popups['none']!);
    await screen.findByText(/^140 words in 7 paragraphs$/u);
    screen.getByText('Newsletter box');
    screen.getByText('Get the morning tide in your inbox');
  });
});

describe('a failure', () => {
  test('says why and can be tried again', () => {
    const { actions } = mount(popups['failed']!);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(actions.onRetry).toHaveBeenCalledOnce();
    screen.getByText('Cannot access contents of the page.');
  });
});

/** The text that is seen: without the words for screen readers. */
function plain(element: Element): string {
  const hidden = [...element.querySelectorAll('.hidden')].map((words) => words.textContent);
  return hidden.reduce((text, words) => text.replace(words, ''), element.textContent);
}

test('what becomes of keeping is said in a place that was there before, so that it is heard', () => {
  const { rerender, actions } = mount(popups['found']!);
  const place = within(screen.getByRole('contentinfo')).getByRole('status');
  expect(place.textContent).toBe('');
  for (const [keeping, said] of [
    ['keeping', 'Keeping …'],
    ['kept', 'Kept as a source'],
    ['failed', 'Could not be kept. Try again'],
  ] as const) {
    rerender(<Popup {...popups['found']!} actions={actions} keeping={keeping} />);
    expect(within(screen.getByRole('contentinfo')).getByRole('status')).toBe(place);
    expect(place.textContent).toBe(said);
  }
});
