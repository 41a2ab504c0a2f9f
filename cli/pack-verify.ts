import { verifyPack } from '../lib/pack/verify-pack.ts';
import { DONE } from './cli-error.ts';
import { openFile } from './file-source.ts';
import { onlyPack, orTrouble } from './pack-file.ts';

/** `wireprint pack verify FILE`: checks every byte and every record. */
export async function verify(args: string[]): Promise<typeof DONE> {
  const file = onlyPack('pack verify', args);
  const source = await openFile(file);
  const { manifest, signedBy } = orTrouble(file, await verifyPack(source));
  await source.close();
  process.stdout.write(
    `${file}: sound, ${manifest.count} sources, ${signedBy === null ? 'not signed' : `signed by ${signedBy}`}\n`,
  );
  return DONE;
}
