import type { Runtime } from 'webextension-polyfill';
import { expect, test, vi } from 'vitest';
import { hear, submit } from './submit.ts';

type Listener = (...args: never[]) => void;

/** An event as browsers have it, with those who listen. */
function event() {
  const listeners = new Set<Listener>();
  const api = {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  };
  return { api, listeners };
}

function openPort() {
  const [message, disconnect] = [event(), event()];
  const told: string[] = [];
  const port = {
    onMessage: message.api,
    onDisconnect: disconnect.api,
    disconnect: () => void told.push('disconnected'),
  } as unknown as Runtime.Port;
  const emit = (listeners: ReadonlySet<Listener>, value?: unknown) => {
    for (const listener of listeners) (listener as (value: unknown) => void)(value);
  };
  return {
    told,
    heard: hear(
      port,
      (value) => told.push(String(value)),
      () => told.push('closed'),
    ),
    say: (value: string) => emit(message.listeners, value),
    close: () => emit(disconnect.listeners),
    listeners: () => message.listeners.size + disconnect.listeners.size,
  };
}

test('a port is heard until the other side closes it, and held by no listener from then on', () => {
  const port = openPort();
  port.say('one');
  port.say('two');
  expect(port.listeners()).toBe(2);
  port.close();
  expect(port.told).toEqual(['one', 'two', 'closed']);
  expect(port.listeners()).toBe(0);
});

test('a port that is left is disconnected, held by no listener, and its end is no news', () => {
  const port = openPort();
  port.heard();
  port.close();
  port.say('late');
  expect(port.told).toEqual(['disconnected']);
  expect(port.listeners()).toBe(0);
});

test('a script whose extension was updated is told that it speaks to nobody any more, once', () => {
  const connect = vi.fn(() => {
    throw new Error('Extension context invalidated.');
  });
  vi.stubGlobal('browser', { runtime: { connect } });
  const onOrphaned = vi.fn();
  submit({ kind: 'off-here' }, onOrphaned);
  expect(onOrphaned).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});

test('what a stopped background did not hear to its end is told once more, and not a third time', () => {
  const ends: (() => void)[] = [];
  const said: unknown[] = [];
  const connect = vi.fn(() => ({
    onMessage: event().api,
    onDisconnect: { addListener: (end: () => void) => void ends.push(end), removeListener: () => {} },
    postMessage: (message: unknown) => void said.push(message),
  }));
  vi.stubGlobal('browser', { runtime: { connect } });
  submit({ kind: 'off-here' }, () => {});
  for (let i = 0; i < 3; i++) ends.pop()?.();
  expect(said).toEqual([{ kind: 'off-here' }, { kind: 'off-here' }]);
  vi.unstubAllGlobals();
});
