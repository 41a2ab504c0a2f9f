/** A feed that a reader may subscribe to with one click. Nothing is fetched before. */
export interface CatalogueEntry {
  readonly address: string;
  readonly publisher: string;
  /** BCP 47. */
  readonly lang: string;
  readonly kind: 'united-nations' | 'government' | 'public-broadcaster' | 'research' | 'newsroom' | 'agency';
  /** As the publisher states it for most of its texts; single items may differ. */
  readonly licence: string;
}

const OWN = 'all rights reserved; for personal reading';
const UN = 'United Nations terms: free for news use with credit';
const PUBLIC_DOMAIN = 'public domain (United States government)';
const OGL = 'Open Government Licence 3.0';
const EU = 'reuse with credit (European Union)';

type Row = readonly [address: string, publisher: string, lang: string, licence: string];

const UNITED_NATIONS: readonly Row[] = [
  ['https://news.un.org/feed/subscribe/en/news/all/rss.xml', 'UN News', 'en', UN],
  ['https://news.un.org/feed/subscribe/fr/news/all/rss.xml', 'ONU Info', 'fr', UN],
  ['https://news.un.org/feed/subscribe/es/news/all/rss.xml', 'Noticias ONU', 'es', UN],
  ['https://news.un.org/feed/subscribe/ru/news/all/rss.xml', 'Новости ООН', 'ru', UN],
  ['https://news.un.org/feed/subscribe/zh/news/all/rss.xml', '联合国新闻', 'zh', UN],
  ['https://news.un.org/feed/subscribe/ar/news/all/rss.xml', 'أخبار الأمم المتحدة', 'ar', UN],
  ['https://news.un.org/feed/subscribe/pt/news/all/rss.xml', 'ONU News', 'pt', UN],
  [
    'https://www.who.int/rss-feeds/news-english.xml',
    'World Health Organization',
    'en',
    'CC BY-NC-SA 3.0 IGO',
  ],
  ['https://reliefweb.int/updates/rss.xml', 'ReliefWeb (UN OCHA)', 'en', 'as each source states'],
];

const GOVERNMENTS: readonly Row[] = [
  ['https://www.gov.uk/search/news-and-communications.atom', 'GOV.UK', 'en', OGL],
  ['https://ec.europa.eu/commission/presscorner/api/rss?language=en', 'European Commission', 'en', EU],
  ['https://www.ecb.europa.eu/rss/press.html', 'European Central Bank', 'en', EU],
  ['https://www.federalreserve.gov/feeds/press_all.xml', 'Federal Reserve', 'en', PUBLIC_DOMAIN],
  ['https://www.nasa.gov/feed/', 'NASA', 'en', PUBLIC_DOMAIN],
  ['https://www.jpl.nasa.gov/feeds/news/', 'NASA Jet Propulsion Laboratory', 'en', PUBLIC_DOMAIN],
  ['https://www.nih.gov/news-releases/feed.xml', 'National Institutes of Health', 'en', PUBLIC_DOMAIN],
];

const PUBLIC_BROADCASTERS: readonly Row[] = [
  ['https://feeds.bbci.co.uk/news/rss.xml', 'BBC News', 'en', OWN],
  ['https://feeds.bbci.co.uk/mundo/rss.xml', 'BBC News Mundo', 'es', OWN],
  ['https://feeds.bbci.co.uk/portuguese/rss.xml', 'BBC News Brasil', 'pt', OWN],
  ['https://feeds.npr.org/1001/rss.xml', 'NPR', 'en', OWN],
  ['https://www.pbs.org/newshour/feeds/rss/headlines', 'PBS News', 'en', OWN],
  ['https://www.cbc.ca/webfeed/rss/rss-topstories', 'CBC', 'en', OWN],
  ['https://www.abc.net.au/news/feed/51120/rss.xml', 'ABC News (Australia)', 'en', OWN],
  ['https://www.rnz.co.nz/rss/national.xml', 'RNZ', 'en', OWN],
  ['https://www.tagesschau.de/index~rss2.xml', 'tagesschau', 'de', OWN],
  ['https://www.deutschlandfunk.de/nachrichten-100.rss', 'Deutschlandfunk', 'de', OWN],
  ['https://rss.dw.com/rdf/rss-en-all', 'Deutsche Welle', 'en', OWN],
  ['https://rss.dw.com/xml/rss-es-all', 'Deutsche Welle', 'es', OWN],
  ['https://www.france24.com/fr/rss', 'France 24', 'fr', OWN],
  ['https://www.rfi.fr/fr/rss', 'RFI', 'fr', OWN],
  ['https://www.francetvinfo.fr/titres.rss', 'franceinfo', 'fr', OWN],
  ['https://www.vrt.be/vrtnws/nl.rss.articles.xml', 'VRT NWS', 'nl', OWN],
  ['https://feeds.nos.nl/nosnieuwsalgemeen', 'NOS Nieuws', 'nl', OWN],
  ['https://www.nrk.no/toppsaker.rss', 'NRK', 'nb', OWN],
  ['https://feeds.yle.fi/uutiset/v1/recent.rss?publisherIds=YLE_UUTISET', 'Yle Uutiset', 'fi', OWN],
  ['https://www.irozhlas.cz/rss/irozhlas', 'iROZHLAS', 'cs', OWN],
  ['https://www3.nhk.or.jp/rss/news/cat0.xml', 'NHK', 'ja', OWN],
];

const AGENCIES: readonly Row[] = [
  ['https://agenciabrasil.ebc.com.br/rss/ultimasnoticias/feed.xml', 'Agência Brasil', 'pt', 'CC BY 3.0 BR'],
  ['https://www.ukrinform.ua/rss/block-lastnews', 'Укрінформ', 'uk', OWN],
];

const RESEARCH: readonly Row[] = [
  ['https://www.sciencedaily.com/rss/all.xml', 'ScienceDaily', 'en', OWN],
  ['https://phys.org/rss-feed/', 'Phys.org', 'en', OWN],
  ['https://www.eurekalert.org/rss.xml', 'EurekAlert!', 'en', OWN],
  ['https://news.mit.edu/rss/feed', 'MIT News', 'en', 'CC BY-NC-ND 3.0'],
  ['https://www.eso.org/public/news/feed/', 'European Southern Observatory', 'en', 'CC BY 4.0'],
];

const NEWSROOMS: readonly Row[] = [
  ['https://globalvoices.org/feed/', 'Global Voices', 'en', 'CC BY 3.0'],
  ['https://es.globalvoices.org/feed/', 'Global Voices', 'es', 'CC BY 3.0'],
  ['https://fr.globalvoices.org/feed/', 'Global Voices', 'fr', 'CC BY 3.0'],
  ['https://theconversation.com/global/articles.atom', 'The Conversation', 'en', 'CC BY-ND 4.0'],
  ['https://theconversation.com/fr/articles.atom', 'The Conversation', 'fr', 'CC BY-ND 4.0'],
  ['https://theconversation.com/es/articles.atom', 'The Conversation', 'es', 'CC BY-ND 4.0'],
  ['https://www.propublica.org/feeds/propublica/main', 'ProPublica', 'en', 'CC BY-NC-ND 3.0'],
  ['https://kffhealthnews.org/feed/', 'KFF Health News', 'en', 'free to republish with credit'],
  ['https://news.mongabay.com/feed/', 'Mongabay', 'en', 'CC BY-ND 4.0'],
  ['https://netzpolitik.org/feed/', 'netzpolitik.org', 'de', 'CC BY-NC-SA 4.0'],
  ['https://meduza.io/rss/all', 'Медуза', 'ru', 'CC BY 4.0'],
];

function entries(kind: CatalogueEntry['kind'], rows: readonly Row[]): CatalogueEntry[] {
  return rows.map(([address, publisher, lang, licence]) => ({ address, publisher, lang, kind, licence }));
}

/**
 * Open feeds by publishers that are known to offer them. Checked: no, offline. Addresses and licences are as they
 * were generally known in 2025; none was fetched when this list was written, so a feed may have moved since.
 */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...entries('united-nations', UNITED_NATIONS),
  ...entries('government', GOVERNMENTS),
  ...entries('public-broadcaster', PUBLIC_BROADCASTERS),
  ...entries('agency', AGENCIES),
  ...entries('research', RESEARCH),
  ...entries('newsroom', NEWSROOMS),
];
