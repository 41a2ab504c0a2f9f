import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A row of a labelled set; `sources` names the right ones, none for an article that copies nothing. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
}
export interface LabelledRow extends Row {
  readonly kind: string;
  readonly sources: readonly string[];
}

export const SETS = ['news-en', 'news-de', 'news-multi', 'short-answers'] as const;

const FOLDER = fileURLToPath(new URL('../../shared/eval', import.meta.url));

/** The sources and articles of a set; null where the sets are not on this machine. */
export function readSet(set: string): { sources: Row[]; articles: LabelledRow[] } | null {
  if (!existsSync(`${FOLDER}/${set}`)) return null;
  return { sources: lines<Row>(set, 'sources'), articles: lines<LabelledRow>(set, 'articles') };
}

function lines<T>(set: string, name: string): T[] {
  return readFileSync(`${FOLDER}/${set}/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
