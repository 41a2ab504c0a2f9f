/** A crosshead: short, and without the full stop that ends a sentence. */
export function isHeading(paragraph: string): boolean {
  return paragraph.length < 60 && !/[.?!”’")]$/u.test(paragraph);
}
