import type { Citation, DateParts } from './citation.ts';

/** CSL-JSON, schema 1.0 of the Citation Style Language. */
export function toCslJson(citations: readonly Citation[]): string {
  const date = (parts: DateParts | undefined) => parts && { 'date-parts': [parts.map(Number)] };
  const items = citations.map(({ key, title, author, site, url, lang, date: issued, accessed }) => ({
    id: key,
    type: 'article-newspaper',
    title,
    author: author === undefined ? undefined : [{ literal: author }],
    'container-title': site,
    URL: url,
    language: lang,
    issued: date(issued),
    accessed: date(accessed),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** RIS: one tag a line, each reference from TY to ER. */
export function toRis(citations: readonly Citation[]): string {
  // All slashes are there, whatever is known between them.
  const date = (parts: DateParts | undefined) => parts && `${[...parts, '', ''].slice(0, 3).join('/')}/`;
  return citations
    .map(({ title, author, site, url, lang, date: issued, accessed }) =>
      [
        ['TY', 'NEWS'],
        ['TI', title],
        ['AU', author],
        ['T2', site],
        ['DA', date(issued)],
        ['PY', issued?.[0]],
        ['UR', url],
        ['LA', lang],
        ['Y2', date(accessed)],
      ]
        .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
        .concat('ER  - \r\n')
        .join(''),
    )
    .join('\r\n');
}

/**
 * BibTeX entries for biblatex. An address is read as it stands there, so that only what would end the field is
 * encoded; everywhere else signs that TeX would act on are escaped.
 */
export function toBibtex(citations: readonly Citation[]): string {
  const date = (parts: DateParts | undefined) => parts?.join('-');
  return citations
    .map(({ key, title, author, site, url, lang, date: issued, accessed }) => {
      const fields = Object.entries({
        title: title && texEscaped(title),
        // In braces of its own a name is not taken apart.
        author: author && `{${texEscaped(author)}}`,
        organization: site && texEscaped(site),
        date: date(issued),
        url: url?.replace(/[{}\\\s\p{Cc}]/gu, encodeURIComponent),
        urldate: date(accessed),
        langid: BABEL.get(lang?.split('-')[0]?.toLowerCase() ?? ''),
      }).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
      return `@online{${key},\n${fields.join('')}}\n`;
    })
    .join('\n');
}

/** Languages as babel names them; of others nothing is said. */
const BABEL: ReadonlyMap<string, string> = new Map([
  ['ar', 'arabic'],
  ['cs', 'czech'],
  ['de', 'ngerman'],
  ['en', 'english'],
  ['es', 'spanish'],
  ['fr', 'french'],
  ['is', 'icelandic'],
  ['it', 'italian'],
  ['ja', 'japanese'],
  ['nl', 'dutch'],
  ['pl', 'polish'],
  ['pt', 'portuguese'],
  ['ru', 'russian'],
  ['sv', 'swedish'],
]);

/** By name where a backslash is not enough: BibTeX counts braces, whatever stands before them. */
const TEX: Readonly<Record<string, string>> = {
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

function texEscaped(text: string): string {
  return text.replace(/[\\~^{}$&#%_]/gu, (sign) => TEX[sign] ?? `\\${sign}`);
}
