import type { Answer, Site } from '../../../demo/server.ts';
import type { Story } from '../../../demo/story.ts';
import { escape } from '../../../demo/templates/template.ts';

/** Host of the pages that are no ordinary news page. */
export const ODD_HOST = 'odd-pages.example';

/** Addressed as stories are: "/short" would be the address of a section. */
const FOLDER = '/2026/05/01';

export function oddUrl(path: string): string {
  return `http://${ODD_HOST}${FOLDER}${path}`;
}

/** Pages that a reader may open and that hold no single, well-behaved article. `stories` fill them. */
export function oddSite(stories: readonly Story[]): Site {
  const named = (id: string) => {
    const story = stories.find((candidate) => candidate.id === id);
    if (!story) throw new Error(`no story ${id}`);
    return story;
  };
  const copy = named('ferry-inquiry-reworded');
  const pages: Readonly<Record<string, () => Answer>> = {
    '/empty': () => html(''),
    '/blank-document': () => html(document('Nothing', '')),
    '/short': () =>
      html(document('Notice', '<article><h1>Notice</h1><p>The library is closed today.</p></article>')),
    '/huge': () => html(document('Endless', `<article><h1>Endless</h1>${hugeText(2_000_000)}</article>`)),
    '/wrong-encoding': () => ({
      type: 'text/html; charset=utf-8',
      body: Buffer.from(
        document(copy.headline, article(copy)).replaceAll('“', '"').replaceAll('”', '"'),
        'latin1',
      ),
    }),
    '/frame': () =>
      html(document('Framed', '<h1>Reader</h1><iframe src="framed" width="700" height="500"></iframe>')),
    '/framed': () => html(document(copy.headline, article(copy))),
    '/shadow': () =>
      html(
        document(
          'Shadow',
          `<story-view><template shadowrootmode="open">${article(copy)}</template></story-view>`,
        ),
      ),
    '/twenty': () => html(document('All of today', stories.slice(0, 20).map(article).join('\n'))),
    '/single-page': () => html(singlePage([named('ferry-inquiry-reworded'), named('bridge-swifts')])),
    '/kept-copy': () => html(document('Copy', article(named('chess-prodigy')))),
    '/text.txt': () => ({ type: 'text/plain; charset=utf-8', body: copy.paragraphs.join('\n\n') }),
    '/notice.pdf': () => ({ type: 'application/pdf', body: PDF }),
  };
  return (path) => pages[path.replace(FOLDER, '')]?.() ?? null;
}

export function html(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}

export function document(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>${escape(title)}</title></head><body>${body}</body></html>`;
}

export function article(story: Story): string {
  const paragraphs = story.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`);
  return `<article><h1>${escape(story.headline)}</h1>${paragraphs.join('')}</article>`;
}

/** Prose-like filler that repeats itself only in its words. */
function hugeText(length: number): string {
  const words =
    'the harbour was quiet and a slow grey boat came home with nets of silver fish for market'.split(' ');
  const paragraphs: string[] = [];
  let size = 0;
  for (let seed = 1; size < length; seed++) {
    const text = Array.from(
      { length: 80 },
      (_, i) => words[(seed * 7 + i * (seed % 11) + i * i) % words.length],
    ).join(' ');
    paragraphs.push(`<p>${text}.</p>`);
    size += text.length + 8;
  }
  return paragraphs.join('');
}

/** A site that changes stories without loading a page: by link, and by back and forward. */
function singlePage(stories: readonly Story[]): string {
  const parts = stories.map(({ id, headline, paragraphs }) => ({ id, headline, paragraphs }));
  return document(
    'The Single Page',
    `<nav>${parts.map(({ id, headline }) => `<a href="?story=${id}" id="to-${id}">${escape(headline)}</a> `).join('')}</nav>
<main id="main"></main>
<script>
const stories = ${JSON.stringify(parts).replaceAll('<', '\\u003c')};
const draw = () => {
  const id = new URLSearchParams(location.search).get('story');
  const story = stories.find((one) => one.id === id);
  const main = document.getElementById('main');
  main.replaceChildren();
  if (!story) return;
  document.title = story.headline;
  const article = main.appendChild(document.createElement('article'));
  article.appendChild(document.createElement('h1')).textContent = story.headline;
  for (const text of story.paragraphs) article.appendChild(document.createElement('p')).textContent = text;
};
document.querySelector('nav').addEventListener('click', (event) => {
  event.preventDefault();
  history.pushState(null, '', event.target.href);
  setTimeout(draw, 150);
});
addEventListener('popstate', draw);
draw();
</script>`,
  );
}

/** One empty page, the smallest document that both PDF viewers open. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
