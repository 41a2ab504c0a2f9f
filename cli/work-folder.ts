import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file that is there whole or as it was. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}

/**
 * A folder in which a long command keeps what it has done. `task` says of what: if that is not what an earlier run has
 * noted there, what the run has left is of no use and thrown away. Whether there is something to go on with.
 */
export async function openWorkFolder(folder: string, task: string): Promise<boolean> {
  const note = path.join(folder, 'task.json');
  if ((await readFile(note, 'utf8').catch(() => null)) === task) return true;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await replaceFile(note, task);
  return false;
}
