import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import type { AddressState } from '../address-state.ts';
import { AddressPage } from './AddressPage.tsx';

afterEach(cleanup);

const PACK = {
  address: 'https://packs.example/news.pack',
  name: 'Harbour archive',
  publisher: 'The Courier',
  count: 1_200_000,
};
const NOTHING: AddressState = { packs: [], article: null, busy: null, problem: null };

function mount(change: Partial<AddressState> = {}) {
  const actions = { onAdd: vi.fn(), onRemove: vi.fn(), onLookUp: vi.fn() };
  render(<AddressPage state={{ ...NOTHING, ...change }} actions={actions} />);
  return actions;
}

test('says what is sent before there is a pack', () => {
  mount();
  for (const sentence of englishSettings.atAddress.sendsList) screen.getByText(sentence);
  screen.getByText(/one of a few stories/u);
  screen.getByText('No pack has been added.');
});

test('adds the address that was typed', () => {
  const actions = mount();
  fireEvent.input(screen.getByRole('textbox', { name: 'Address of a pack' }), {
    target: { value: ` ${PACK.address} ` },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Add pack' }));
  expect(actions.onAdd).toHaveBeenCalledExactlyOnceWith(PACK.address);
});

test('looks an article up in the pack whose button was pressed, and in no other', () => {
  const other = { ...PACK, address: 'https://other.example/a.pack', name: 'Other' };
  const actions = mount({ packs: [PACK, other], article: 'Ferry strike' });
  screen.getByText('Ferry strike');
  expect(actions.onLookUp).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Look up this article in Other' }));
  expect(actions.onLookUp).toHaveBeenCalledExactlyOnceWith(other.address);
});

test('has nothing to look up without an article, and says how to come by one', () => {
  mount({ packs: [PACK] });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Look up/u }).disabled).toBe(true);
  screen.getByText(/choose this page under “More”/u);
});

test('removes the pack whose button was pressed', () => {
  const actions = mount({ packs: [PACK] });
  fireEvent.click(screen.getByRole('button', { name: 'Remove Harbour archive' }));
  expect(actions.onRemove).toHaveBeenCalledExactlyOnceWith(PACK.address);
});

test.each([
  ['adding', /Asking what the pack is/u],
  ['looking', /Looking up/u],
] as const)('while %s it says so and starts nothing else', (busy, sentence) => {
  mount({ packs: [PACK], article: 'Ferry strike', busy });
  expect(screen.getByRole('status').textContent).toMatch(sentence);
  expect(screen.getAllByRole<HTMLButtonElement>('button').every(({ disabled }) => disabled)).toBe(true);
});

test('says what went wrong', () => {
  mount({ problem: 'noRanges' });
  expect(screen.getByRole('alert').textContent).toMatch(/whole files only/u);
});
