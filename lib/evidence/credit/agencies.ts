import type { Article } from '../../document/document.ts';

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

/** The usual short name by each name in lower case. */
export const SHORT_NAMES = new Map(
  AGENCIES.flatMap(([name, names]) => [name, ...names].map((n): [string, string] => [n.toLowerCase(), name])),
);
/** The source of a pattern that any of the names fits, the longest first. */
export const ANY_NAME = [...new Set(AGENCIES.flatMap(([name, names]) => [name, ...names]))]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  .join('|');

const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(${ANY_NAME})(?![\\p{L}\\p{N}])`, 'gu');

/** The agencies that a line names, by their usual short names. O(length). */
export function agenciesIn(line: string): string[] {
  return [...line.matchAll(NAMED)].flatMap((match) => SHORT_NAMES.get(match[1]!.toLowerCase()) ?? []);
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
