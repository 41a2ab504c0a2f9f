import { options } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn at once; chosen by benchmarks/report-drawing.ts, in which every sentence has eight marks. */
const STEP = 4;

/** How many of `total` rows to draw by now: a few at once, then a few more in each task of its own. */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(STEP);
  // A step that was under way when all was asked for comes late.
  const drawUpTo = (count: number) => setDrawn((before) => Math.max(before, count));
  useEffect(() => {
    if (drawn >= total) return undefined;
    const timer = setTimeout(() => drawUpTo(drawn + STEP));
    return () => clearTimeout(timer);
  }, [drawn, total]);
  // On paper there is no later. Heard from the first row on, which an effect after the drawing is not.
  useLayoutEffect(() => {
    const drawAll = () => atOnce(() => drawUpTo(total));
    addEventListener('beforeprint', drawAll);
    return () => removeEventListener('beforeprint', drawAll);
  }, [total]);
  return drawn;
}

/** Draws what a change of state brings before it returns: Firefox takes its picture of the page as soon as it has told. */
function atOnce(change: () => void): void {
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    // Back to Preact's own, which draws when the running code has ended.
    delete options.debounceRendering;
  }
}
