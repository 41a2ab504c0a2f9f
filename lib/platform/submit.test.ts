import type { Runtime } from 'webextension-polyfill';
import { expect, test } from 'vitest';
import { hear } from './submit.ts';

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
