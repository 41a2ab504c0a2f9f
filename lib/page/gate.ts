import type { SkipReason } from '../document/reading.ts';
import { domOf, type Dom } from './dom.ts';

/** Elements. Beyond this a reading takes longer than a page may be held up. */
const MAX_ELEMENTS = 60_000;
/** Paragraphs that are looked at. */
const MAX_PARAGRAPHS = 300;
/** Code units; teasers are shorter. */
const LONG_PARAGRAPH = 180;
/** Code units of prose under one parent that make an article of a page that does not say what it is. */
const ENOUGH_PROSE = 450;
/** The same for a page whose address or declarations speak against it. */
const PLENTY_OF_PROSE = 1500;

const ARTICLE_TYPE =
  /"@type"\s{0,20}:\s{0,20}\[?\s{0,20}"(?:https?:\/\/schema\.org\/)?(?:[A-Z][a-z]{2,20})?(?:Article|BlogPosting|LiveBlogPosting)"/u;
const LIST_TYPE =
  /"@type"\s{0,20}:\s{0,20}\[?\s{0,20}"(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage)"/u;
const OTHER_TYPE =
  /"@type"\s{0,20}:\s{0,20}\[?\s{0,20}"(?:Product|ProductGroup|Offer|QAPage|FAQPage|DiscussionForumPosting|JobPosting|Hotel|Restaurant|VideoObject|Movie|TVSeries|MusicAlbum|SoftwareApplication|CheckoutPage|ContactPage)"/u;
const OTHER_OG = /^(?:product|video|music|profile|book|restaurant|game|place)/iu;
const SEARCH_ADDRESS =
  /\/(?:search|suche|recherche|buscar|ricerca|zoeken|sok|hledat|szukaj|poisk|ara)(?:[/.?]|$)|[?&](?:q|query|s|search|keyword)=/iu;

/**
 * Whether a page can be left alone: why it needs no reading, or null where it may hold an article. It looks at
 * declarations, address and the first paragraphs only, and when in doubt it lets the page through.
 */
export function gate(document: Document, url: string): SkipReason | null {
  if (!/^(?:https?|file):/iu.test(url)) return 'browser-page';
  const dom = domOf(document);
  const type = dom.contentType(document);
  if (type === 'application/pdf') return 'pdf';
  if (type && !/html/iu.test(type)) return 'not-html';
  if (dom.byTag(document, '*').length > MAX_ELEMENTS) return 'too-large';
  const { pathname, search } = new URL(url);
  const says = declarations(document, dom);
  const isList = says.list || isListAddress(pathname) || SEARCH_ADDRESS.test(pathname + search);
  const isOther = says.other;
  if (says.article && !isList && !isOther) return null;
  const levels = isList ? 1 : 4;
  const prose = Math.max(
    ...[document, ...innerRoots(document, dom)].map((one) => mostProse(one, dom, levels)),
  );
  if (isList)
    return prose > (says.article ? ENOUGH_PROSE / 2 : PLENTY_OF_PROSE) && !says.list ? null : 'list-page';
  return prose > (isOther ? PLENTY_OF_PROSE : ENOUGH_PROSE) ? null : 'no-article';
}

interface Says {
  readonly article: boolean;
  readonly list: boolean;
  readonly other: boolean;
}

function declarations(document: Document, dom: Dom): Says {
  let [article, list, other] = [false, false, false];
  for (const meta of dom.byTag(document, 'meta')) {
    const name = dom.attribute(meta, 'property') ?? dom.attribute(meta, 'name') ?? '';
    const content = dom.attribute(meta, 'content') ?? '';
    if (name === 'og:type') {
      article ||= /article|blog/iu.test(content);
      other ||= OTHER_OG.test(content);
    } else if (name === 'article:published_time') article = true;
  }
  for (const script of dom.byTag(document, 'script')) {
    if (!/ld\+json/iu.test(dom.attribute(script, 'type') ?? '')) continue;
    const json = dom.textOf(script).slice(0, 200_000);
    const isList = LIST_TYPE.test(json);
    list ||= isList;
    article ||= !isList && ARTICLE_TYPE.test(json);
    other ||= OTHER_TYPE.test(json) && !ARTICLE_TYPE.test(json);
  }
  return { article, list: list && !article, other: other && !article };
}

/** The home page, and sections named by plain words: `/`, `/politics`, `/news/world/`. */
function isListAddress(pathname: string): boolean {
  if (/^\/(?:index\.[a-z]{3,5}|home)?$/iu.test(pathname)) return true;
  const parts = pathname.split('/').filter((part) => part !== '');
  if (
    /^(?:tags?|topics?|thema|themen|category|categories|author|autor|authors|archive|rubrik|section|page)$/iu.test(
      parts[0] ?? '',
    )
  )
    return true;
  return parts.length <= 2 && parts.every((part) => /^[a-z]{2,14}$/iu.test(part)) && parts.length > 0;
}

/** The most code units of prose that stand under one parent, or so many levels above, among the first paragraphs. */
function mostProse(root: Node, dom: Dom, maxLevels: number): number {
  const sums = new Map<Node, number>();
  const add = (parent: Node | null, text: string): void => {
    const size = text.length * (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(text) ? 2.5 : 1);
    if (size <= 60) return;
    // Teasers stand in boxes of their own too, but are short; long paragraphs speak for the boxes around theirs.
    const levels = size > LONG_PARAGRAPH ? maxLevels : 1;
    for (let at = parent, i = 0; at && i < levels; at = dom.parent(at), i++)
      sums.set(at, (sums.get(at) ?? 0) + Math.min(size, 800));
  };
  let left = MAX_PARAGRAPHS;
  for (const paragraph of dom.all(root, 'p')) {
    if (left-- === 0) break;
    add(dom.parent(paragraph), dom.textOf(paragraph).trim());
  }
  const parents = new Set([...dom.all(root, 'br')].slice(0, MAX_PARAGRAPHS).map((line) => dom.parent(line)));
  for (const parent of parents) {
    left = MAX_PARAGRAPHS;
    for (let node = parent && dom.first(parent); node && left-- > 0; node = dom.next(node)) {
      if (dom.type(node) === 3) add(parent, dom.data(node).trim());
    }
  }
  return Math.max(0, ...sums.values());
}

/** Elements that are looked at for a shadow root; the hosts of articles stand near the top. */
const MAX_HOSTS = 3000;

/** Frames of the same origin and open shadow roots, where some sites keep the article. */
function innerRoots(document: Document, dom: Dom): Node[] {
  const roots: Node[] = [];
  for (const frame of dom.byTag(document, 'iframe')) {
    const inner = dom.frame(frame);
    if (inner) roots.push(inner);
  }
  let left = MAX_HOSTS;
  for (const element of dom.byTag(document, '*')) {
    if (left-- === 0) break;
    const shadow = dom.tag(element).includes('-') ? dom.shadow(element) : null;
    if (shadow) roots.push(shadow);
  }
  return roots.slice(0, 20);
}
