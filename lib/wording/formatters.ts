/** Plural forms of one sentence; `other` is the only one that every language has. */
interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** What a catalogue needs to put numbers, dates and lists into its sentences. */
export interface Formatters {
  /** "1,140" */
  readonly count: (value: number) => string;
  /** A share in 0..1 as a whole percentage: "62%". */
  readonly share: (value: number) => string;
  /**
   * An ISO 8601 date or time, in words. A day without a time is that day wherever the reader is; what
   * cannot be read as a date is given back as it stands, since pages write many things there.
   */
  readonly date: (iso: string) => string;
  /**
   * The same in files, which are read elsewhere: a time is said in the zone that it was written in, and names it.
   * What is neither such a time nor a date is given back as it stands.
   */
  readonly moment: (iso: string) => string;
  /** The name of a language by its code: "Portuguese" for "pt-BR"; the code itself where it is none. */
  readonly language: (code: string) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  /** Hours in the unit that one would say: minutes, hours or days. */
  readonly duration: (hours: number) => string;
  /** The form for `value`, with `#` in it replaced by the number in words of the language. */
  readonly plural: (value: number, forms: PluralForms) => string;
}

/**
 * `plural` of a language, with the forms that it has: a sentence that lacks one of them does not compile.
 * That these are the forms that Intl asks for is tested.
 */
export function pluralWith<Category extends keyof PluralForms>(
  { plural }: Formatters,
  _forms: readonly Category[],
): (value: number, forms: Readonly<Record<Category, string>>) => string {
  return (value, forms) => plural(value, forms as PluralForms);
}

/** What is said of a date goes no further than what is known of it. */
const YEAR_ONLY = /^\d{4}$/u;
const MONTH_ONLY = /^\d{4}-\d{2}$/u;
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/u;
/** A day, the time on a clock there, and where that is: "Z", hours and minutes from UTC, or unsaid. */
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(?:(Z)|([+-]\d\d):?(\d\d))?$/u;

/**
 * Made when it is first asked for: those of six languages were half of what a background does when it wakes,
 * before it hears why; benchmarks/results/life.md.
 */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Formatters of one language, by Intl. `timeZone` is the reader's own unless a test names one. */
export function formatters(lang: string, timeZone?: string): Formatters {
  const numbers = lazily(() => new Intl.NumberFormat(lang));
  const shares = lazily(() => new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }));
  const years = lazily(() => new Intl.DateTimeFormat(lang, { year: 'numeric', timeZone: 'UTC' }));
  const months = lazily(
    () => new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  );
  const days = lazily(() => new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }));
  const times = lazily(
    () => new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  );
  const lists = lazily(() => new Intl.ListFormat(lang, { type: 'conjunction' }));
  const languages = lazily(() => new Intl.DisplayNames(lang, { type: 'language' }));
  const rules = lazily(() => new Intl.PluralRules(lang));
  const inUnits = (value: number, unit: string) =>
    new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(value));
  const formatted: Formatters = {
    count: (value) => numbers().format(value),
    share: (value) => shares().format(value),
    language: (code) => {
      const [primary = ''] = code.split('-');
      return /^[a-z]{2,3}$/iu.test(primary) ? (languages().of(primary) ?? code) : code;
    },
    duration: (hours) => {
      if (hours < 1) return inUnits(hours * 60, 'minute');
      return hours < 48 ? inUnits(hours, 'hour') : inUnits(hours / 24, 'day');
    },
    list: (items) => lists().format(items),
    plural: (value, forms) =>
      (forms[rules().select(value)] ?? forms.other).replaceAll('#', numbers().format(value)),
    moment: (iso) => {
      if ([YEAR_ONLY, MONTH_ONLY, DAY_ONLY].some((known) => known.test(iso))) return formatted.date(iso);
      const [, day, clock, utc, hours, minutes] = MOMENT.exec(iso) ?? [];
      const time = Date.parse(`${day}T${clock}Z`);
      if (Number.isNaN(time)) return iso;
      const clocks = new Intl.DateTimeFormat(lang, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'UTC',
      });
      const zone = hours === undefined ? utc && 'UTC' : `UTC${hours}:${minutes}`;
      return [clocks.format(time), zone].filter(Boolean).join(' ');
    },
    date: (iso) => {
      const time = Date.parse(iso);
      if (Number.isNaN(time)) return iso;
      if (YEAR_ONLY.test(iso)) return years().format(time);
      if (MONTH_ONLY.test(iso)) return months().format(time);
      return (DAY_ONLY.test(iso) ? days : times)().format(time);
    },
  };
  return formatted;
}
