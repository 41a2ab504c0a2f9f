import type { ParagraphLink } from '../../lib/align/passage.ts';
import type { Match, SentencePair } from '../../lib/compare/report.ts';
import type { Edit } from '../../lib/diff/edit.ts';
import type { ArticleReading } from '../../lib/document/reading.ts';
import type { Span } from '../../lib/text/span.ts';

/**
 * One paragraph of an invented pair of stories. In each sentence `{there|here}` is a change from the
 * source to the article. `place` is the place of the paragraph in the source; null where it has none.
 */
export interface Row {
  readonly kind: ParagraphLink['kind'];
  readonly place: number | null;
  readonly moved?: boolean;
  readonly sentences: readonly string[];
}

export interface StoryPair {
  readonly article: string;
  readonly source: string;
  readonly paragraphs: ParagraphLink[];
  readonly pairs: SentencePair[];
}

const CHANGE = /\{([^|{}]*)\|([^{}]*)\}/u;

/** Writes both texts of a pair of stories from its rows, with the spans and edits that belong to them. */
export function tellPair(rows: readonly Row[]): StoryPair {
  const article = tell(
    rows.filter((row) => row.kind !== 'left-out'),
    'article',
  );
  const source = tell(
    rows.filter((row) => row.place !== null).sort((a, b) => a.place! - b.place!),
    'source',
  );
  const paragraphs = rows.map((row) => ({
    kind: row.kind,
    article: article.paragraphs.get(row) ?? null,
    source: source.paragraphs.get(row) ?? null,
    moved: row.moved ?? row.kind === 'moved',
  }));
  const pairs = rows
    .filter((row) => row.kind !== 'added' && row.kind !== 'left-out')
    .flatMap((row) =>
      row.sentences.map((sentence, index) => ({
        article: article.sentences.get(row)![index]!,
        source: source.sentences.get(row)![index]!,
        edits: editsOf(sentence),
      })),
    )
    .filter((pair) => pair.article.end > pair.article.start && pair.source.end > pair.source.start);
  return { article: article.text, source: source.text, paragraphs, pairs };
}

/** Where `phrase` stands in `text`. A fixture that names a phrase that is not there is a mistake. */
export function find(text: string, phrase: string): Span {
  const start = text.indexOf(phrase);
  if (start < 0) throw new Error(`not in the story: ${phrase}`);
  return { start, end: start + phrase.length };
}

/** What the page script would have read from the article of a pair. */
export function readingOf(story: StoryPair, more: Partial<ArticleReading> = {}): ArticleReading {
  return {
    kind: 'article',
    article: {
      text: story.article,
      title: 'Ferry inquiry faults missing checks',
      url: 'https://tidewater.example/ferry',
    },
    paragraphs: story.paragraphs.flatMap(({ article }) =>
      article === null ? [] : [{ kind: 'body', span: article }],
    ),
    words: story.article.split(/\s+/u).length,
    sure: 0.9,
    suspected: [],
    removed: [],
    ...more,
  };
}

/** A match of the pair, plain until told otherwise. */
export function matchOf(story: StoryPair, more: Partial<Match>): Match {
  return {
    source: { id: 'source-1' },
    sourceText: story.source,
    relation: 'reworded',
    alert: true,
    score: 0.8,
    reasons: [],
    credit: 'absent',
    passages: [],
    paragraphs: story.paragraphs,
    pairs: story.pairs,
    quotations: [],
    facts: [],
    precedence: { first: 'cannot-tell', clues: [] },
    ...more,
  };
}

function tell(rows: readonly Row[], side: 'article' | 'source') {
  const paragraphs = new Map<Row, Span>();
  const sentences = new Map<Row, Span[]>();
  let text = '';
  for (const row of rows) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const spans: Span[] = [];
    for (const sentence of row.sentences) {
      if (text.length > start) text += ' ';
      const from = text.length;
      text += editsOf(sentence)
        .map((edit) => edit[side])
        .join('');
      spans.push({ start: from, end: text.length });
    }
    sentences.set(row, spans);
    paragraphs.set(row, { start, end: text.length });
  }
  return { text, paragraphs, sentences };
}

function editsOf(sentence: string): Edit[] {
  const edits: Edit[] = [];
  let rest = sentence;
  for (let change = CHANGE.exec(rest); change !== null; change = CHANGE.exec(rest)) {
    const [all, source = '', article = ''] = change;
    const before = rest.slice(0, change.index);
    if (before !== '') edits.push({ kind: 'same', source: before, article: before });
    edits.push({
      kind: source === '' ? 'inserted' : article === '' ? 'deleted' : 'replaced',
      source,
      article,
    });
    rest = rest.slice(change.index + all.length);
  }
  if (rest !== '') edits.push({ kind: 'same', source: rest, article: rest });
  return edits;
}
