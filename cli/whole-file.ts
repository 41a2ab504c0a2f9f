import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { MAX_TEXT_LENGTH } from '../lib/document/document.ts';
import { cannotRead, CliError } from './cli-error.ts';

/** Reads one UTF-8 file, or standard input for "-". Throws CliError where it cannot, or where it is beyond reason. */
export async function readWholeFile(file: string): Promise<string> {
  const content = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch(
    (error: unknown) => {
      throw cannotRead(file, error);
    },
  );
  if (content.length > 10 * MAX_TEXT_LENGTH) throw new CliError(`${file} is too large to be one article`);
  return content;
}
