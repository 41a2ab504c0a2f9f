import { expect, test, vi } from 'vitest';
import type { PageScriptMessage } from '../../protocol/page-script-messages.ts';
import { visitOrTell } from './visit-or-tell.ts';

const said: PageScriptMessage[] = [];
vi.mock('../submit.ts', () => ({ submit: (message: PageScriptMessage) => void said.push(message) }));
vi.mock('./visit.ts', () => ({
  visitThisPage: () => {
    throw new RangeError('a bug, over https://secret.example/ and its words');
  },
}));

test('a bug in reading is told by the kind of its error alone, and stays a bug', () => {
  expect(() => visitOrTell()).toThrow(RangeError);
  expect(said).toEqual([{ kind: 'reading-failed', error: 'RangeError' }]);
});
