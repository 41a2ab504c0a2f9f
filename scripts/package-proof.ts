// Proves that the sources archive makes both others: unpacks it into an empty folder, builds there with the same
// packages, and compares every byte. After `npm run package`. With --install, `npm ci` fetches the packages anew, as a
// reviewer does; without it they are linked, which proves the same of all but the lockfile.
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';

const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } });
const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-sources-'));
try {
  for (const [name, bytes] of Object.entries(unzipSync(archive('sources', '.')))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  if (values.install) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  else symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
  run('npm', ['run', '-s', 'build']);
  // The sources are no repository, and lists of files come from one: the archives are made of what was built.
  run('git', ['init', '-q']);
  run('npm', ['run', '-s', 'package', '--', '--built']);
  const differing = ['chrome', 'firefox'].filter((name) => !archive(name, '.').equals(archive(name, folder)));
  if (differing.length > 0) console.error(`not the same: ${differing.join(', ')}`);
  else console.log('the sources make the same archives, byte for byte');
  process.exitCode = differing.length;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

function archive(name: string, root: string): Buffer {
  const [file] = globSync(`.output/packages/wireprint-*-${name}.zip`, { cwd: root });
  if (file === undefined) throw new Error(`there is no archive of ${name}: npm run package`);
  return readFileSync(path.join(root, file));
}
