import { describe, expect, test } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../lib/document/document.ts';
import type { PageReading } from '../../lib/document/reading.ts';
import { parseHtml } from '../../lib/page/parse-html.ts';
import { extractPage, readPage } from '../../lib/page/read.ts';
import { parseVisit } from '../../lib/protocol/page.ts';
import { chanceOf, type Chance, hold } from './hold.ts';

const SENTENCES = [
  'The ferry left the harbour at six in the morning with eighty passengers on board, the operator said.',
  '“We had begun to count the tins,” said the keeper of the only shop, who had come down to the quay.',
  'A second boat is to join the route in June, when the summer visitors come to the islands with their tents.',
  'Der Rat beschloss am Montag, die Brücke für drei Wochen zu sperren, wie die Stadt mitteilte.',
  '議会は月曜日に橋を三週間閉鎖することを決めたと市は発表した。',
  'قال المجلس يوم الاثنين إن الجسر سيبقى مغلقا لمدة ثلاثة أسابيع.',
  'x'.repeat(3000),
  '\u202e\u0000\ufeff\ud800 <script>alert(1)</script> javascript:alert(1)',
];

/** Names that a page can give its fields, by which a form or the document answers with them instead of its own. */
const CLOBBERED =
  `childNodes children firstChild lastChild nextSibling previousSibling firstElementChild nextElementSibling parentNode
  parentElement nodeType nodeName nodeValue tagName localName namespaceURI attributes getAttribute hasAttribute id
  className classList dataset style hidden lang dir title textContent innerText innerHTML outerHTML querySelector
  querySelectorAll getElementsByTagName getElementById closest matches contains append remove cloneNode shadowRoot
  getRootNode ownerDocument defaultView document body head documentElement location URL baseURI forms images links
  createTreeWalker createElement getSelection createRange cookie domain readyState visibilityState checkVisibility
  getBoundingClientRect length item constructor toString valueOf hasOwnProperty __proto__ then`
    .trim()
    .split(/\s+/u);

const TAGS =
  `div p span article main section aside header footer nav h1 h2 h3 ul li ol dl dt dd table tbody tr td blockquote
  figure figcaption form fieldset button select option textarea a b em i strong cite q time address details summary
  iframe object embed video audio picture source img svg math template noscript style script pre code center font
  marquee plaintext xmp frameset frame custom-element slot dialog label input br hr wbr base meta link title`
    .trim()
    .split(/\s+/u);

const ATTRIBUTES: readonly ((chance: Chance) => string)[] = [
  ({ oneOf }) => `name="${oneOf(CLOBBERED)}"`,
  ({ oneOf }) => `id="${oneOf(CLOBBERED)}"`,
  ({ oneOf }) =>
    `class="${oneOf(['article-body', 'share related', 'paywall', 'a'.repeat(5000), '('.repeat(99)])}"`,
  ({ oneOf }) => `style="${oneOf(['display:none', 'visibility:hidden', 'opacity:0', 'position:fixed'])}"`,
  ({ oneOf }) =>
    `href="${oneOf(['javascript:alert(1)', '//', 'https://', 'data:,x', 'https://a.example/b'])}"`,
  ({ oneOf }) => `itemprop="${oneOf(['articleBody', 'datePublished', 'author', '__proto__'])}"`,
  ({ oneOf }) => `datetime="${oneOf(['2026-13-45', '-1', '9'.repeat(400), '2026-02-03T04:05:06Z'])}"`,
  () => 'onclick="alert(1)"',
  () => 'hidden',
  () => `content='"><'`,
  ({ oneOf }) => `property="${oneOf(['og:title', 'article:published_time', 'og:url', 'author'])}"`,
];

const HEADS: readonly ((chance: Chance) => string)[] = [
  () => '<meta property="og:type" content="article">',
  () => '<title>Ferry sails</title>',
  () => '<base href="javascript:alert(1)">',
  ({ below }) => `<script type="application/ld+json">${'{"a":['.repeat(below(200))}</script>`,
  ({ oneOf }) =>
    `<script type="application/ld+json">{"@type":["NewsArticle"],"headline":${oneOf(['[]', '{}', '1', 'null', '"x"'])},"__proto__":{"a":1},"author":[null,{"name":[{}]}],"articleBody":${oneOf(['{}', '"y"', '[1]'])},"datePublished":"${oneOf(['x', '2026', '0000-00-00'])}"}</script>`,
  ({ oneOf }) =>
    `<link rel="canonical" href="${oneOf(['javascript:0', '//', 'https://a.example/x', '\u0000'])}">`,
  ({ oneOf }) =>
    `<meta name="${oneOf(['author', 'date', 'robots', 'description'])}" content="${'&#0;x'.repeat(900)}">`,
  () => '<meta http-equiv="refresh" content="0;url=javascript:0">',
];

/** HTML that no author would write: any tag in any other, unclosed, with any attribute, in any depth. */
function htmlOf(chance: Chance): string {
  const { below, oneOf, percent } = chance;
  const parts: string[] = [];
  const open: string[] = [];
  for (let i = below(15); i >= 0; i--) {
    const tag = oneOf(TAGS);
    const attributes = Array.from({ length: below(4) }, () => oneOf(ATTRIBUTES)(chance)).join(' ');
    const times = percent(1) ? below(100) : 1;
    parts.push(`<${tag} ${attributes}>`.repeat(times));
    if (percent(70)) open.push(tag);
    if (percent(60)) parts.push(Array.from({ length: below(3) }, () => oneOf(SENTENCES)).join(' '));
    if (percent(40) && open.length > 0) parts.push(`</${percent(80) ? open.pop() : oneOf(TAGS)}>`);
    if (percent(3)) parts.push(oneOf(['<!--', ']]>', '<![CDATA[', '</', '<', '&', '\u0000', '<p', '--!>']));
  }
  const article = percent(50)
    ? `<article><h1>Ferry sails</h1>${SENTENCES.slice(0, 5)
        .map((text) => `<p>${text} ${text}</p>`)
        .join('')}</article>`
    : '';
  const head = Array.from({ length: below(6) }, () => oneOf(HEADS)(chance)).join('');
  return `<html><head>${head}</head><body>${parts.join('')}${article}</body></html>`;
}

/** Bends the tree where no parser would: deep chains, clobbered fields, and all that scripts can do. */
function bend(document: Document, chance: Chance): void {
  const { below, oneOf, percent } = chance;
  const all = [...document.querySelectorAll('*')];
  const any = () => oneOf(all);
  // Ten thousand levels have a test of their own beside the reader: building them takes seconds.
  if (percent(5)) {
    let at: Element = document.body ?? document.documentElement;
    for (let i = 0; i < 300; i++) at = at.appendChild(document.createElement('div'));
    at.textContent = SENTENCES.join(' ');
  }
  if (percent(30)) {
    const form = document.createElement('form');
    for (const name of CLOBBERED) {
      const field = document.createElement('input');
      field.setAttribute('name', name);
      form.append(field);
    }
    const place = any();
    if (place !== document.documentElement) {
      form.append(...place.childNodes);
      place.append(form);
    }
  }
  if (percent(10)) any().remove();
  if (percent(5)) document.head?.remove();
  if (percent(5)) document.body?.remove();
  if (percent(3)) document.documentElement.remove();
  if (percent(10)) for (let i = below(5); i > 0; i--) document.documentElement?.append(any());
}

/** What must be true of any reading, of any page. */
function check(reading: PageReading): void {
  if (reading.kind === 'skipped') return;
  const { article, paragraphs, removed } = reading;
  expect(article.text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
  for (const { span } of paragraphs) {
    expect(span.start).toBeLessThan(span.end);
    expect(span.end).toBeLessThanOrEqual(article.text.length);
  }
  expect(removed.length).toBeLessThanOrEqual(100);
  for (const address of [article.url, article.canonical, ...(article.basedOn ?? [])])
    expect(address ?? 'https://a.example/').toMatch(/^https?:\/\//u);
}

describe('a page', () => {
  test('of any HTML and any tree is read or let be, and what is read passes for a message', async () => {
    const kinds = { article: 0, skipped: 0 };
    await hold('documents', 2000, (seed) => {
      const chance = chanceOf(seed);
      const document = parseHtml(htmlOf(chance), 'https://a.example/2026/ferry-sails');
      try {
        bend(document, chance);
      } catch (error) {
        // A tree that the DOM itself refuses to bend that way.
        if (!(error instanceof Error)) throw error;
      }
      for (const read of [readPage, extractPage]) {
        const reading = read(document, 'https://a.example/2026/ferry-sails');
        kinds[reading.kind]++;
        check(reading);
        const page = { url: 'https://a.example/2026/ferry-sails', loadedAt: 1 };
        expect(parseVisit(structuredClone({ page, reading }))).not.toBeNull();
      }
      // The page may have taken even this name.
      const view: unknown = document.defaultView;
      if (view !== null && typeof view === 'object' && 'close' in view && typeof view.close === 'function')
        view.close();
    });
    expect(kinds.article).toBeGreaterThan(0);
    expect(kinds.skipped).toBeGreaterThan(0);
  }, 600_000);
});
