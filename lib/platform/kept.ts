import type { Database } from './database.ts';

/** Whether a source is kept under this id. Knows nothing of texts and sketches, so that the popup may ask. */
export async function isKept(connect: () => Promise<Database>, id: string): Promise<boolean> {
  const key = await connect()
    .then((database) => database.getKey('sources', id))
    // Without storage nothing is kept.
    .catch(() => undefined);
  return key !== undefined;
}
