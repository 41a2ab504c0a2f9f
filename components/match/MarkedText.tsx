import type { JSX } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Edit } from '../../lib/diff/edit.ts';
import { useWords } from '../words-context.ts';

/** Whether marks are also said in visually hidden words: most screen readers pass over ins and del. */
export const SpokenMarks = createContext(true);

interface MarkedTextProps {
  readonly edits: readonly Edit[];
  /** One text with only its own marks, or both woven into one. */
  readonly side: 'source' | 'article' | 'both';
}

/** An edit script as text: what was deleted struck through, what was inserted underlined. */
export function MarkedText({ edits, side }: MarkedTextProps) {
  return <>{edits.map((edit) => markedEdit(edit, side))}</>;
}

function markedEdit(edit: Edit, side: MarkedTextProps['side']): JSX.Element {
  if (edit.kind === 'same') return <>{side === 'source' ? edit.source : edit.article}</>;
  const source = side !== 'article' && <Mark kind="del" text={edit.source} />;
  const article = side !== 'source' && <Mark kind="ins" text={edit.article} />;
  // A word that replaces another follows it at once in the script; the eye needs a gap between the two.
  const isTight = side === 'both' && /\S$/u.test(edit.source) && /^\S/u.test(edit.article);
  return (
    <>
      {source}
      {isTight && ' '}
      {article}
    </>
  );
}

/**
 * The hidden words have a direction of their own, or `dir=auto` around them would take it for that of the text.
 * White space at the ends stays outside the mark, so that no line is drawn under a gap.
 */
function Mark({ kind: Tag, text }: { kind: 'ins' | 'del'; text: string }) {
  const isSpoken = useContext(SpokenMarks);
  const { answer, dir } = useWords();
  const inner = text.trim();
  if (inner === '') return <>{Tag === 'ins' ? text : ''}</>;
  const start = text.indexOf(inner);
  return (
    <>
      {text.slice(0, start)}
      <Tag>
        {isSpoken && (
          <span class="hidden" dir={dir}>
            {' '}
            {Tag === 'ins' ? answer.saidInserted : answer.saidDeleted}{' '}
          </span>
        )}
        {inner}
        {isSpoken && (
          <span class="hidden" dir={dir}>
            {' '}
            ({answer.saidEnd}){' '}
          </span>
        )}
      </Tag>
      {text.slice(start + inner.length)}
    </>
  );
}
