import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onFirstInstall } from './lifecycle.ts';

let welcomes = 0;
beforeEach(() => {
  fakeBrowser.reset();
  welcomes = 0;
  onFirstInstall(() => void welcomes++);
});

const installed = (reason: 'install' | 'update') =>
  fakeBrowser.runtime.onInstalled.trigger({ reason } as never);

test('a reader is welcomed once, however often the browser tells of the installation', async () => {
  await installed('install');
  await installed('install');
  expect(welcomes).toBe(1);
});

test('an update welcomes nobody', async () => {
  await installed('update');
  expect(welcomes).toBe(0);
});
