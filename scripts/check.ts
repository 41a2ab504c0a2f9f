// Everything that has to hold before a change lands, in one command: `npm run check`.
// Each step counts as one, each test as one; the last line is `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as v from 'valibot';

interface Step {
  readonly name: string;
  readonly command: string;
  /** Tests report their own counts. */
  readonly tests?: boolean;
}

const STEPS: readonly Step[] = [
  { name: 'generated types', command: 'wxt prepare' },
  { name: 'format', command: 'biome format .' },
  { name: 'lint', command: 'oxlint --type-aware --deny-warnings' },
  { name: 'dead code', command: 'knip' },
  { name: 'notices', command: 'node scripts/notices.ts --check' },
  { name: 'types', command: 'tsc --noEmit -p tsconfig.json' },
  { name: 'types of the core', command: 'tsc --noEmit -p tsconfig.core.json' },
  { name: 'unit tests', command: 'vitest run --project unit --project extension', tests: true },
  { name: 'build for Chrome', command: 'wxt build' },
  { name: 'build for Firefox', command: 'wxt build -b firefox --mv3' },
  { name: 'extension lint', command: 'web-ext lint -s .output/firefox-mv3 --no-config-discovery' },
  { name: 'byte budgets', command: 'node scripts/budgets.ts' },
  { name: 'packages', command: 'node scripts/package.ts --built' },
  { name: 'packages rebuilt from their sources', command: 'node scripts/package-proof.ts' },
  { name: 'browser tests', command: 'vitest run --project browser', tests: true },
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

/** Runs one step with its output on ours; a step that is killed or not found has failed. */
function run(step: Step): Count {
  const results = `artifacts/${step.name.replaceAll(' ', '-')}.json`;
  const reporting = step.tests ? ` --reporter=default --reporter=json --outputFile.json=${results}` : '';
  rmSync(results, { force: true });
  const started = Date.now();
  console.log(`\n── ${step.name}: ${step.command}`);
  const { status } = spawnSync(`${step.command}${reporting}`, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  console.log(
    `── ${step.name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
  return step.tests ? countTests(step, results, status === 0) : count(step, status === 0);
}

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
const counts = STEPS.map(run);
const sum = (pick: (count: Count) => number) => counts.reduce((total, each) => total + pick(each), 0);
const failed = counts.filter((each) => each.failed > 0);
console.log(failed.length > 0 ? '\nFailed:' : '\nAll steps passed.');
for (const failure of failed.flatMap((each) => each.failures)) console.log(`  ${failure}`);
console.log(
  `${sum((c) => c.passed)} passed, ${sum((c) => c.failed)} failed, ${sum((c) => c.skipped)} skipped`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
