import type { ArticleReading } from '../document/reading.ts';
import { countWords } from './word-count.ts';

/** Kept articles of the site that must hold a paragraph until it is the site's and not the story's. */
const MIN_TEXTS = 2;
/** Share of its letters that the shorter of two texts has in common with the other where both tell one story. */
const ONE_STORY = 0.5;

/**
 * Sets aside what a site puts into every article: paragraphs that stand word for word in two or more of `texts`, which
 * are kept articles of the same site at other addresses. Texts that tell the same story as the article, or as one
 * another, are versions of it and prove nothing. O(letters).
 */
export function withoutSiteFurniture(reading: ArticleReading, texts: readonly string[]): ArticleReading {
  const { text } = reading.article;
  const own = reading.paragraphs.map(({ span }) => key(text.slice(span.start, span.end)));
  const others = differentStories(new Set(own), texts);
  const isFurniture = own.map(
    (paragraph) => paragraph !== '' && others.filter((other) => other.has(paragraph)).length >= MIN_TEXTS,
  );
  return isFurniture.includes(true) ? withoutParagraphs(reading, isFurniture) : reading;
}

/** The paragraphs of each text, of texts that tell another story than the article and than those before them. */
function differentStories(own: ReadonlySet<string>, texts: readonly string[]): ReadonlySet<string>[] {
  const kept: ReadonlySet<string>[] = [];
  for (const text of texts) {
    const paragraphs = new Set(text.split('\n').map(key));
    paragraphs.delete('');
    if (![own, ...kept].some((other) => isOneStory(paragraphs, other))) kept.push(paragraphs);
  }
  return kept;
}

function isOneStory(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = lettersOf([...a].filter((paragraph) => b.has(paragraph)));
  return common > ONE_STORY * Math.min(lettersOf(a), lettersOf(b));
}

function lettersOf(paragraphs: Iterable<string>): number {
  let letters = 0;
  for (const paragraph of paragraphs) letters += paragraph.length;
  return letters;
}

/** A paragraph word for word: blanks and case aside. */
function key(paragraph: string): string {
  return paragraph.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function withoutParagraphs(reading: ArticleReading, isGone: readonly boolean[]): ArticleReading {
  const { text } = reading.article;
  const pieces = reading.paragraphs.map(({ kind, span }) => ({
    kind,
    text: text.slice(span.start, span.end),
  }));
  const kept = pieces.filter((_, i) => !isGone[i]);
  const rest = kept.map((piece) => piece.text).join('\n\n');
  let at = 0;
  return {
    ...reading,
    article: { ...reading.article, text: rest },
    paragraphs: kept.map((piece) => {
      const span = { start: at, end: at + piece.text.length };
      at = span.end + 2;
      return { kind: piece.kind, span };
    }),
    words: countWords(rest),
    removed: [
      ...reading.removed,
      ...pieces
        .filter((_, i) => isGone[i])
        .map((piece) => ({ reason: 'site-furniture', excerpt: piece.text.slice(0, 160) })),
    ],
  };
}
