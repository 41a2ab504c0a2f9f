import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { cannotRead, CliError, inWords } from './cli-error.ts';

/** A file to be read. By size and time of change we tell whether it is still the one that was read before. */
export interface InputFile {
  readonly path: string;
  readonly size: number;
  readonly changedMs: number;
}

/**
 * The files that are named, and all that lie in folders that are named, by name, but for what a run that makes `out`
 * leaves there. What lies in a folder and cannot be read is told to `say` and left out; what is named and cannot be
 * read, or is `out` itself, is a CliError.
 */
export async function filesOf(
  inputs: readonly string[],
  out: string,
  say: (line: string) => void,
): Promise<InputFile[]> {
  const ours = await placesOf(out);
  const files: InputFile[] = [];
  for (const input of inputs) {
    const real = await realpath(input).catch((error: unknown) => {
      throw cannotRead(input, error);
    });
    if (ours.has(real)) throw new CliError(`${input} would be overwritten by --out ${out}`);
    const leaveOut = (place: string, error: unknown) => {
      if (place === input) throw cannotRead(input, error);
      say(`left out ${place}: ${inWords(error)}`);
    };
    for await (const file of filesAt(input, new Set(ours), leaveOut)) files.push(file);
  }
  return files;
}

/** Where a run that makes `out` writes, as real paths. */
async function placesOf(out: string): Promise<Set<string>> {
  const folder = await realpath(path.dirname(out)).catch(() => path.resolve(path.dirname(out)));
  const real = await realpath(out).catch(() => null);
  const names = ['', '.work', '.job', '.partial'].map((ending) =>
    path.join(folder, path.basename(out) + ending),
  );
  return new Set(real === null ? names : [real, ...names]);
}

/** `past`: real paths that are not to be read, or folders that have been read, where a link may lead in a circle. */
async function* filesAt(
  place: string,
  past: Set<string>,
  leaveOut: (place: string, error: unknown) => void,
): AsyncGenerator<InputFile> {
  let names: string[];
  try {
    const [found, real] = [await stat(place), await realpath(place)];
    if (past.has(real)) return;
    if (found.isFile()) yield { path: place, size: found.size, changedMs: found.mtimeMs };
    else if (!found.isDirectory()) leaveOut(place, 'it is no file, but a pipe or a device');
    if (!found.isDirectory()) return;
    past.add(real);
    names = await readdir(place);
  } catch (error) {
    leaveOut(place, error);
    return;
  }
  for (const name of names.filter((name) => !name.startsWith('.')).sort())
    yield* filesAt(path.join(place, name), past, leaveOut);
}
