import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** A walk along some of the numbered changes: `at` is the number of the one that was last gone to. */
interface Walk {
  readonly at: number | null;
  readonly go: (step: 1 | -1) => void;
  /** Brings an element into sight as soon as it is drawn, and puts the focus on it. */
  readonly show: (selector: string) => void;
}

/** Walks along the changes inside `within`, by its functions and, if `hasKeys`, by the keys n and p. */
export function useWalk(
  changes: readonly number[],
  within: RefObject<HTMLElement | null>,
  hasKeys: boolean,
): Walk {
  const [at, setAt] = useState<number | null>(null);
  const wanted = useRef<string | null>(null);
  const [, redraw] = useState(0);

  const show = useCallback((selector: string) => {
    wanted.current = selector;
    redraw((count) => count + 1);
  }, []);
  const go = (step: 1 | -1) => {
    const next = neighbour(changes, at, step);
    if (next === null) return;
    setAt(next);
    show(`[data-change="${next}"]`);
  };

  // After every drawing, since rows are drawn in several steps.
  useEffect(() => {
    if (wanted.current === null) return;
    const found = within.current?.querySelectorAll<HTMLElement>(wanted.current);
    const target = found?.[found.length - 1];
    if (target === undefined) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
  });

  useEffect(() => {
    if (!hasKeys) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      // By place too: other keyboards have other letters there.
      if (event.key === 'n' || event.code === 'KeyN') go(1);
      else if (event.key === 'p' || event.code === 'KeyP') go(-1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return { at, go, show };
}

/** The nearest number behind or before `at`; from nowhere, the first or the last. */
function neighbour(changes: readonly number[], at: number | null, step: 1 | -1): number | null {
  if (at === null) return (step === 1 ? changes[0] : changes.at(-1)) ?? null;
  const next = step === 1 ? changes.find((change) => change > at) : changes.findLast((change) => change < at);
  return next ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('textarea, select, input:not([type=checkbox]):not([type=radio])') !== null
  );
}
