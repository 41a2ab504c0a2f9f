/**
 * Whether XML declares a DOCTYPE. Comments and CDATA sections may quote one: feeds carry whole pages in these. Where
 * markup does not end, what follows counts as markup. O(text).
 */
export function hasDoctype(xml: string): boolean {
  let at = xml.indexOf('<');
  while (at >= 0) {
    if (/^<!doctype/iu.test(xml.slice(at, at + 9))) return true;
    const end = endOfMarkup(xml, at);
    if (end < 0) return /<!doctype/iu.test(xml.slice(at));
    at = xml.indexOf('<', end);
  }
  return false;
}

/** Where the markup that begins at a `<` ends, as the parser of feeds takes it: quotes hold any sign. -1 for nowhere. */
function endOfMarkup(xml: string, at: number): number {
  if (xml.startsWith('<![CDATA[', at)) return xml.indexOf(']]>', at);
  if (xml.startsWith('<!--', at)) return xml.indexOf('-->', at + 4);
  let quote = '';
  for (let i = at + 1; i < xml.length; i++) {
    const sign = xml[i]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return i;
  }
  return -1;
}
