// Writes public/NOTICES.md, which ships with the extension: the licence of every package bundled into it, in full.
//   node scripts/notices.ts            writes the file
//   node scripts/notices.ts --check    fails where it is out of date
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});

function read(folder: string) {
  return v.parse(manifest, JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
}

/** The packages that we depend on at run time, with theirs. */
function bundled(names: Iterable<string>, found = new Map<string, ReturnType<typeof read>>()) {
  for (const name of names) {
    if (found.has(name)) continue;
    const dependency = read(path.join('node_modules', name));
    found.set(name, dependency);
    bundled(Object.keys(dependency.dependencies), found);
  }
  return found;
}

function licenceText(name: string): string {
  const folder = path.join('node_modules', name);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/iu.test(entry));
  return file
    ? readFileSync(path.join(folder, file), 'utf8').trim()
    : 'The package holds no licence file of its own.';
}

const root = v.parse(
  v.object({ dependencies: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync('package.json', 'utf8')),
);
const packages = [...bundled(Object.keys(root.dependencies)).values()].sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
const notices = [
  '# Notices',
  '',
  'Wireprint is published under the MIT licence (LICENSE). The built extension holds code of these packages:',
  '',
  ...packages.map(({ name, version, license }) => `- ${name} ${version} (${license})`),
  '',
  ...packages.flatMap(({ name }) => [`## ${name}`, '', '```', licenceText(name), '```', '']),
].join('\n');

if (!process.argv.includes('--check')) writeFileSync('public/NOTICES.md', notices);
else if (readFileSync('public/NOTICES.md', 'utf8') !== notices) {
  console.error('public/NOTICES.md is out of date: run node scripts/notices.ts');
  process.exitCode = 1;
}
