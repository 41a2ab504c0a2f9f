/** Which agency an article names as its source, and where its dateline says it was written. */
export interface Credit {
  readonly agency?: string;
  readonly dateline?: string;
}

/** Names by which the agencies of the news sets are credited, with the name that is shown. */
const AGENCIES: readonly (readonly [RegExp, string])[] = [
  [/\bassociated press\b|\bAP\b/u, 'AP'],
  [/\breuters\b|\bрейтер|路透|ロイター|로이터/u, 'Reuters'],
  [/\bagence france-presse\b|\bAFP\b|法新社/u, 'AFP'],
  [/\bdpa\b|\bdeutsche presse-agentur\b/u, 'dpa'],
  [/\bAPA\b/u, 'APA'],
  [/\bkeystone-sda\b|\bSDA\b|\bATS\b/u, 'Keystone-SDA'],
  [/\bSID\b|\bsport-informations-dienst\b/u, 'SID'],
  [/\bepd\b/u, 'epd'],
  [/\bKNA\b/u, 'KNA'],
  [/\bEFE\b/u, 'EFE'],
  [/\beuropa press\b/u, 'Europa Press'],
  [/\bANSA\b/u, 'ANSA'],
  [/\badnkronos\b/u, 'Adnkronos'],
  [/\bLUSA\b/u, 'Lusa'],
  [/\bag[êe]ncia brasil\b/u, 'Agência Brasil'],
  [/\bANP\b/u, 'ANP'],
  [/\bBELGA\b/u, 'Belga'],
  [/\britzau\b/u, 'Ritzau'],
  [/\bNTB\b/u, 'NTB'],
  [/\bPAP\b/u, 'PAP'],
  [/(?<!\p{L})ČTK(?!\p{L})/u, 'ČTK'],
  [/(?<!\p{L})ТАСС(?!\p{L})|\bTASS\b/u, 'TASS'],
  [/РИА Новости|\bRIA Novosti\b/u, 'RIA Novosti'],
  [/(?<!\p{L})Интерфакс(?!\p{L})|\bInterfax\b/u, 'Interfax'],
  [/新华社|新華社|\bxinhua\b/u, 'Xinhua'],
  [/中央社|\bCNA\b/u, 'CNA'],
  [/共同通信|【共同】|\bkyodo\b/u, 'Kyodo'],
  [/時事通信|【時事】|\bjiji\b/u, 'Jiji'],
  [/연합뉴스|\byonhap\b/u, 'Yonhap'],
  [/\banadolu\b|\bAA\b/u, 'Anadolu'],
  [/\bDHA\b/u, 'DHA'],
  [/(?<!\p{L})İHA(?!\p{L})/u, 'İHA'],
  [/\bPTI\b|\bpress trust of india\b/u, 'PTI'],
  [/\bANI\b/u, 'ANI'],
  [/\bIANS\b/u, 'IANS'],
  [/\bcanadian press\b/u, 'The Canadian Press'],
  [/\bAAP\b/u, 'AAP'],
  [/\bPA (?:media|wire)\b|\bpress association\b/u, 'PA Media'],
  [/\bUPI\b/u, 'UPI'],
  [/\bbloomberg\b/u, 'Bloomberg'],
];

/** The agency that a piece of text names; null where it names none. Names in capitals count only in capitals. */
export function agencyIn(text: string): string | null {
  const head = text.slice(0, 300);
  for (const [pattern, name] of AGENCIES) {
    if (pattern.test(head) || (/[a-z]{5}/u.test(pattern.source) && pattern.test(head.toLowerCase())))
      return name;
  }
  return null;
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
