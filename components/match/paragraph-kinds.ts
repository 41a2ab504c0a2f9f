import type { ParagraphLink } from '../../lib/align/passage.ts';

/** Signs that tell the kinds of paragraph apart without colour. */
export const GLYPHS = {
  kept: '=',
  moved: '↕',
  reworded: '≈',
  'left-out': '−',
  added: '+',
} satisfies Record<ParagraphLink['kind'], string>;
