import { expect, test, vi } from 'vitest';
import { lookEverywhere } from '../../lib/platform/when-to-look.ts';
import { createWhen } from './when.ts';

vi.mock(import('../../lib/platform/save-file.ts'), () => ({ saveFile: vi.fn(), version: '1' }));
vi.mock(import('../../lib/platform/when-to-look.ts'), async (load) => ({
  ...(await load()),
  lookEverywhere: vi.fn(),
  ...(await import('../../test/support/held-choice.ts')).heldChoice,
}));

test('a choice that could not be stored is reported as that, and is no refusal of the browser', async () => {
  const reported: string[] = [];
  const report = async (change: Promise<unknown>) => {
    await change.then(
      () => reported.push('saved'),
      () => reported.push('not-saved'),
    );
  };
  const when = createWhen(() => Promise.reject(new Error('no storage')), { report, redraw: () => {} });
  const { actions } = await when();
  vi.mocked(lookEverywhere).mockRejectedValueOnce(new Error('no room'));
  actions.onChooseWhen('everywhere');
  await vi.waitFor(() => expect(reported).toEqual(['not-saved']));
  expect((await when()).state.refused).toBe(false);
});

test('a refusal is taken back while the browser is asked again, so that the next one is said anew', async () => {
  let redraws = 0;
  const when = createWhen(() => Promise.reject(new Error('no storage')), {
    report: async () => {},
    redraw: () => {
      redraws += 1;
    },
  });
  vi.mocked(lookEverywhere).mockResolvedValueOnce(false);
  (await when()).actions.onChooseWhen('everywhere');
  await vi.waitFor(async () => expect((await when()).state.refused).toBe(true));
  const before = redraws;
  vi.mocked(lookEverywhere).mockReturnValueOnce(new Promise(() => {}));
  (await when()).actions.onChooseWhen('everywhere');
  expect((await when()).state.refused).toBe(false);
  expect(redraws).toBe(before + 1);
});
