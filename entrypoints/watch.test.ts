import { beforeEach, expect, test, vi } from 'vitest';
import type { PageScriptMessage } from '../lib/protocol/page-script-messages.ts';

const said: PageScriptMessage[] = [];
vi.mock('../lib/platform/submit.ts', () => ({
  submit: (message: PageScriptMessage) => void said.push(message),
}));
vi.mock('../lib/platform/pages/visit.ts', () => ({
  visitThisPage: () => {
    throw new RangeError('a bug, over https://secret.example/ and its words');
  },
}));
beforeEach(() => said.splice(0));

test('a bug in reading is told by the kind of its error alone, and stays a bug', async () => {
  const { default: watch } = await import('./watch.ts');
  expect(() => void watch.main()).toThrow(RangeError);
  expect(said).toEqual([{ kind: 'reading-failed', error: 'RangeError' }]);
});
