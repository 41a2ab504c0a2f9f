import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { cannotRead } from './cli-error.ts';

/** A file to be read. By size and time of change we tell whether it is still the one that was read before. */
export interface InputFile {
  readonly path: string;
  readonly size: number;
  readonly changedMs: number;
}

/** The files that are named, and all that lie in folders that are named, by name. */
export async function filesOf(inputs: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const input of inputs) files.push(...(await filesAt(input)));
  return files;
}

async function filesAt(input: string): Promise<InputFile[]> {
  try {
    const found = await stat(input);
    if (!found.isDirectory()) return [{ path: input, size: found.size, changedMs: found.mtimeMs }];
    const names = (await readdir(input)).filter((name) => !name.startsWith('.')).sort();
    return (await Promise.all(names.map((name) => filesAt(path.join(input, name))))).flat();
  } catch (error) {
    throw cannotRead(input, error);
  }
}
