import * as v from 'valibot';
import type { Session } from '../browser/support/session.ts';

/**
 * Everything that the extension has stored anywhere, as one text: each database with its version, each store with
 * its indexes, keys and values, bytes included, the extension's storage areas, caches and the page's own storage.
 */
const DUMP = `(async () => {
  const api = globalThis.browser ?? chrome;
  const plain = async (value) => {
    if (value instanceof Blob) return { blob: value.type, bytes: [...new Uint8Array(await value.arrayBuffer())] };
    if (value instanceof ArrayBuffer) return { bytes: [...new Uint8Array(value)] };
    if (ArrayBuffer.isView(value)) return { view: value.constructor.name, bytes: [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] };
    if (Array.isArray(value)) return Promise.all(value.map(plain));
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Date) return { date: value.getTime() };
    const keys = Object.keys(value).sort();
    return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await plain(value[key])])));
  };
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
  const databases = [];
  for (const { name, version } of (await indexedDB.databases()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const database = await done(indexedDB.open(name));
    const stores = {};
    for (const store of [...database.objectStoreNames].sort()) {
      const rows = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
      stores[store] = { indexes: [...rows.indexNames], keys, values: await plain(values) };
    }
    database.close();
    databases.push({ name, version, stores });
  }
  const areas = {};
  for (const area of ['local', 'session', 'sync']) areas[area] = await plain(await api.storage[area]?.get(null).catch(() => null) ?? null);
  const cached = typeof caches === 'undefined' ? [] : await caches.keys().catch(() => []);
  const own = typeof localStorage === 'undefined' ? null : { ...localStorage };
  return JSON.stringify({ databases, areas, cached, own });
})()`;

/** The same text before and after means that nothing was stored, changed or removed between. */
export async function dumpStores({ browser }: Session): Promise<string> {
  return v.parse(v.string(), await browser.life.evalInBackground(DUMP));
}
