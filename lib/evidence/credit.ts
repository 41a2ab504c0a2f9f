import type { Credit } from '../compare/report.ts';
import type { Article, Source } from '../document/document.ts';
import type { Span } from '../text/span.ts';

/** A credit to an agency or outlet that a text carries itself. `agency` is its usual short name. */
export interface CreditLine {
  readonly agency: string;
  readonly span: Span;
}

/** News agencies: the usual short name, then other names and the hosts they publish on. Drawn up for the project. */
const AGENCIES: readonly (readonly [name: string, names: readonly string[], hosts: readonly string[]])[] = [
  ['AP', ['Associated Press'], ['apnews.com', 'ap.org']],
  ['Reuters', ['Thomson Reuters'], ['reuters.com']],
  ['AFP', ['Agence France-Presse', 'Agence France Presse'], ['afp.com', 'france24.com']],
  ['dpa', ['DPA', 'Deutsche Presse-Agentur', 'dpa-infocom', 'dpa-tmn'], ['dpa.com']],
  ['UPI', ['United Press International'], ['upi.com']],
  ['PA', ['PA Media', 'Press Association'], ['pa.media']],
  ['Bloomberg', ['Bloomberg News'], ['bloomberg.com']],
  ['EFE', ['Agencia EFE'], ['efe.com']],
  ['Europa Press', ['EP'], ['europapress.es']],
  ['ANSA', [], ['ansa.it']],
  ['Lusa', [], ['lusa.pt']],
  ['APA', [], ['apa.at']],
  ['sda', ['Keystone-SDA', 'SDA', 'sda-ats', 'ATS'], ['keystone-sda.ch']],
  ['KNA', [], ['kna.de']],
  ['epd', [], ['epd.de']],
  ['SID', [], ['sid.de']],
  ['dts', ['dts Nachrichtenagentur'], ['dts-nachrichtenagentur.de']],
  ['AFX', ['dpa-AFX'], []],
  ['TASS', ['ТАСС'], ['tass.ru', 'tass.com']],
  ['Interfax', ['Интерфакс'], ['interfax.ru']],
  ['RIA Novosti', ['РИА Новости', 'RIA'], ['ria.ru']],
  ['Xinhua', ['新华社', '新华网'], ['xinhuanet.com', 'news.cn']],
  ['Kyodo', ['共同通信', '共同'], ['kyodonews.net']],
  ['Jiji', ['時事通信', '時事'], ['jiji.com']],
  ['Yonhap', [], ['yna.co.kr']],
  ['ČTK', ['CTK'], ['ctk.cz', 'ceskenoviny.cz']],
  ['PAP', [], ['pap.pl']],
  ['MTI', [], ['mti.hu']],
  ['ANP', [], ['anp.nl']],
  ['Belga', [], ['belga.be']],
  ['Ritzau', [], ['ritzau.dk']],
  ['NTB', [], ['ntb.no']],
  ['TT', [], ['tt.se']],
  ['PTI', ['Press Trust of India'], ['ptinews.com']],
  ['ANI', [], ['aninews.in']],
  ['IANS', [], ['ians.in']],
  ['AAP', [], ['aap.com.au']],
  ['CP', ['Canadian Press', 'The Canadian Press'], ['thecanadianpress.com']],
  ['Anadolu', ['Anadolu Agency'], ['aa.com.tr']],
  ['Agência Brasil', [], ['agenciabrasil.ebc.com.br']],
  ['Folhapress', [], []],
  ['Estadão Conteúdo', [], []],
];

const SHORT_NAMES = new Map(
  AGENCIES.flatMap(([name, names]) => [name, ...names].map((n): [string, string] => [n.toLowerCase(), name])),
);
const ANY_NAME = [...new Set(AGENCIES.flatMap(([name, names]) => [name, ...names]))]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  .join('|');

/** How far from the start a dateline stands, and from the end a credit line: both in code units. */
const HEAD = 600;
const TAIL = 1500;

/** Each catches the agency's name as its first group. All are bounded: no step looks further than 80 characters. */
const PATTERNS: readonly RegExp[] = [
  // "(AP)", "(dpa/lni)", "(Reuters) -", "[AFP]"
  new RegExp(`[([（](${ANY_NAME})(?:[/,;·\\s][^)\\]）\\n]{0,40})?[)\\]）]`, 'gu'),
  // "Associated Press writer Jane Doe contributed", "The AP contributed to this report"
  new RegExp(`(?<![\\p{L}\\p{N}])(${ANY_NAME})(?![\\p{L}\\p{N}])[^.\\n]{0,80}?\\bcontributed\\b`, 'gu'),
  // "mit Material von dpa", "avec AFP", "con información de EFE", "com informações da Reuters", "Source: AP"
  new RegExp(
    `(?:mit (?:Material|Agenturmaterial|Informationen) (?:von|der)|Quelle ?:|avec(?: l['’])?|\\(?con información de|con informazioni|fonte ?:|fuente ?:|com informações d[aeo]|com agências?|source ?:|\\bvia|©(?: ?\\d{4})?|copyright(?: \\d{4})?(?: the)?|from|by the?|zdroj ?:|источник ?:) ?(?:the )?(${ANY_NAME})(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  // a line that is nothing but the name, as "dpa" or "AFP/Reuters" at the end
  new RegExp(
    `(?<=^|\\n)[ \\t—–-]{0,3}(?:The )?(${ANY_NAME})(?:[/, ]{1,2}(?:${ANY_NAME})){0,3}[ \\t.]{0,3}(?=\\n|$)`,
    'gu',
  ),
];
/** How Reuters signs: no name is said, and none is needed. */
const REUTERS_SIGNATURE = /\(?Reporting by [^;\n]{3,120};(?:[^;\n]{3,80};)? ?Editing by /u;

/**
 * The credits that a text carries to agencies: datelines at its head, credit lines at its tail. A mention in the story
 * ("told Reuters") is none. O(1): only the head and the tail are read.
 */
export function readCredits(text: string): CreditLine[] {
  const found: CreditLine[] = [];
  const parts =
    text.length <= HEAD + TAIL
      ? [{ start: 0, end: text.length }]
      : [
          { start: 0, end: HEAD },
          { start: text.length - TAIL, end: text.length },
        ];
  for (const part of parts) {
    const piece = text.slice(part.start, part.end);
    for (const pattern of PATTERNS) {
      for (const match of piece.matchAll(pattern)) {
        const agency = SHORT_NAMES.get(match[1]!.toLowerCase());
        const start = part.start + match.index;
        if (agency !== undefined) found.push({ agency, span: { start, end: start + match[0].length } });
      }
    }
    const signature = REUTERS_SIGNATURE.exec(piece);
    if (signature !== null)
      found.push({
        agency: 'Reuters',
        span: {
          start: part.start + signature.index,
          end: part.start + signature.index + signature[0].length,
        },
      });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The agencies a document credits, in its text, its byline or by what its page declares. */
export function creditedAgencies(
  document: Pick<Article, 'credit' | 'byline'> & { readonly text: string | null },
): Set<string> {
  const agencies = new Set(
    document.text === null ? [] : readCredits(document.text).map((line) => line.agency),
  );
  for (const line of [document.credit, document.byline]) {
    for (const agency of line === undefined ? [] : agenciesIn(line)) agencies.add(agency);
  }
  return agencies;
}

function agenciesIn(line: string): string[] {
  const names = line.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(${ANY_NAME})(?![\\p{L}\\p{N}])`, 'gu'));
  return [...names].flatMap((match) => SHORT_NAMES.get(match[1]!.toLowerCase()) ?? []);
}

/** The agency that a document is published by itself, by its site's name or its host; null for any other outlet. */
export function agencyOf(document: Pick<Article, 'site' | 'url'>): string | null {
  const bySite =
    document.site === undefined
      ? undefined
      : SHORT_NAMES.get(document.site.trim().toLowerCase().replace(/^the /u, ''));
  if (bySite !== undefined) return bySite;
  const host = hostOf(document.url);
  return (
    AGENCIES.find(([, , hosts]) =>
      hosts.some((known) => host === known || host.endsWith(`.${known}`)),
    )?.[0] ?? null
  );
}

/** The host of an address without "www."; '' where there is none. */
export function hostOf(url: string | undefined): string {
  return url === undefined || !URL.canParse(url) ? '' : new URL(url).hostname.replace(/^www\./u, '');
}

/** Whether a text names an outlet, as a whole name of five letters or more: shorter ones are words. O(length). */
function names(text: string, site: string | undefined): boolean {
  if (site === undefined || site.trim().length < 5) return false;
  const name = site.trim();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length)))
      return true;
  }
  return false;
}

/**
 * How a document credits another: `explicit` by its agency, in its credit or byline, or by its host; else its text
 * merely names the outlet somewhere. Null where it does neither. O(length).
 */
export function creditsOther(
  document: Omit<Article, 'text'> & { readonly text: string | null },
  other: Omit<Source, 'id'>,
): { readonly name: string; readonly explicit: boolean } | null {
  const agency = agencyOf(other);
  if (agency !== null && agencyOf(document) !== agency && creditedAgencies(document).has(agency))
    return { name: agency, explicit: true };
  const host = hostOf(other.url);
  if (
    (host !== '' && hostOf(document.url) === host) ||
    (other.site !== undefined && document.site === other.site)
  )
    return null;
  const text = document.text ?? '';
  if (names(`${document.credit ?? ''}\n${document.byline ?? ''}`, other.site))
    return { name: other.site!.trim(), explicit: true };
  if (host.length > 5 && text.includes(host)) return { name: host, explicit: true };
  return names(text, other.site) ? { name: other.site!.trim(), explicit: false } : null;
}

/**
 * `kept`: the article names the source's outlet, its host, or an agency that the source credits. `dropped`: the source
 * credits an agency, or has a byline or is an agency itself, and the article names none of it. `absent`: the source has
 * no credit that could have been kept, and none is given. O(length).
 */
export function compareCredit(article: Article, source: Source): Credit {
  const theirs = creditedAgencies(source);
  const own = agencyOf(source);
  if (own !== null) theirs.add(own);
  const mine = creditedAgencies(article);
  if ([...theirs].some((agency) => mine.has(agency)) || creditsOther(article, source) !== null) return 'kept';
  const addresses = [article.canonical, ...(article.basedOn ?? [])];
  if (source.url !== undefined && addresses.includes(source.url) && article.url !== source.url) return 'kept';
  if (isNamed(source.byline, article)) return 'kept';
  return theirs.size > 0 || source.byline !== undefined ? 'dropped' : 'absent';
}

function isNamed(byline: string | undefined, article: Article): boolean {
  const name = byline?.replace(/^(?:by|von|par|por|di|door) /iu, '').trim() ?? '';
  return name.length > 5 && (article.byline?.includes(name) === true || names(article.text, name));
}
