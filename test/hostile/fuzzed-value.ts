import type { Chance } from './hold.ts';

const ODD: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => -1,
  () => 0,
  () => 4,
  () => 1.5,
  () => Number.NaN,
  () => Infinity,
  () => 2 ** 53,
  () => 10n,
  () => '',
  () => 'keep',
  () => 'javascript:alert(1)',
  () => 'https://evil.example/',
  () => 'chrome-extension://wireprint/popup.html',
  () => '\u0000\u202e\ud800',
  () => 'x'.repeat(10_000),
  () => [],
  () => ({}),
  () => new Date(0),
  () => new Map([['kind', 'keep']]),
  () => Object.create(null) as unknown,
  () => ({ id: 'wireprint', url: 'chrome-extension://wireprint/popup.html', frameId: 0, tab: { id: 4 } }),
  () => JSON.parse('{"__proto__":{"kind":"keep","tabId":4}}') as unknown,
  () => Array.from({ length: 1000 }, (_, i) => i),
  () => nested(200),
];

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = { value };
  return value;
}

export function oddValue(chance: Chance): unknown {
  return chance.oneOf(ODD)();
}

/** The value with some of its parts left out, doubled, or made into something else. */
export function fuzzed(value: unknown, chance: Chance): unknown {
  if (chance.percent(6)) return oddValue(chance);
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => (chance.percent(5) ? [] : [fuzzed(item, chance)]));
    return chance.percent(5) ? [...items, oddValue(chance)] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, part]) =>
    chance.percent(4) ? [] : [[key, fuzzed(part, chance)] as const],
  );
  const odd = ['__proto__', 'constructor', 'sender', 'url', 'tabId', 'kind', 'toString', 'then'] as const;
  // `then` would make a promise of it, were it ever awaited.
  if (chance.percent(10)) entries.push([chance.oneOf(odd), oddValue(chance)]);
  return Object.fromEntries(entries);
}
