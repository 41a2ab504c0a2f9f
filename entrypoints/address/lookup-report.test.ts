import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compare } from '../../lib/compare/compare.ts';
import type { Corpus } from '../../lib/corpus/corpus.ts';
import { english } from '../../lib/wording/en.ts';
import { ferryMatch, ferryReading, reportOf } from '../../test/views/ferry.ts';
import { lookupReport } from './lookup-report.tsx';

vi.mock(import('../../lib/platform/save-file.ts'), () => ({ saveFile: vi.fn(), version: '1' }));
vi.mock(import('../../lib/compare/compare.ts'), async (load) => ({ ...(await load()), compare: vi.fn() }));

test('a lookup at an address is as sure as the reader has chosen, and speaks its marks as they have chosen', async () => {
  await fakeBrowser.storage.local.set({ settings: { sensitivity: 'fewer', spokenMarks: false } });
  vi.mocked(compare).mockResolvedValueOnce(reportOf([ferryMatch]));
  const corpus = {} as Corpus;
  const { props } = await lookupReport(ferryReading, corpus, () => english);
  expect(compare).toHaveBeenCalledExactlyOnceWith(ferryReading.article, corpus, { sensitivity: 'fewer' });
  expect(props).toMatchObject({ spokenMarks: false });
});
