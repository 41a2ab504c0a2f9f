import type { Installed, PackPorts, Piece } from '../../feed/ask-pack.ts';
import type { FeedProblem } from '../../feed/subscription.ts';
import { openPack, type PackFault } from '../../pack/open-pack.ts';
import { fail, succeed } from '../../protocol/result.ts';
import { bytesInBlob } from '../storage/blob-bytes.ts';
import { problemOf } from './feed-stories.ts';
import { parsePackRow } from '../storage/pack-rows.ts';
import { installPack, type InstallFailure } from '../storage/packs.ts';
import type { Storage } from '../storage/storage.ts';

/** Packs that came from an address, as the gatherer reads and replaces them. */
export function createFeedPacks(storage: Storage): Pick<PackPorts, 'installed' | 'install'> {
  async function fileOf(address: string): Promise<Blob | null> {
    const rows = await (await storage.connect()).getAll('packs');
    return rows.map(parsePackRow).find((row) => row?.address === address)?.file ?? null;
  }

  return {
    async installed(address) {
      const file = await fileOf(address);
      const bytes = file && bytesInBlob(file);
      // One that can no longer be read is fetched anew, as if it had never been there.
      const opened = bytes && (await openPack(bytes).catch(() => 'damaged' as const));
      return typeof opened === 'string' ? null : bytes;
    },
    async install(pieces, address) {
      const old = await fileOf(address);
      const file = new Blob(pieces.map((piece) => partOf(piece, old)));
      const installed = await installPack(storage, file, { address });
      return installed.ok ? succeed<Installed>(installed.value) : fail(problemOfPack(installed.failure));
    },
  };
}

function partOf(piece: Piece, old: Blob | null): BlobPart {
  if (piece instanceof Uint8Array) return piece as Uint8Array<ArrayBuffer>;
  return old?.slice(piece.start, piece.end) ?? '';
}

/** A file that is put together of an edition here can no longer be read where that edition cannot. */
const PACK_FAULTS: readonly string[] = [
  'unreadable',
  'not-a-pack',
  'unknown-format',
  'other-sketches',
  'wrong-signature',
  'damaged',
] satisfies (PackFault | 'unreadable')[];

function isPackFault(failure: InstallFailure): failure is PackFault | 'unreadable' {
  return PACK_FAULTS.includes(failure);
}

function problemOfPack(failure: InstallFailure): FeedProblem {
  if (failure === 'other-key') return 'other-signer';
  return isPackFault(failure) ? 'not-a-pack' : problemOf(failure);
}
