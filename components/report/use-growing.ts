import { useEffect, useState } from 'preact/hooks';

/** Rows drawn at once; chosen by benchmarks/report-drawing.ts, in which every sentence has eight marks. */
const STEP = 4;

/** How many of `total` rows to draw by now: a few at once, then a few more in each task of its own. */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(STEP);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const timer = setTimeout(() => setDrawn(drawn + STEP));
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return drawn;
}
