// Makes what the stores want: an archive for Chrome, one for Firefox, and the sources that both rebuild from, byte
// for byte: `npm run package`. With --built, the builds in .output are taken as they are.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Entry, zipOf } from './zip.ts';

const OUT = '.output/packages';

const { values } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
if (!values.built) {
  rmSync('.output', { recursive: true, force: true });
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
}

const { version } = v.parse(
  v.object({ version: v.string() }),
  JSON.parse(readFileSync('package.json', 'utf8')),
);
const archives: Record<string, readonly Entry[]> = {
  chrome: entriesOf('.output/chrome-mv3', filesIn('.output/chrome-mv3')),
  firefox: entriesOf('.output/firefox-mv3', filesIn('.output/firefox-mv3')),
  sources: entriesOf('.', sources()),
};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const [name, entries] of Object.entries(archives)) {
  const archive = zipOf(entries);
  const file = path.join(OUT, `wireprint-${version}-${name}.zip`);
  writeFileSync(file, archive);
  const digest = createHash('sha256').update(archive).digest('hex');
  console.log(`${file}: ${entries.length} files, ${archive.length} bytes, sha256 ${digest}`);
}

function entriesOf(root: string, files: readonly string[]): Entry[] {
  return files.map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join(root, file))] as const);
}

function filesIn(root: string): string[] {
  return globSync('**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** All that is under version control, but for figures and packs that no build reads. */
function sources(): string[] {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  return tracked.filter(
    (file) =>
      !/^(?:packs|benchmarks\/results)\//u.test(file) && lstatSync(file, { throwIfNoEntry: false })?.isFile(),
  );
}
