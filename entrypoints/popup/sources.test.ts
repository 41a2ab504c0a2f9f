import { expect, test, vi } from 'vitest';
import { askBackground } from '../../lib/platform/messaging.ts';
import type { PopupStage, Shown } from './popup-stage.ts';
import { sourcesOf } from './sources.ts';

vi.mock(import('../../lib/platform/messaging.ts'), async (load) => ({
  ...(await load()),
  askBackground: vi.fn(),
}));

test('a page that could not be kept is shown as that, with the reason that the background gave', async () => {
  let shown: Partial<Shown> = {};
  const show = (change: Partial<Shown>) => void (shown = { ...shown, ...change });
  const stage = { tabId: 1, shown: () => shown, show } as PopupStage;
  vi.mocked(askBackground).mockResolvedValueOnce({ ok: false, failure: 'storage-full' });
  await sourcesOf(stage).keep();
  expect(shown).toMatchObject({ keeping: 'failed', unkept: 'storage-full' });
  vi.mocked(askBackground).mockRejectedValue(new Error('stopped'));
  await sourcesOf(stage).keep();
  expect(shown).toMatchObject({ keeping: 'failed', unkept: null });
});
