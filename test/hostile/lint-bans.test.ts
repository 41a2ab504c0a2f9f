import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';

/** One way each out of the machine, or to code that was not packed; the rule that has to stop it. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  'fetch.ts': `void fetch('https://a.example/');`,
  'fetch-of-global.ts': `void globalThis.fetch('https://a.example/');`,
  'fetch-of-window.ts': `void window.fetch('https://a.example/');`,
  'fetch-of-self.ts': `void self.fetch('https://a.example/');`,
  'fetch-of-view.ts': `void document.defaultView?.fetch('https://a.example/');`,
  'fetch-of-top.ts': `void top?.fetch('https://a.example/');`,
  'fetch-of-alias.ts': `const all = globalThis; void all.fetch('https://a.example/');`,
  'socket-of-view.ts': `export const { WebSocket: Socket } = document.defaultView ?? window;`,
  'element-source.ts': `document.createElement('img').src = 'https://a.example/a.gif';`,
  'element-sources.ts': `document.createElement('img').srcset = 'https://a.example/a.gif';`,
  'fetch-taken-out.ts': `const { fetch: ask } = globalThis; void ask('https://a.example/');`,
  'xml-http-request.ts': `new XMLHttpRequest().open('GET', 'https://a.example/');`,
  'web-socket.ts': `export const socket = new WebSocket('wss://a.example/');`,
  'web-socket-stream.ts': `export const socket = new WebSocketStream('wss://a.example/');`,
  'web-transport.ts': `export const transport = new WebTransport('https://a.example/');`,
  'event-source.ts': `export const stream = new EventSource('https://a.example/');`,
  'peer.ts': `export const peer = new RTCPeerConnection();`,
  'peer-channel.ts': `export const channel = RTCDataChannel;`,
  'beacon.ts': `navigator.sendBeacon('https://a.example/');`,
  'beacon-taken-out.ts': `const { sendBeacon } = navigator; sendBeacon('https://a.example/');`,
  'network-leak.ts': `export const kind = navigator.connection;`,
  'service-worker.ts': `void navigator.serviceWorker.register('/a.js');`,
  'import-scripts.ts': `importScripts('https://a.example/a.js');`,
  'worker.ts': `export const worker = new Worker('https://a.example/a.js');`,
  'shared-worker.ts': `export const worker = new SharedWorker('https://a.example/a.js');`,
  'image.ts': `new Image().src = 'https://a.example/a.gif';`,
  'audio.ts': `export const sound = new Audio('https://a.example/a.mp3');`,
  'font.ts': `export const font = new FontFace('a', 'url(https://a.example/a.woff)');`,
  'push.ts': `export const pushed = PushManager;`,
  'broadcast.ts': `export const channel = new BroadcastChannel('a');`,
  'eval.ts': `eval('1');`,
  'function.ts': `export const run = new Function('1');`,
  'script-address.ts': `export const address = 'javascript:alert(1)';`,
};

const HARMLESS = `export const address = 'https://a.example/';`;

const diagnostics = v.object({ diagnostics: v.array(v.object({ code: v.string(), filename: v.string() })) });

describe('lint', () => {
  // The rules are bound to places of the project, so the snippets lie where such code would.
  const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-lint-'));
  const refused = new Map<string, string[]>();

  beforeAll(() => {
    mkdirSync(path.join(folder, 'lib/page'), { recursive: true });
    for (const [name, code] of Object.entries({ ...WAYS_OUT, 'harmless.ts': HARMLESS }))
      writeFileSync(path.join(folder, 'lib/page', name), `${code}\n`);
    const oxlint = path.resolve('node_modules/.bin/oxlint');
    const config = path.resolve('.oxlintrc.json');
    const { stdout } = spawnSync(oxlint, ['-c', config, '-f', 'json', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    for (const { code, filename } of v.parse(diagnostics, JSON.parse(stdout)).diagnostics)
      refused.set(path.basename(filename), [...(refused.get(path.basename(filename)) ?? []), code]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.keys(WAYS_OUT))('refuses %s', (name) => {
    const rules = refused.get(name)?.filter((code) => /restricted|eval|func|script-url/u.test(code));
    expect(rules ?? []).not.toEqual([]);
  });

  test('lets be what is none', () => {
    expect(refused.get('harmless.ts')).toBeUndefined();
  });
});
