const HOUR_MS = 3_600_000;

/** A moment, with how much of it is known: a date without time may be any hour of the day, in any time zone. */
export interface Moment {
  readonly ms: number;
  readonly slackMs: number;
}

/** The moment that a declared date names; null where there is none that can be read. */
export function momentOf(published: string | undefined): Moment | null {
  const written = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d.*))?$/u.exec(published?.trim() ?? '');
  if (written === null) return null;
  const ms = Date.parse(
    written[2] === undefined ? written[1]! : `${written[1]}T${written[2].replace(/ (?=[+-])/u, '')}`,
  );
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/u.test(written[2] ?? '');
  return Number.isNaN(ms)
    ? null
    : { ms, slackMs: written[2] === undefined ? 24 * HOUR_MS : zoned ? 0 : 14 * HOUR_MS };
}

/** Hours, to a tenth. */
export function hours(ms: number): number {
  return Math.round((10 * ms) / HOUR_MS) / 10;
}
