import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Answer, Site } from '../../../demo/server.ts';
import { escape } from '../../../demo/templates/template.ts';

/** The pair of real pages that the evaluation data holds; tests without it say so and are skipped. */
const FOLDER = resolve('../shared/seeds');

export const HAS_SEEDS = existsSync(FOLDER);
export const WITHOUT_SEEDS = HAS_SEEDS ? '' : ' (skipped: no ../shared/seeds)';

export const SEED_HOST = 'seed-copy.example';
export const SEED_URL = `http://${SEED_HOST}/story`;

/** The lines of one seed; the first is the title of its page. */
export function seedLines(name: string): string[] {
  return readFileSync(resolve(FOLDER, name), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export const SEED_COPY = '000_1c40dc7da41a06bc.txt';

/** The copy as the news page it was saved from: its kicker, crosshead, author box and comment prompt are marked up. */
export const seedSite: Site = (path): Answer | null => {
  if (path !== '/story') return null;
  const [title = '', kicker = '', headline = '', ...rest] = seedLines(SEED_COPY);
  const end = rest.findIndex((line) => line === 'About the author');
  const [author = '', add = '', click = ''] = rest.slice(end);
  const body = rest
    .slice(0, end)
    .map((line) => (line.length < 60 ? `<h2>${escape(line)}</h2>` : `<p>${escape(line)}</p>`));
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><title>${escape(title)}</title></head><body>
<header><a href="/">Community News</a></header>
<main><article><div class="category">${escape(kicker)}</div><h1>${escape(headline)}</h1>
<div class="entry-content">${body.join('\n')}</div></article>
<div class="author-box"><h4>${escape(author)}</h4></div>
<div id="comments"><h3>${escape(add)}</h3><a href="#respond">${escape(click)}</a></div></main></body></html>`,
  };
};
