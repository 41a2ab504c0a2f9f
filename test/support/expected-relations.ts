import type { StoryKind } from '../../demo/story.ts';
import type { Relation } from '../../lib/verdict/verdict.ts';

const RELATIONS: Partial<Record<StoryKind, readonly Relation[]>> = {
  'verbatim-credited': ['verbatim'],
  'verbatim-uncredited': ['verbatim'],
  // Cut down and otherwise untouched: an excerpt, and where most was kept, word for word.
  'cut-down': ['excerpt', 'verbatim'],
  'lightly-edited': ['lightly-edited'],
  reworded: ['reworded'],
  merged: ['shared-passages', 'excerpt'],
};

/** What a story of this kind may be called; empty for those that copy nothing. */
export function expectedRelations(kind: StoryKind): readonly Relation[] {
  return RELATIONS[kind] ?? [];
}
