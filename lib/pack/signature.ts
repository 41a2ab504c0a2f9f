import { strToU8 } from 'fflate';
import { joined } from '../segment/parts.ts';
import { trailerOf, type Trailer } from './trailer.ts';

const ALGORITHM = 'Ed25519';

/** What is signed: the hash of the manifest, which names the hashes of all else, and what the signature is for. */
function signedBytes(hash: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined([strToU8('wireprint pack 2\n'), hash]) as Uint8Array<ArrayBuffer>;
}

/** The trailer of the same pack, signed anew. */
export async function signed(trailer: Trailer, keys: CryptoKeyPair): Promise<Uint8Array> {
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const signature = await crypto.subtle.sign(ALGORITHM, keys.privateKey, signedBytes(trailer.hash));
  return trailerOf({ ...trailer, publicKey, signature: new Uint8Array(signature) });
}

/** Whether a trailer claims to be signed. */
export function isSigned({ publicKey, signature }: Trailer): boolean {
  return [...publicKey, ...signature].some((byte) => byte !== 0);
}

/** Whether the key of the trailer made its signature. */
export async function hasValidSignature({ publicKey, signature, hash }: Trailer): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey as Uint8Array<ArrayBuffer>, ALGORITHM, false, [
      'verify',
    ]);
    return await crypto.subtle.verify(
      ALGORITHM,
      key,
      signature as Uint8Array<ArrayBuffer>,
      signedBytes(hash),
    );
  } catch {
    return false;
  }
}
