import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The file of a part of a table that lies in a folder. */
export function partIn(folder: string, number: number): string {
  return path.join(folder, `${String(number).padStart(6, '0')}.parquet`);
}

/** The parts of a table that are there, in order. */
export async function partsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.parquet')).sort();
}
