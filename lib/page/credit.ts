/** Which agency an article names as its source, and where its dateline says it was written. */
export interface Credit {
  readonly agency?: string;
  readonly dateline?: string;
}

/**
 * The agencies of the news sets: the name that is shown, then the marks by which they are credited. A mark with
 * a space, of five letters or more, or in a script without spaces is looked for anywhere and in any case; a
 * short one only as a word of its own, written as it is here.
 */
const AGENCIES: readonly (readonly [name: string, ...marks: string[]])[] = [
  ['AP', 'AP', 'associated press'],
  ['Reuters', 'reuters', 'рейтер', '路透', 'ロイター', '로이터'],
  ['AFP', 'AFP', 'agence france-presse', '法新社'],
  ['dpa', 'dpa', 'DPA', 'deutsche presse-agentur'],
  ['APA', 'APA'],
  ['Keystone-SDA', 'keystone-sda', 'SDA', 'ATS'],
  ['SID', 'SID', 'sport-informations-dienst'],
  ['epd', 'epd'],
  ['KNA', 'KNA'],
  ['EFE', 'EFE'],
  ['Europa Press', 'europa press'],
  ['ANSA', 'ANSA'],
  ['Adnkronos', 'adnkronos'],
  ['Lusa', 'LUSA', 'Lusa'],
  ['Agência Brasil', 'agência brasil', 'agencia brasil'],
  ['ANP', 'ANP'],
  ['Belga', 'BELGA', 'agence belga'],
  ['Ritzau', 'ritzau'],
  ['NTB', 'NTB'],
  ['PAP', 'PAP'],
  ['ČTK', 'ČTK'],
  ['TASS', 'ТАСС', 'TASS'],
  ['RIA Novosti', 'риа новости', 'ria novosti'],
  ['Interfax', 'интерфакс', 'interfax'],
  ['Xinhua', '新华社', '新華社', 'xinhua'],
  ['CNA', '中央社', 'CNA'],
  ['Kyodo', '共同通信', '【共同】', 'kyodo'],
  ['Jiji', '時事通信', '【時事】', 'Jiji'],
  ['Yonhap', '연합뉴스', 'yonhap'],
  ['Anadolu', 'anadolu', 'AA'],
  ['DHA', 'DHA'],
  ['İHA', 'İHA'],
  ['PTI', 'PTI', 'press trust of india'],
  ['ANI', 'ANI'],
  ['IANS', 'IANS'],
  ['The Canadian Press', 'canadian press'],
  ['AAP', 'AAP'],
  ['PA Media', 'pa media', 'press association'],
  ['UPI', 'UPI'],
  ['Bloomberg', 'bloomberg'],
];

/** Han, kana and Hangul begin here, and the brackets that go with them. */
const FIRST_DENSE = '\u3000';

/** The agency that the first 300 code units of a text name; null where they name none. O(text x agencies). */
export function agencyIn(text: string): string | null {
  const head = text.slice(0, 300);
  const lower = head.toLowerCase();
  const words = new Set(head.match(/\p{L}+/gu));
  const isNamed = (mark: string): boolean =>
    mark.length >= 5 || mark.includes(' ') || mark >= FIRST_DENSE
      ? lower.includes(mark.toLowerCase())
      : words.has(mark);
  return AGENCIES.find(([, ...marks]) => marks.some(isNamed))?.[0] ?? null;
}

/** "WASHINGTON (Reuters) - ", "Paris, 3 mai 2024 (AFP) –", "Berlin (dpa/tmn) -", "MANILA, May 3 (AP) —". */
const DATELINE = /^([\p{Lu}\p{Lo}][^()\n]{0,60}?),?\s{0,2}\(([^()\n]{2,40})\)\s{0,3}(?:[-–—―:.]{1,3}|$)/u;
/** "(AP) — ", "(ANSA) - ROMA, 3 MAG -". */
const AGENCY_FIRST = /^[(（【]([^()（）【】\n]{2,30})[)）】]\s{0,3}[-–—―]?/u;
/** "LONDON — ", "PARIS, France –": capitals and a dash. */
const CAPITALS = /^(\p{Lu}[\p{Lu} .'’-]{2,40}(?:, [\p{L}. ]{2,30})?) [–—-]{1,2} /u;
/** "新华社北京5月3日电", "МОСКВА, 3 мая. /ТАСС/." */
const XINHUA = /^[（(]?(新华社|新華社|中央社)([\p{Script=Han}]{2,8}?)\d/u;
const SLASHED = /^(\p{Lu}[\p{Lu} -]{2,30}), [^/\n]{3,30}\/([^/\n]{2,30})\//u;

/** Reads credit and dateline from the beginning of the first paragraph. */
export function readDateline(lead: string): Credit {
  const head = lead.slice(0, 200);
  const slashed = SLASHED.exec(head);
  const found = DATELINE.exec(head) ?? slashed;
  const agency = found && agencyIn(found[2]!);
  if (found && agency) return { agency, dateline: placeOf(found[1]!) };
  const xinhua = XINHUA.exec(head);
  if (xinhua) return { agency: agencyIn(xinhua[1]!)!, dateline: xinhua[2]! };
  const first = AGENCY_FIRST.exec(head);
  const named = first && agencyIn(first[0]);
  if (named) return { agency: named };
  const capitals = CAPITALS.exec(head);
  const place = capitals && placeOf(capitals[1]!);
  return place && place.split(' ').length <= 3 ? { dateline: place } : {};
}

/** The place alone, of "KATHMANDU, April 25". */
function placeOf(text: string): string {
  return text
    .split(',')
    .filter((part) => !/\d/u.test(part))
    .join(',')
    .trim();
}

const TAIL =
  /contributed to this (?:report|article|story)|reporting by|additional reporting|editing by|^\W{0,3}(?:quelle|source|kaynak|fuente|fonte|källa|kilde|bron|źródło|источник)\s?:|^\W{0,2}[(/[][^()\n]{2,40}[)\]/]\W{0,2}$|^©|\([^()]{2,30}\)$|con información de|avec (?:l.)?afp|mit (?:material|agenturmaterial)|this (?:story|article|report) (?:was|has been) (?:originally )?published|from a (?:syndicated|wire) |wire (?:service|report)s?/iu;

/** The agency that the byline or the last lines credit. `lines` are the last ones of the page's text, kept or not. */
export function readTailCredit(authors: readonly string[], lines: readonly string[]): string | null {
  for (const author of authors) {
    const agency = agencyIn(author);
    if (agency) return agency;
  }
  for (const line of lines) {
    if (line.length < 600 && TAIL.test(line.slice(-300))) {
      const agency = agencyIn(line.slice(-300));
      if (agency) return agency;
    }
  }
  return null;
}
