import { strToU8 } from 'fflate';
import { isEqual } from './digest.ts';
import { FORMAT, HASH_BYTES } from './manifest.ts';

/**
 * The ends of a pack, between which parts and manifest lie.
 *
 *   head      "WPPK" | format u32
 *   trailer   public key 32 | signature 64 | SHA-256 of the manifest 32 | bytes of the manifest u32 | "WPPK"
 *
 * Without a signature, key and signature are zeros.
 */
export interface Trailer {
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
  readonly hash: Uint8Array;
  readonly manifestBytes: number;
}

/** With which a pack begins and ends. */
export const MAGIC = strToU8('WPPK');
export const HEAD_BYTES = 8;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
export const TRAILER_BYTES = KEY_BYTES + SIGNATURE_BYTES + HASH_BYTES + 8;

export const UNSIGNED = {
  publicKey: new Uint8Array(KEY_BYTES),
  signature: new Uint8Array(SIGNATURE_BYTES),
};

export function packHead(): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  head.set(MAGIC);
  new DataView(head.buffer).setUint32(4, FORMAT, true);
  return head;
}

/** The format that a head names; null where it is not the head of a pack. */
export function formatOf(head: Uint8Array): number | null {
  if (!isEqual(head.subarray(0, 4), MAGIC)) return null;
  return new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(4, true);
}

export function trailerOf({ publicKey, signature, hash, manifestBytes }: Trailer): Uint8Array {
  const bytes = new Uint8Array(TRAILER_BYTES);
  bytes.set(publicKey);
  bytes.set(signature, KEY_BYTES);
  bytes.set(hash, KEY_BYTES + SIGNATURE_BYTES);
  new DataView(bytes.buffer).setUint32(TRAILER_BYTES - 8, manifestBytes, true);
  bytes.set(MAGIC, TRAILER_BYTES - 4);
  return bytes;
}

/** The trailer in the bytes; null where they are none. */
export function parseTrailer(bytes: Uint8Array): Trailer | null {
  if (bytes.length !== TRAILER_BYTES || !isEqual(bytes.subarray(TRAILER_BYTES - 4), MAGIC)) return null;
  const hashStart = KEY_BYTES + SIGNATURE_BYTES;
  return {
    publicKey: bytes.slice(0, KEY_BYTES),
    signature: bytes.slice(KEY_BYTES, hashStart),
    hash: bytes.slice(hashStart, hashStart + HASH_BYTES),
    manifestBytes: new DataView(bytes.buffer, bytes.byteOffset).getUint32(TRAILER_BYTES - 8, true),
  };
}
