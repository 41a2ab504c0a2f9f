// Adds to package-lock.json the optional packages of other platforms. npm leaves them out where the registry in use
// does not carry them, and `npm ci` then refuses the file. Run it after `npm install` on such a machine:
//   node scripts/complete-lockfile.ts
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

const entrySchema = v.looseObject({
  dev: v.optional(v.boolean()),
  version: v.optional(v.string()),
  optionalDependencies: v.optional(v.record(v.string(), v.string())),
});
const lockSchema = v.looseObject({ packages: v.record(v.string(), entrySchema) });

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** What the name of a native package says about where it runs: "@oxlint/binding-linux-x64-musl". */
function platformOf(name: string) {
  const words = name.split(/[-/]/u);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && libc && { libc: [libc] }),
  };
}

const lock = v.parse(lockSchema, JSON.parse(readFileSync('package-lock.json', 'utf8')));
let added = 0;
for (const [where, { dev, optionalDependencies }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    const places = [`node_modules/${name}`, `${where}/node_modules/${name}`];
    if (places.some((place) => lock.packages[place]?.version !== undefined)) continue;
    lock.packages[places[0]!] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
    added++;
  }
}
const packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`${added} packages of other platforms added`);
