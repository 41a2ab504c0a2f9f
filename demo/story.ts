import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

/** What a story is to the original of its event; the kinds that copy are the first six after `original`. */
export const STORY_KINDS = [
  'original',
  'verbatim-credited',
  'verbatim-uncredited',
  'cut-down',
  'lightly-edited',
  'reworded',
  'merged',
  'independent',
  'unrelated',
] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** Labels are written by hand and are laws: tests hold what Wireprint reports against them. */
const labelsSchema = v.strictObject({
  /** For each paragraph of the copy, the paragraph of `of[0]` it comes from; null: written by the copyist. */
  counterparts: v.array(v.nullable(v.number())),
  /** Quotations whose words were changed inside the marks; `original` and `copy` are excerpts of each text. */
  alteredQuotations: v.array(v.strictObject({ speaker: v.string(), original: v.string(), copy: v.string() })),
  changedFigures: v.array(v.strictObject({ original: v.string(), copy: v.string() })),
});

const storySchema = v.strictObject({
  id: v.string(),
  /** The id of the event's original; null for a story that stands alone. */
  event: v.nullable(v.string()),
  kind: v.picklist(STORY_KINDS),
  /** An id of demo/outlets.ts. */
  outlet: v.string(),
  path: v.string(),
  headline: v.string(),
  byline: v.optional(v.string()),
  /** The agency that the page itself names. */
  credit: v.optional(v.string()),
  published: v.pipe(v.string(), v.isoTimestamp()),
  /** Ids of the originals it copies; empty for originals, independent and unrelated stories. */
  of: v.array(v.string()),
  /** False: the starter pack holds this original's fingerprints only. */
  textInPack: v.optional(v.boolean(), true),
  paragraphs: v.array(v.string()),
  labels: v.optional(labelsSchema),
});
export type Story = v.InferOutput<typeof storySchema>;

const FOLDER = join(import.meta.dirname, 'stories');

/** All stories, in the order of their files' names. A story that breaks the schema throws. */
export async function loadStories(): Promise<readonly Story[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).toSorted();
  const files = await Promise.all(names.map((name) => readFile(join(FOLDER, name), 'utf8')));
  return files.flatMap((file) => v.parse(v.array(storySchema), JSON.parse(file)));
}

/** Whether a story reuses the words of an original. */
export function isCopy(story: Story): boolean {
  return story.of.length > 0;
}
