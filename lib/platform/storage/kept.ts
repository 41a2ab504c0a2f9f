import type { Database } from './database.ts';

/**
 * Whether a source is kept under this id; one that is here only because the page was read is not, and can still be
 * kept by hand. Knows nothing of texts and sketches, so that the popup may ask.
 */
export async function isKept(connect: () => Promise<Database>, id: string): Promise<boolean> {
  const row = await connect()
    .then((database): Promise<{ origin?: unknown } | undefined> => database.get('sources', id))
    // Without storage nothing is kept.
    .catch(() => undefined);
  return row !== undefined && row.origin !== 'read';
}
