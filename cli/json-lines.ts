import { createReadStream } from 'node:fs';
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
  let lineNumber = 0;
  for await (const line of linesOf(file)) {
    lineNumber++;
    if (line.trim() !== '') yield parseLine(line, schema, `${file}:${lineNumber}`);
  }
}

/** Lines end at line feeds and nowhere else: JSON strings may hold U+2028, where node:readline would cut. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin.setEncoding('utf8') : createReadStream(file, 'utf8');
  const pending: string[] = [];
  try {
    for await (const chunk of input as AsyncIterable<string>) {
      const [first = '', ...more] = chunk.split('\n');
      pending.push(first);
      for (const next of more) {
        yield pending.join('');
        pending.splice(0, pending.length, next);
      }
    }
  } catch (error) {
    throw cannotRead(file, error);
  }
  yield pending.join('');
}

function parseLine<Schema extends v.GenericSchema>(
  line: string,
  schema: Schema,
  where: string,
): v.InferOutput<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new CliError(`${where}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
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
