// Everything that has to hold before a change lands, in one command: `npm run check`.
// Each step counts as one, each test as one; the last line is `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as v from 'valibot';

interface Step {
  readonly name: string;
  readonly command: string;
  /** Tests report their own counts. */
  readonly tests?: boolean;
}

/** One after the other; those of one row side by side. */
const STEPS: readonly (readonly Step[])[] = [
  [{ name: 'generated types', command: 'wxt prepare' }],
  [{ name: 'format', command: 'biome format .' }],
  [{ name: 'lint', command: 'oxlint --type-aware --deny-warnings' }],
  [{ name: 'dead code', command: 'knip' }],
  [{ name: 'notices', command: 'node scripts/notices.ts --check' }],
  [{ name: 'types', command: 'tsc --noEmit -p tsconfig.json' }],
  [{ name: 'types of the core', command: 'tsc --noEmit -p tsconfig.core.json' }],
  [{ name: 'build for Chrome', command: 'wxt build' }],
  [{ name: 'build for Firefox', command: 'wxt build -b firefox --mv3' }],
  [{ name: 'extension lint', command: 'web-ext lint -s .output/firefox-mv3 --no-config-discovery' }],
  [{ name: 'byte budgets', command: 'node scripts/budgets.ts' }],
  [{ name: 'packages', command: 'node scripts/package.ts --built' }],
  [{ name: 'packages rebuilt from their sources', command: 'node scripts/package-proof.ts' }],
  [
    { name: 'browser tests', command: 'vitest run --project browser', tests: true },
    // The browsers leave a part of the cores idle, and are not to wait for these.
    {
      name: 'unit tests',
      command: 'nice -n 19 vitest run --project unit --project extension',
      tests: true,
    },
  ],
];

const fileResult = v.object({
  name: v.string(),
  status: v.string(),
  message: v.optional(v.string(), ''),
  assertionResults: v.array(
    v.object({
      status: v.string(),
      fullName: v.string(),
      failureMessages: v.optional(v.array(v.string()), []),
    }),
  ),
});
const vitestResult = v.object({
  numPassedTests: v.number(),
  numPendingTests: v.number(),
  testResults: v.array(fileResult),
});

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, a line each: said again at the end, where a long log is read first. */
  readonly failures: readonly string[];
}

/** Runs a row of steps: the first with its output on ours, that of the others when they have ended. */
function runRow(steps: readonly Step[]): Promise<Count[]> {
  return Promise.all(steps.map((step, i) => run(step, i === 0 ? null : `artifacts/${fileOf(step)}.log`)));
}

/** A step that is killed or not found has failed. */
async function run(step: Step, log: string | null): Promise<Count> {
  const results = `artifacts/${fileOf(step)}.json`;
  const reporting = step.tests ? ` --reporter=default --reporter=json --outputFile.json=${results}` : '';
  rmSync(results, { force: true });
  const started = Date.now();
  const output = log === null ? 'inherit' : openSync(log, 'w');
  console.log(`\n── ${step.name}: ${step.command}`);
  const child = spawn(`${step.command}${reporting}`, { shell: true, stdio: ['ignore', output, output] });
  const [status] = (await once(child, 'close')) as [number | null];
  if (log !== null) console.log(readFileSync(log, 'utf8'));
  if (typeof output === 'number') closeSync(output);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`── ${step.name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return step.tests ? countTests(step, results, status === 0) : count(step, status === 0);
}

const fileOf = ({ name }: Step) => name.replaceAll(' ', '-');

function count(step: Step, isPassed: boolean): Count {
  return {
    passed: isPassed ? 1 : 0,
    failed: isPassed ? 0 : 1,
    skipped: 0,
    failures: isPassed ? [] : [step.name],
  };
}

/** A run that fell over before it could report, or failed outside its tests, counts as one failure at least. */
function countTests(step: Step, results: string, isPassed: boolean): Count {
  try {
    const found = v.parse(vitestResult, JSON.parse(readFileSync(results, 'utf8')));
    const named = isPassed ? [] : found.testResults.flatMap(failuresOf);
    const failures = isPassed || named.length > 0 ? named : [`${step.name}: outside of any test`];
    return {
      passed: found.numPassedTests,
      failed: failures.length,
      skipped: found.numPendingTests,
      failures,
    };
  } catch {
    return count(step, false);
  }
}

/** A file's failed tests, or what kept the file itself from running, each with the first line of its reason. */
function failuresOf({ name, status, message, assertionResults }: v.InferOutput<typeof fileResult>): string[] {
  const file = relative('.', name);
  const line = (what: string, reason = '') =>
    `${file}${what}: ${stripVTControlCharacters(reason).split('\n', 1)[0]}`;
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [line('', message)] : [];
  return failed.map((test) => line(` > ${test.fullName}`, test.failureMessages[0]));
}

mkdirSync('artifacts', { recursive: true });
const counts: Count[] = [];
for (const row of STEPS) counts.push(...(await runRow(row)));
const sum = (pick: (count: Count) => number) => counts.reduce((total, each) => total + pick(each), 0);
const failed = counts.filter((each) => each.failed > 0);
console.log(failed.length > 0 ? '\nFailed:' : '\nAll steps passed.');
for (const failure of failed.flatMap((each) => each.failures)) console.log(`  ${failure}`);
console.log(
  `${sum((c) => c.passed)} passed, ${sum((c) => c.failed)} failed, ${sum((c) => c.skipped)} skipped`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
