import type { Site } from '../../demo/server.ts';
import { article, document, html } from '../browser/support/odd-site.ts';
import { stories, story } from '../browser/support/session.ts';

/** Any number of pages at one host, every third of them a copy; and pages that navigate in ways of their own. */
export const LIFE_HOST = 'life-pages.example';

const FOLDER = '/2026/05/02';
const COPIES = ['ferry-inquiry-reworded', 'museum-theft-edited', 'cheese-recall-uncredited'];
const OTHERS = ['bridge-swifts', 'lighthouse-sale', 'ferry-inquiry-independent'];

/** The address of a page by its number. */
export function pageUrl(number: number): string {
  return `http://${LIFE_HOST}${FOLDER}/page-${number}`;
}

/** Whether the story of a page alerts. */
export function isCopyPage(number: number): boolean {
  return number % 3 === 0;
}

/** Sixteen hundred changes and two hundred addresses, then a story: `copy` or `other`. */
export function stormUrl(end: 'copy' | 'other'): string {
  return `http://${LIFE_HOST}${FOLDER}/storm-${end}`;
}

/** A page without a match that has the browser prerender another, with a link to it. */
export function prerenderUrl(number: number): string {
  return `http://${LIFE_HOST}${FOLDER}/prerender-${number}`;
}

function storyOf(number: number) {
  const ids = isCopyPage(number) ? COPIES : OTHERS;
  return story(ids[Math.floor(number / 3) % ids.length]!);
}

/** Answers at LIFE_HOST. */
export const lifeSite: Site = (path) => {
  const [, kind = '', end = ''] = /^\/2026\/05\/02\/(page|prerender|storm)-([a-z0-9]+)$/u.exec(path) ?? [];
  if (kind === 'page') return html(document(storyOf(Number(end)).headline, article(storyOf(Number(end)))));
  if (kind === 'prerender') return html(document('Next', prerendering(Number(end))));
  if (kind === 'storm')
    return html(document('Storm', storm(story(end === 'copy' ? COPIES[0]! : OTHERS[0]!).id)));
  return null;
};

function prerendering(number: number): string {
  // Prerendered from a page of the other kind, so that a badge of the wrong page would be seen.
  const here = story(isCopyPage(number) ? OTHERS[0]! : COPIES[1]!);
  const rules = { prerender: [{ urls: [pageUrl(number)], eagerness: 'immediate' }] };
  return `${article(here)}<p><a id="next" href="${pageUrl(number)}">Next</a></p>
<script type="speculationrules">${JSON.stringify(rules)}</script>`;
}

function storm(id: string): string {
  const end = stories.find((one) => one.id === id)!;
  const data = JSON.stringify({ headline: end.headline, paragraphs: end.paragraphs }).replaceAll(
    '<',
    '\\u003c',
  );
  return `<main id="main"></main>
<script>
const end = ${data};
const main = document.getElementById('main');
let round = 0;
const draw = (headline, paragraphs) => {
  main.replaceChildren();
  const article = main.appendChild(document.createElement('article'));
  article.appendChild(document.createElement('h1')).textContent = headline;
  for (const text of paragraphs) article.appendChild(document.createElement('p')).textContent = text;
};
const timer = setInterval(() => {
  round++;
  history.pushState(null, '', '?round=' + round);
  draw('Round ' + round, Array.from({ length: 8 }, (_, i) => 'Nothing was said in round ' + round + ', paragraph ' + i + '.'));
  if (round < 200) return;
  clearInterval(timer);
  history.pushState(null, '', '?end');
  draw(end.headline, end.paragraphs);
}, 10);
</script>`;
}
