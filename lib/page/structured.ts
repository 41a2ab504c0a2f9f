import { fold } from './prose.ts';

/** What a page's JSON-LD declares about its article. Everything is as the page says it, unchecked. */
export interface Declared {
  readonly types: readonly string[];
  readonly headline?: string;
  readonly description?: string;
  readonly body?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly lang?: string;
  readonly basedOn: readonly string[];
  readonly isFree?: boolean;
  /** How many articles are declared side by side. */
  readonly count: number;
}

type Item = Readonly<Record<string, unknown>>;

const ARTICLE = /^(?:.{0,30}Article|BlogPosting|LiveBlogPosting|Report|Review|ClaimReview|Recipe|WebPage)$/u;
/** Items that are looked at; a page that declares more is not read further. */
const MAX_ITEMS = 2000;

/** Finds the item that describes this page's article among all JSON-LD of the page. Bad JSON is passed over. */
export function readDeclared(jsonLd: readonly string[], title: string): Declared {
  const items = jsonLd.flatMap((json) => itemsOf(parse(json)));
  const articles = items.filter((item) => typesOf(item).some((type) => ARTICLE.test(type)));
  const best = articles.sort((a, b) => rank(b, title) - rank(a, title))[0];
  const isNews = (item: Item): boolean =>
    typesOf(item).some((type) => type !== 'WebPage' && ARTICLE.test(type));
  return {
    types: items.flatMap(typesOf),
    count: articles.filter(isNews).length,
    authors: best ? namesOf(best['author'] ?? best['creator']) : [],
    basedOn: best ? [...addressesOf(best['isBasedOn']), ...addressesOf(best['isBasedOnUrl'])] : [],
    ...given('headline', best?.['headline'] ?? best?.['name']),
    ...given('description', best?.['description']),
    ...given('body', best?.['articleBody'] ?? best?.['text']),
    ...given('published', best?.['datePublished'] ?? best?.['dateCreated']),
    ...given('modified', best?.['dateModified']),
    ...given('publisher', namesOf(best?.['publisher'])[0]),
    ...given('lang', best?.['inLanguage']),
    ...(isPaid(best?.['isAccessibleForFree']) && { isFree: false }),
  };
}

function parse(json: string): unknown {
  const body = json.trim().replace(/^<!\[CDATA\[|^<!--|\]\]>$|-->$/gu, '');
  try {
    return JSON.parse(body);
  } catch {
    try {
      // Raw line breaks inside strings are the commonest fault of generated JSON-LD.
      return JSON.parse(body.replace(/[\n\r\t]+/gu, ' ').replace(/;\s{0,9}$/u, ''));
    } catch {
      return null;
    }
  }
}

function itemsOf(value: unknown): Item[] {
  const items: Item[] = [];
  const queue: unknown[] = [value];
  while (queue.length > 0 && items.length < MAX_ITEMS) {
    const at = queue.shift();
    if (Array.isArray(at)) queue.push(...(at as unknown[]).slice(0, MAX_ITEMS));
    else if (isItem(at)) {
      if (at['@type'] !== undefined) items.push(at);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'liveBlogUpdate', 'hasPart', 'review']) {
        if (at[key] !== undefined && typeof at[key] === 'object') queue.push(at[key]);
      }
    }
  }
  return items;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(item: Item): string[] {
  const type = item['@type'];
  const list: unknown[] = Array.isArray(type) ? type : [type];
  return list.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/#]/u, ''));
}

/** The item that says most about the article wins; parts of live blogs say less than the whole. */
function rank(item: Item, title: string): number {
  const body = item['articleBody'];
  const headline = given('headline', item['headline']).headline;
  return (
    (typesOf(item).includes('WebPage') ? 0 : 4) +
    (headline === undefined ? 0 : fold(title).includes(fold(headline)) ? 4 : 2) +
    (item['datePublished'] === undefined ? 0 : 2) +
    (item['author'] === undefined ? 0 : 1) +
    (typeof body === 'string' ? 1 + Math.min(1, body.length / 10_000) : 0)
  );
}

function isPaid(value: unknown): boolean {
  return value === false || (typeof value === 'string' && value.toLowerCase() === 'false');
}

function given<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return (typeof text === 'string' && text.trim() !== '' ? { [key]: plain(text) } : {}) as {
    [P in K]?: string;
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Publishers put markup and entities into JSON-LD strings, which hold plain text by right. */
function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,500}>/giu, ' ')
    .replace(/&#(x?)([0-9a-f]{1,6});/giu, (_, hex: string, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, hex ? 16 : 10) || 0xfffd)),
    )
    .replace(/&([a-z]{2,4});/giu, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity)
    .trim();
}

function namesOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((entry) =>
      isItem(entry) ? (Array.isArray(entry['name']) ? entry['name'][0] : entry['name']) : entry,
    )
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    .map(plain);
}

function addressesOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((entry) => (isItem(entry) ? (entry['url'] ?? entry['@id']) : entry))
    .filter((url): url is string => typeof url === 'string');
}
