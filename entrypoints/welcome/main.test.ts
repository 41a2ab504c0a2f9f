import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock(import('../../lib/platform/settings.ts'), async (load) => ({
  ...(await load()),
  changeSettings: () => Promise.reject(new Error('no room')),
}));
vi.mock(import('../../lib/platform/when-to-look.ts'), async (load) => ({
  ...(await load()),
  onChoiceChanged: vi.fn(),
  currentChoice: async () => ({
    when: 'on-click',
    sites: [],
    offSites: [],
    withoutAccess: [],
    hasLostEverywhere: false,
  }),
}));

test('keeping what one reads is shown as off where it could not be switched on', async () => {
  document.body.innerHTML = '<div id="root"></div>';
  await fakeBrowser.storage.local.set({ settings: { keepRead: false, language: 'en' } });
  await import('./main.tsx');
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  fireEvent.click(box);
  expect(box.checked).toBe(true);
  await vi.waitFor(() => expect(box.checked).toBe(false));
});
