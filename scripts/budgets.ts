// Fails where a built file outgrows its budget: bytes after gzip, as a reader's disk and a store's reviewer see them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const KILOBYTE = 1000;

/** What one surface loads in all: the file itself and every chunk that it imports. Budgets from ARCHITECTURE.md. */
const BUDGETS: readonly { entry: string; most: number }[] = [
  { entry: 'article.js', most: 20 * KILOBYTE },
  { entry: 'watch.js', most: 20 * KILOBYTE },
  { entry: 'marks.js', most: 20 * KILOBYTE },
  { entry: 'selection.js', most: 20 * KILOBYTE },
  { entry: 'popup.html', most: 40 * KILOBYTE },
  // 75 before packs and segments: opening, checking and merging them takes 12; stored settings 5, feeds' alarm, search
  // words, pairs and what was read the rest. Every start may need them, and Chrome's background loads nothing later.
  { entry: 'background.js', most: 100 * KILOBYTE },
  // Loaded when a feed is due: the feed parser, the reader of pages and the storage.
  { entry: 'gather.js', most: 125 * KILOBYTE },
];

/** Bytes of the packs that are shipped, together, as they are: packs hold what is compressed already. */
const MOST_PACKS = 10_000 * KILOBYTE;

/** The files that a built file loads at once, itself included. Lazy imports do not count. */
function loaded(root: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(path.join(root, file))) return seen;
  seen.add(file);
  const text = readFileSync(path.join(root, file), 'utf8');
  const names = file.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/gu)].map((found) => found[1]!)
    : [...text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/gu)].map((found) =>
        path.join(path.dirname(file), found[1]!),
      );
  for (const name of names) loaded(root, name, seen);
  return seen;
}

let isOver = false;
for (const build of readdirSync('.output').filter((name) => name.endsWith('-mv3'))) {
  const root = path.join('.output', build);
  for (const { entry, most } of BUDGETS) {
    const files = [...loaded(root, entry)];
    if (files.length === 0) {
      console.error(`${build}: ${entry} is missing`);
      isOver = true;
      continue;
    }
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(root, file))).length, 0);
    console.log(`${build} ${entry}: ${(bytes / KILOBYTE).toFixed(1)} of ${most / KILOBYTE} kB`);
    isOver ||= bytes > most;
  }
}
const packs = readdirSync('public/corpus').filter((name) => name.endsWith('.pack'));
const packBytes = packs.reduce((sum, name) => sum + statSync(path.join('public/corpus', name)).size, 0);
console.log(`${packs.length} packs: ${(packBytes / KILOBYTE).toFixed(1)} of ${MOST_PACKS / KILOBYTE} kB`);
isOver ||= packBytes > MOST_PACKS;
process.exitCode = isOver ? 1 : 0;
