import type { ByteSource } from '../segment/byte-source.ts';
import { isReadable } from '../segment/segment.ts';
import { openPart } from './checked-part.ts';
import { partsOf } from './manifest.ts';
import { contentsOf, openPack, type OpenPack, type PackFault } from './open-pack.ts';

/** Bytes that are read at once. */
const STEP = 1 << 20;

/** Checks every byte of a pack against its hashes, every entry of its indexes and every record; the pack, or what is wrong. O(bytes). */
export async function verifyPack(file: ByteSource): Promise<OpenPack | PackFault> {
  const pack = await openPack(file);
  if (typeof pack === 'string') return pack;
  try {
    return (await areWhole(pack)) && (await areReadable(pack)) ? pack : 'damaged';
  } catch {
    return 'damaged';
  }
}

async function areWhole({ file, manifest }: OpenPack): Promise<boolean> {
  for (const part of partsOf(manifest)) {
    const bytes = await openPart(file, part);
    if (bytes === null) return false;
    for (let at = 0; at < bytes.size; at += STEP) await bytes.read(at, Math.min(at + STEP, bytes.size));
  }
  return true;
}

/**
 * An index or a record may be damaged under a true hash: by who wrote it. A sketch that is stored beside its text
 * must be the text's.
 */
async function areReadable(pack: OpenPack): Promise<boolean> {
  const contents = await contentsOf(pack);
  for (const { segment, records } of contents?.shelves ?? []) {
    if (!(await isReadable(segment))) return false;
    for (let document = 0; document < segment.documents; document++) {
      if (!(await records.isTrue(document))) return false;
    }
  }
  return contents !== null;
}
