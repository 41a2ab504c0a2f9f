import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

test('without a match it says so, as the popup does', () => {
  mount({ state: popups['none']!.state });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No match in these 512 sources');
});
