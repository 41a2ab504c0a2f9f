import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import type { Answer, Site } from '../../../demo/server.ts';
import { escape } from '../../../demo/templates/template.ts';

/** The pair of real pages that the evaluation data holds; tests without it say so and are skipped. */
const FOLDER = resolve('../shared/seeds');

export const HAS_SEEDS = existsSync(FOLDER);
export const WITHOUT_SEEDS = HAS_SEEDS ? '' : ' (skipped: no ../shared/seeds)';

export const SEED_HOST = 'seed-copy.example';
export const SEED_URL = `http://${SEED_HOST}/2021/11/us-and-china-step-up-talks`;
export const SEED_ORIGINAL_URL = `http://${SEED_HOST}/2021/11/us-and-china-to-elevate-talks`;

/** The lines of one seed; the first is the title of its page. */
function seedLines(name: string): string[] {
  return readFileSync(resolve(FOLDER, name), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const SEED_COPY = '000_1c40dc7da41a06bc.txt';
const SEED_ORIGINAL = '001_f16bf25085e8716b.txt';

/** Both texts as the news pages they were saved from. */
export const seedSite: Site = (path): Answer | null => {
  const page = {
    [new URL(SEED_URL).pathname]: copyPage,
    [new URL(SEED_ORIGINAL_URL).pathname]: originalPage,
  }[path];
  return page ? { type: 'text/html; charset=utf-8', body: page() } : null;
};

/** With its kicker, crosshead, author box and comment prompt marked up. */
function copyPage(): string {
  const [title = '', kicker = '', headline = '', ...rest] = seedLines(SEED_COPY);
  const end = rest.findIndex((line) => line === 'About the author');
  const [author = '', add = '', click = ''] = rest.slice(end);
  return `<!doctype html><html lang="en"><head><title>${escape(title)}</title></head><body>
<header><a href="/">Community News</a></header>
<main><article><div class="category">${escape(kicker)}</div><h1>${escape(headline)}</h1>
<div class="entry-content">${rest.slice(0, end).map(block).join('\n')}</div></article>
<div class="author-box"><h4>${escape(author)}</h4></div>
<div id="comments"><h3>${escape(add)}</h3><a href="#respond">${escape(click)}</a></div></main></body></html>`;
}

function originalPage(): string {
  const [title = '', headline = '', ...rest] = seedLines(SEED_ORIGINAL);
  return `<!doctype html><html lang="en"><head><title>${escape(title)}</title></head><body>
<main><article><h1>${escape(headline)}</h1>${rest.slice(0, -1).map(block).join('\n')}</article></main>
<footer>${escape(rest.at(-1) ?? '')}</footer></body></html>`;
}

function block(line: string): string {
  return line.length < 60 ? `<h2>${escape(line)}</h2>` : `<p>${escape(line)}</p>`;
}

const NEWS = resolve('../shared/eval/news-en/sources.jsonl');

/** The first texts of a set of other news, to be searched beside the one that matters. */
export async function otherNews(count: number): Promise<string[]> {
  const texts: string[] = [];
  if (!existsSync(NEWS)) return texts;
  const lines = createInterface({ input: createReadStream(NEWS, 'utf8') });
  for await (const row of lines) {
    texts.push(v.parse(v.object({ text: v.string() }), JSON.parse(row)).text);
    if (texts.length === count) break;
  }
  lines.close();
  return texts;
}
