import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const manifestSchema = v.looseObject({ version: v.string() });

/** Writes the next version into the manifest of a built extension. */
export async function raiseVersion(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = v.parse(manifestSchema, JSON.parse(await readFile(path, 'utf8')));
  const [major = '0', minor = '0', patch = '0'] = manifest.version.split('.');
  const version = `${major}.${minor}.${Number(patch) + 1}`;
  await writeFile(path, JSON.stringify({ ...manifest, version }));
}
