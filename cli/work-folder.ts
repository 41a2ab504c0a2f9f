import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cannotRead, CliError } from './cli-error.ts';

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
  await emptyWorkFolder(folder, note);
  await replaceFile(note, task);
  return false;
}

/** Empties a work folder, and makes that of `note`, the file by which it is known. Throws CliError where it is not ours. */
export async function emptyWorkFolder(folder: string, note: string): Promise<void> {
  const files = await filesIn(folder);
  if (files.length > 0 && !files.some((file) => file === note || file === `${note}.new`))
    throw new CliError(`${folder} is wanted for what is done so far, but holds something else`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.dirname(note), { recursive: true });
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cannotRead(folder, error);
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
