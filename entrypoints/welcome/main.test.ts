import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock(import('../../lib/platform/settings.ts'), async (load) => ({
  ...(await load()),
  changeSettings: () => Promise.reject(new Error('no room')),
}));
vi.mock(import('../../lib/platform/when-to-look.ts'), async (load) => ({
  ...(await load()),
  ...(await import('../../test/support/held-choice.ts')).heldChoice,
  lookEverywhere: () => Promise.reject(new Error('no room')),
}));

const NOT_SAVED = /^Could not be saved/u;

beforeEach(async () => {
  vi.resetModules();
  document.body.innerHTML = '<div id="root"></div>';
  await fakeBrowser.storage.local.set({ settings: { keepRead: false, language: 'en' } });
  await import('./main.tsx');
});

test('keeping what one reads is shown as off where it could not be switched on, and why is said', async () => {
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  fireEvent.click(box);
  expect(box.checked).toBe(true);
  await vi.waitFor(() => expect(box.checked).toBe(false));
  expect(screen.getByText(NOT_SAVED).closest('section')!.contains(box)).toBe(true);
});

test('a choice of when to look that could not be stored is taken back, and why is said beside it', async () => {
  fireEvent.click(screen.getByRole('radio', { name: /everywhere/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Let my browser ask for access' }));
  const said = await screen.findByText(NOT_SAVED);
  expect(said.closest('section')!.querySelector('fieldset')).not.toBeNull();
});
