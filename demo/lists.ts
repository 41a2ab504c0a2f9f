import { outletOf, storyUrl } from './outlets.ts';
import { isCopy } from './story.ts';
import type { Story } from './story.ts';
import { escape } from './templates/template.ts';
import type { Outlet } from './templates/template.ts';

/** An outlet's front page, or its list of search results: teasers and links, no article. */
export function listPage(outlet: Outlet, stories: readonly Story[], path: string): string {
  const heading = path === '/search' ? `${stories.length} results for “news”` : outlet.name;
  const teasers = stories.map(
    (story) => `<section class="teaser"><h2><a href="${story.path}">${escape(story.headline)}</a></h2>
<p>${escape(firstWords(story.paragraphs[0] ?? '', 24))} … <a href="${story.path}">Read more</a></p></section>`,
  );
  return `<!doctype html>
<html lang="${outlet.lang}"><head><meta charset="utf-8"><title>${escape(heading)}</title></head>
<body><header><strong>${escape(outlet.name)}</strong> <a href="/">Home</a> <a href="/search">Search</a></header>
<main><h1>${escape(heading)}</h1>
${teasers.join('\n')}
</main></body></html>
`;
}

function firstWords(text: string, count: number): string {
  return text.split(' ').slice(0, count).join(' ');
}

function row(story: Story): string {
  const address = storyUrl(story);
  const origin = isCopy(story) ? `copies ${story.of.join(', ')}` : '';
  return `<tr><td>${story.kind}</td><td><a href="${address}">${escape(story.headline)}</a></td><td>${escape(outletOf(story).name)}</td><td>${origin}</td></tr>`;
}

/** What the demonstration holds, for someone who opens the server's own address. */
export function startPage(stories: readonly Story[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Wireprint: demonstration stories</title>
<style>body{font:16px/1.5 sans-serif;margin:2em}td{padding:2px 12px}</style></head>
<body><h1>Demonstration stories</h1>
<p>Invented places, people and papers. The links work in a browser that uses this server as its HTTP proxy; elsewhere, write <code>.localhost</code> and this port in place of <code>.example</code>.</p>
<table>${stories.map(row).join('\n')}</table></body></html>
`;
}

/** A grey picture, different for each story. */
export function photo(path: string): string {
  const shade = (path.length * 47 + (path.codePointAt(8) ?? 0) * 13) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300"><rect width="640" height="300" fill="hsl(${shade} 25% 70%)"/><circle cx="${120 + shade}" cy="150" r="80" fill="hsl(${shade} 30% 55%)"/></svg>`;
}
