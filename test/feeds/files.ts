import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'files');

/** Feed files written for the project: of every kind, and broken ones. */
export const FEED_FILES: readonly string[] = readdirSync(FOLDER).sort();

export function feedFile(name: string): Uint8Array {
  return readFileSync(join(FOLDER, name));
}
