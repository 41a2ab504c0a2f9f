import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { cannotRead, CliError } from './cli-error.ts';

/**
 * Reads a file of one JSON value a line and parses each; blank lines are passed over. Streams: memory is one line.
 * Throws CliError with the file and the line number where a line is not JSON or does not fit.
 */
export async function* readJsonLines<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): AsyncGenerator<v.InferOutput<Schema>> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error: Error) => reject(cannotRead(file, error)));
  });
  failed.catch(() => {});
  let lineNumber = 0;
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    lineNumber++;
    const line = lineNumber === 1 ? next.value.replace(/^\uFEFF/u, '') : next.value;
    if (line.trim() === '') continue;
    yield parseLine(line, schema, `${file}:${lineNumber}`);
  }
}

function parseLine<Schema extends v.GenericSchema>(
  line: string,
  schema: Schema,
  where: string,
): v.InferOutput<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new CliError(`${where}: not JSON: ${(error as Error).message}`);
  }
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new CliError(`${where}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
}

/** Writes one JSON line and waits where the reader of the pipe is slower than we are. */
export async function writeJsonLine(value: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
  });
}
