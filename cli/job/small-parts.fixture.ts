// Makes a pack as `pack build` and `pack job` do, but by parts and shards so small that a few rows make several.
//   node small-parts.fixture.ts build|job FILE INPUT…
import { buildParts } from '../pack-build.ts';
import { filesOf } from '../pack-inputs.ts';
import { type PackParts, writeParts } from '../pack-parts.ts';
import { createProgress } from '../pack-progress.ts';
import { runJob } from './run-job.ts';

const [way, out = '', ...inputs] = process.argv.slice(2);
const progress = createProgress();
const files = await filesOf(inputs, out, progress.say);
const options = { withText: true, progress, shardSize: { fewest: 40, most: 60 } };
const names = { name: 'Small', publisher: 'A test', licence: 'MIT' };
const write = async (parts: PackParts) => writeParts(out, names, parts, progress);

if (way === 'build') await write(await buildParts(files, `${out}.work`, options));
else await runJob(files, `${out}.job`, { ...options, memory: '256MB', partBytes: 60_000 }, write);
