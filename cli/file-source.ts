import { closeSync, fstatSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';
import type { ByteSource } from '../lib/segment/byte-source.ts';
import { cannotRead } from './cli-error.ts';

/** A source that must be closed, or stays open until the process ends. */
export interface FileSource extends ByteSource {
  readonly close: () => Promise<void>;
}

const readAt = promisify(read);

/** A file as a source of bytes. Opening and reading throw CliError where they cannot. */
export async function openFile(path: string): Promise<FileSource> {
  const { file, size } = opened(path);
  return {
    size,
    async read(start, end) {
      const bytes = new Uint8Array(end - start);
      const { bytesRead } = await readAt(file, bytes, 0, bytes.length, start).catch((error: unknown) => {
        throw cannotRead(path, error);
      });
      if (bytesRead < bytes.length) throw cannotRead(path, 'it has become shorter');
      return bytes;
    },
    close: async () => closeSync(file),
  };
}

function opened(path: string): { file: number; size: number } {
  try {
    const file = openSync(path, 'r');
    return { file, size: fstatSync(file).size };
  } catch (error) {
    throw cannotRead(path, error);
  }
}
