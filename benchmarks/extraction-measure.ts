export interface Figures {
  readonly precision: number;
  readonly recall: number;
  /** Of the mean precision and recall, as the article-extraction-benchmark does. */
  readonly f1: number;
  readonly meanF1: number;
}

/** Four-token shingles with their counts. */
function shingles(text: string): Map<string, number> {
  const tokens = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const bag = new Map<string, number>();
  for (let i = 0; i + 4 <= Math.max(tokens.length, 4); i++) {
    const shingle = tokens.slice(i, i + 4).join(' ');
    if (shingle) bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}

export function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}

/** Precision, recall and F1 of texts against their labels, averaged over pages. */
export function score(pairs: readonly { text: string; label: string }[]): Figures {
  const each = pairs.map(({ text, label }) => {
    const [found, wanted] = [shingles(text), shingles(label)];
    const both = sum([...found].map(([shingle, count]) => Math.min(count, wanted.get(shingle) ?? 0)));
    const [all, right] = [sum(found.values()), sum(wanted.values())];
    return {
      precision: all ? both / all : 0,
      recall: right ? both / right : 0,
      f1: all + right ? (2 * both) / (all + right) : 0,
    };
  });
  const mean = (key: keyof (typeof each)[number]): number => sum(each.map((one) => one[key])) / each.length;
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), meanF1: mean('f1') };
}

const QUOTED =
  /“[^“”]{12,400}”|„[^„“”]{12,400}[“”]|«[^«»]{12,400}»|»[^«»]{12,400}«|「[^「」]{6,400}」|"[^"\n]{12,400}"/gu;

/** How many quotations a labelled text holds, and how many of them are in the text that was read. */
export function survivingQuotations(label: string, text: string): { all: number; kept: number } {
  const fold = (some: string): string => some.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const whole = fold(text);
  const quotations = label.match(QUOTED) ?? [];
  return {
    all: quotations.length,
    kept: quotations.filter((quotation) => whole.includes(fold(quotation))).length,
  };
}
