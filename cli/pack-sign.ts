import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import { openPack } from '../lib/pack/open-pack.ts';
import { hex } from '../lib/pack/digest.ts';
import { signed } from '../lib/pack/signature.ts';
import { parseTrailer, TRAILER_BYTES } from '../lib/pack/trailer.ts';
import { parseArguments } from './arguments.ts';
import { cannotRead, CliError, DONE, inWords } from './cli-error.ts';
import { openFile } from './file-source.ts';
import { usageOf } from './help.ts';
import { orTrouble } from './pack-file.ts';

/** `wireprint pack sign FILE --key KEY.pem`: signs a pack in place, over a signature that it may have. */
export async function sign(args: string[]): Promise<typeof DONE> {
  const { positionals, values } = parseArguments('pack sign', args, {
    key: { type: 'string' },
    'new-key': { type: 'boolean', default: false },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.key === undefined)
    throw new CliError(`a pack and a key are wanted: ${usageOf('pack sign')}`);
  const source = await openFile(file);
  orTrouble(file, await openPack(source));
  const keys = await keyPairOf(values['new-key'] ? await newKey(values.key) : await readKey(values.key));
  const at = source.size - TRAILER_BYTES;
  const trailer = await signed(parseTrailer(await source.read(at, source.size))!, keys);
  await source.close();
  const target = await open(file, 'r+');
  await target.write(trailer, 0, trailer.length, at);
  await target.close();
  process.stdout.write(`${file}: signed by ${hex(parseTrailer(trailer)!.publicKey)}\n`);
  return DONE;
}

async function readKey(file: string): Promise<KeyObject> {
  const pem = await readFile(file, 'utf8').catch((error: unknown) => {
    throw cannotRead(file, error);
  });
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below: to the reader a broken key and another kind of key are one.
  }
  throw new CliError(`${file}: this is no Ed25519 key in PEM`);
}

/** Makes a key, readable by its owner alone, where there is none yet. */
async function newKey(file: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(file, pem, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    throw new CliError(`cannot make ${file}: ${inWords(error)}`);
  });
  return privateKey;
}

async function keyPairOf(key: KeyObject): Promise<CryptoKeyPair> {
  const [pkcs8, spki] = [
    key.export({ type: 'pkcs8', format: 'der' }),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
  ];
  return {
    privateKey: await crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), 'Ed25519', false, ['sign']),
    publicKey: await crypto.subtle.importKey('spki', new Uint8Array(spki), 'Ed25519', true, ['verify']),
  };
}
