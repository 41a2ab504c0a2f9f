import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ferryMatch } from '../../test/views/ferry.ts';
import { panels } from '../../test/views/panels.ts';
import { popups } from '../../test/views/popups.ts';
import type { PanelActions, PanelProps } from '../panel-state.ts';
import { Panel } from './Panel.tsx';

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

function mount(props: Omit<PanelProps, 'actions'>) {
  const actions = {
    onCancel: vi.fn(),
    onRetry: vi.fn(),
    onOpenLink: vi.fn(),
    onOpenPassage: vi.fn(),
    onListSearched: vi.fn(async () => []),
    onSilence: vi.fn(),
    onSpeakMarks: vi.fn(),
    onOpenWelcome: vi.fn(),
    onSave: vi.fn<PanelActions['onSave']>(async () => 'wireprint-report.md'),
    onLook: vi.fn(),
    onShowOnPage: vi.fn(),
    onRemoveMarks: vi.fn(),
  } satisfies PanelActions;
  return { actions, ...render(<Panel {...props} actions={actions} />) };
}

test.each(Object.entries(panels))('%s has one heading of the first level', (_, props) => {
  mount(props);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

test('a page that may be read is not read before the reader asks', () => {
  const { actions } = mount(panels['panel-unseen']!);
  expect(actions.onLook).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Look at this page' }));
  expect(actions.onLook).toHaveBeenCalledOnce();
});

test('a page that may not be read says what has to come first, and offers no button that would do nothing', () => {
  mount(panels['panel-closed']!);
  screen.getByText(/^Click the Wireprint icon on this page/u);
  expect(screen.queryByRole('button')).toBeNull();
});

test('the marks on the page have their legend here, and are removed by one action', () => {
  const { actions } = mount(panels['panel-found']!);
  const legend = within(screen.getByRole('region', { name: 'What the marks on the page mean' }));
  expect(legend.getAllByRole('listitem')).toHaveLength(3);
  fireEvent.click(legend.getByRole('button', { name: 'Remove marks' }));
  expect(actions.onRemoveMarks).toHaveBeenCalledOnce();
  cleanup();
  const unmarked = mount({ ...panels['panel-found']!, marks: { kind: 'unmarked' } }).actions;
  fireEvent.click(screen.getByRole('button', { name: 'Show on page' }));
  expect(unmarked.onShowOnPage).toHaveBeenCalledExactlyOnceWith(ferryMatch);
});

describe('on another page that repeats the same story', () => {
  const shown: Omit<PanelProps, 'actions'> = {
    ...panels['panel-found']!,
    state: popups['found-two']!.state,
  };
  const pageAt = (url: string) => ({ url, loadedAt: 1 });
  const secondTitle = 'Three checks missed before ferry ran aground';
  const map = () => within(screen.getByRole('toolbar'));

  function goOn(act: () => void) {
    const { actions, rerender } = mount({ ...shown, page: pageAt('https://copy.example/a') });
    act();
    rerender(<Panel {...shown} page={pageAt('https://copy.example/b')} actions={actions} />);
  }

  test('its own strongest match is shown, whichever was chosen before', () => {
    goOn(() => fireEvent.click(screen.getByRole('button', { name: new RegExp(secondTitle, 'u') })));
    expect(document.querySelector('.headline h1')!.textContent).not.toContain(secondTitle);
    screen.getByRole('button', { name: new RegExp(secondTitle, 'u') });
  });

  test('all of its changes are shown, whichever were filtered before', () => {
    goOn(() => fireEvent.click(screen.getByRole('radio', { name: /^Facts/u })));
    expect(screen.getAllByRole<HTMLInputElement>('radio')[0]!.checked).toBe(true);
  });

  test('no file is said to be made of it', async () => {
    const { actions, rerender } = mount({ ...shown, page: pageAt('https://copy.example/a') });
    fireEvent.click(screen.getByRole('button', { name: 'Markdown' }));
    await screen.findByText(/wireprint-report\.md/u);
    rerender(<Panel {...shown} page={pageAt('https://copy.example/b')} actions={actions} />);
    expect(screen.queryByText(/wireprint-report\.md/u)).toBeNull();
  });

  test('its map is entered at its top', () => {
    goOn(() => fireEvent.keyDown(map().getAllByRole('button')[0]!, { key: 'End' }));
    expect(map().getAllByRole('button')[0]!.getAttribute('tabindex')).toBe('0');
  });

  test('what is said aloud is said by the element that was there', () => {
    const said = () => document.querySelector('[role=status].hidden');
    let before: Element | null = null;
    goOn(() => (before = said()));
    expect(said()).toBe(before);
  });
});

test('without a match it says so, as the popup does', () => {
  mount({ state: popups['none']!.state });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No match in these 512 sources');
});
