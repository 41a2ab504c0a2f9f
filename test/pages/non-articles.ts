/** A page on which there is no article, with the address that it would have. */
export interface NonArticle {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

interface Shell {
  readonly lang?: string;
  readonly title: string;
  readonly head?: string;
  readonly body: string;
}

/** What every site has around its pages: a menu, a search field, a cookie note, a footer with its standing text. */
function shell({ lang = 'en', title, head = '', body }: Shell): string {
  const menu = ['News', 'Politics', 'Business', 'Sport', 'Culture', 'Weather', 'Video', 'Subscribe']
    .map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`)
    .join('');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width">${head}<style>nav li{display:inline}</style></head><body>
<header><a href="/" class="logo">Example</a><nav><ul>${menu}</ul></nav><form action="/search"><input name="q"></form></header>
${body}
<div class="cookie-banner"><p>We and our 214 partners store and access information on your device to show personalised content. You can change your choice at any time.</p><button>Accept</button></div>
<footer><p>© Example Media Ltd. All rights reserved. Example is a registered trademark. Registered office: 1 Example Street.</p><ul><li><a href="/terms">Terms</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>
</body></html>`;
}

const og = (type: string): string => `<meta property="og:type" content="${type}">`;
const ld = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...value })}</script>`;

const HEADLINES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    [
      'Ferry service to the islands resumes',
      'Two boats will sail daily from Monday, the operator said after the harbour was cleared.',
    ],
    [
      'Council delays vote on market hall',
      'Members asked for a second estimate of the roof repairs before they decide.',
    ],
    [
      'Orchard owners count frost damage',
      'Three cold nights in April may have cost the valley a third of its cherries.',
    ],
    ['Library opens through the night', 'Students had asked for longer hours during the examination weeks.'],
    [
      'Bridge repairs to last until autumn',
      'Lorries are sent through the northern suburbs until the bearings are replaced.',
    ],
    [
      'Rowers win first title in decade',
      'The eight led from the start and finished a length ahead of the champions.',
    ],
    ['School kitchen wins regional prize', 'The cooks buy from eleven farms within an hour of the school.'],
    [
      'New buses run on hydrogen',
      'The first four vehicles carry passengers between the station and the hospital.',
    ],
    [
      'Museum returns drum to island',
      'The instrument was bought in 1911 and lay in a depot for most of the century.',
    ],
  ],
  de: [
    [
      'Fähre zu den Inseln fährt wieder',
      'Ab Montag legen täglich zwei Schiffe ab, wie die Reederei mitteilte.',
    ],
    [
      'Stadtrat verschiebt Beschluss zur Markthalle',
      'Vor der Abstimmung soll ein zweites Gutachten zum Dach vorliegen.',
    ],
    [
      'Obstbauern zählen Frostschäden',
      'Drei kalte Nächte im April kosteten das Tal wohl ein Drittel der Kirschen.',
    ],
    ['Bibliothek öffnet auch nachts', 'Studierende hatten längere Zeiten in den Prüfungswochen gefordert.'],
    ['Brücke bleibt bis Herbst Baustelle', 'Lastwagen werden bis zum Einbau neuer Lager umgeleitet.'],
    ['Neue Busse fahren mit Wasserstoff', 'Vier Fahrzeuge pendeln zwischen Bahnhof und Klinikum.'],
  ],
  ja: [
    ['島への船便が再開', '港の整備が終わり、月曜日から一日二便が運航する。'],
    ['市議会、市場棟の採決を延期', '屋根の修理費について二度目の見積もりを求めた。'],
    ['果樹園に霜の被害', '四月の冷え込みで桜桃の三分の一が失われた恐れがある。'],
    ['図書館が夜間も開館', '試験期間中の延長を学生が求めていた。'],
  ],
  ar: [
    ['استئناف خدمة العبارات إلى الجزر', 'ستبحر سفينتان يوميا ابتداء من الاثنين بعد تنظيف الميناء.'],
    ['المجلس يؤجل التصويت على السوق', 'طلب الأعضاء تقديرا ثانيا لكلفة إصلاح السقف.'],
    ['المكتبة تفتح أبوابها ليلا', 'كان الطلاب قد طلبوا ساعات أطول خلال الامتحانات.'],
  ],
};

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z]+/gu, '-');
const teaser = ([headline, text]: readonly [string, string], tag = 'article'): string =>
  `<${tag} class="teaser"><a href="/2026/05/${slug(headline)}"><img src="/t.jpg" alt=""><h3>${headline}</h3></a><p>${text}</p><time datetime="2026-05-03">3 May</time></${tag}>`;
const teasers = (lang: string, tag?: string): string =>
  HEADLINES[lang]!.map((one) => teaser(one, tag)).join('\n');
const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const homes = Object.keys(HEADLINES).map((lang) => ({
  name: `home page, ${lang}`,
  url: `https://www.example-${lang}.example/`,
  html: shell({
    lang,
    title: 'Example News',
    head: og('website') + ld({ '@type': 'WebSite', name: 'Example' }),
    body: `<main>${teasers(lang)}</main>`,
  }),
}));

const sections: NonArticle[] = [
  ...['politics', 'sport/rowing', 'tag/harbour', 'author/jane-example', 'category/local'].map((path) => ({
    name: `section ${path}`,
    url: `https://news.example/${path}`,
    html: shell({
      title: path,
      head: og('website') + ld({ '@type': 'CollectionPage', name: path }),
      body: `<h1>${path}</h1><div class="river">${teasers('en', 'div')}</div>`,
    }),
  })),
  {
    name: 'section with full first paragraphs and no declaration',
    url: 'https://news.example/world',
    html: shell({
      title: 'World',
      body: `<h1>World</h1>${HEADLINES['en']!.map(([headline, text]) => `<div class="item"><h2><a href="/a/${slug(headline)}">${headline}</a></h2><p>${text} ${text} ${text}</p></div>`).join('')}`,
    }),
  },
  {
    name: 'section that declares each of its items as an article',
    url: 'https://news.example/business',
    html: shell({
      title: 'Business',
      head: ld({
        '@type': 'ItemList',
        itemListElement: HEADLINES['en']!.map(([headline]) => ({ '@type': 'NewsArticle', headline })),
      }),
      body: teasers('en'),
    }),
  },
  {
    name: 'archive by day',
    url: 'https://news.example/archive/2026/05/03',
    html: shell({
      title: 'Archive',
      head: og('website'),
      body: `<h1>3 May</h1>${list(HEADLINES['en']!.map(([headline]) => `<a href="/a">${headline}</a>`))}`,
    }),
  },
  {
    name: 'newsletter sign-up page',
    url: 'https://news.example/newsletters',
    html: shell({
      title: 'Newsletters',
      body: `<h1>Our newsletters</h1>${['Morning', 'Money', 'Sport'].map((name) => `<div><h2>${name}</h2><p>Everything that you need to know about ${name.toLowerCase()}, in your inbox before eight.</p><button>Sign up</button></div>`).join('')}`,
    }),
  },
];

const searches: NonArticle[] = [
  'https://find.example/search?q=harbour',
  'https://www.example.de/suche?query=hafen',
  'https://news.example/?s=ferry',
].map((url) => ({
  name: `search results ${url}`,
  url,
  html: shell({
    title: 'Search results',
    body: `<h1>About 12,300 results</h1>${HEADLINES['en']!.map(([headline, text]) => `<div class="result"><cite>news.example › 2026</cite><h3><a href="https://news.example/${slug(headline)}">${headline}</a></h3><p>${text} … ${text}</p></div>`).join('')}`,
  }),
}));

const product = (name: string): string =>
  `<h1>${name}</h1><div class="price">€ 249.00</div><button>Add to basket</button><p class="description">A sturdy coat of waxed cotton with a warm lining, two deep pockets and a hood that folds into the collar. Made in small batches. Wipe clean only.</p><h2>Reviews</h2>${['Fits well and keeps the rain out.', 'A little long in the sleeves.', 'Worth the money.'].map((text) => `<div class="review"><b>★★★★☆</b><p>${text}</p></div>`).join('')}`;

const shops: NonArticle[] = [
  {
    name: 'product with Open Graph',
    url: 'https://shop.example/p/waxed-coat-4711',
    html: shell({ title: 'Waxed coat', head: og('product'), body: product('Waxed coat') }),
  },
  {
    name: 'product with JSON-LD',
    url: 'https://shop.example/coats/waxed-coat',
    html: shell({
      title: 'Waxed coat',
      head: ld({ '@type': 'Product', name: 'Waxed coat', offers: { '@type': 'Offer', price: 249 } }),
      body: product('Waxed coat'),
    }),
  },
  {
    name: 'category of a shop',
    url: 'https://shop.example/coats',
    html: shell({
      title: 'Coats',
      body: Array.from(
        { length: 24 },
        (_, i) =>
          `<div class="card"><a href="/p/${i}"><img alt="Coat ${i}"></a><p>Coat ${i}</p><p>€ ${100 + i}</p></div>`,
      ).join(''),
    }),
  },
  {
    name: 'basket',
    url: 'https://shop.example/basket',
    html: shell({
      title: 'Basket',
      body: `<table><tr><td>Waxed coat</td><td>1</td><td>€ 249</td></tr></table><p>Delivery in two to four working days.</p><button>Check out</button>`,
    }),
  },
  {
    name: 'hotel',
    url: 'https://stay.example/hotel/harbour-view-1234',
    html: shell({
      title: 'Hotel',
      head: ld({ '@type': 'Hotel', name: 'Harbour View' }),
      body: `<h1>Harbour View</h1><p>Forty rooms beside the old lighthouse, each with a balcony.</p>${list(['Free parking', 'Breakfast', 'Dogs allowed'])}`,
    }),
  },
  {
    name: 'classified advertisements',
    url: 'https://market.example/listing/bikes-near-me',
    html: shell({
      title: 'Bikes',
      body: Array.from(
        { length: 30 },
        (_, i) =>
          `<div><a href="/ad/${i}">City bike, size ${50 + (i % 8)}</a><p>Little used, new tyres, collect in person.</p></div>`,
      ).join(''),
    }),
  },
];

const apps: NonArticle[] = [
  {
    name: 'inbox',
    url: 'https://mail.example/mail/u/0/inbox-view',
    html: shell({
      title: 'Inbox (12)',
      body: `<div role="main"><table role="grid">${HEADLINES['en']!.map(([subject, text]) => `<tr role="row"><td>Jane Example</td><td><b>${subject}</b> <span>- ${text}</span></td><td>10:42</td></tr>`).join('')}</table></div>`,
    }),
  },
  {
    name: 'one message',
    url: 'https://mail.example/mail/message-18f2c',
    html: shell({
      title: 'Lunch?',
      body: `<div role="main"><h2>Lunch?</h2><span>Jane Example to me</span><div><p>Hello, shall we meet at the harbour at one?</p><p>I have the drawings with me.</p><p>Jane</p></div><button>Reply</button></div>`,
    }),
  },
  {
    name: 'document in an editor',
    url: 'https://docs.example/document/d/1a2b3c/edit',
    html: shell({
      title: 'Minutes',
      body: `<div role="toolbar"><button>Bold</button></div><canvas width="800" height="1100"></canvas><div contenteditable="true" role="textbox"></div>`,
    }),
  },
  {
    name: 'spreadsheet',
    url: 'https://docs.example/sheet/d/9x8y7z/edit',
    html: shell({
      title: 'Budget',
      body: `<table>${Array.from({ length: 40 }, (_, i) => `<tr><td>${i}</td><td>${i * 31}</td><td>${i * 17}</td></tr>`).join('')}</table>`,
    }),
  },
  {
    name: 'chat',
    url: 'https://chat.example/room/general-talk',
    html: shell({
      title: 'general',
      body: Array.from(
        { length: 40 },
        (_, i) =>
          `<div class="message"><b>user${i % 5}</b><p>${['ok', 'see you there', 'who has the key to the store room?', 'I do'][i % 4]}</p></div>`,
      ).join(''),
    }),
  },
  {
    name: 'map',
    url: 'https://maps.example/@52.1,4.3,12z',
    html: shell({ title: 'Map', body: '<div id="map"><canvas></canvas></div><p>Map data 2026</p>' }),
  },
  {
    name: 'calendar',
    url: 'https://cal.example/week/2026-05-03',
    html: shell({
      title: 'Week',
      body: `<table>${Array.from({ length: 12 }, (_, i) => `<tr><th>${8 + i}:00</th><td>Meeting</td><td></td></tr>`).join('')}</table>`,
    }),
  },
  {
    name: 'sign-in',
    url: 'https://id.example/login?next=%2F',
    html: shell({
      title: 'Sign in',
      body: '<form><p>Use your Example account.</p><input name="user"><input type="password"><button>Next</button></form>',
    }),
  },
  {
    name: 'settings',
    url: 'https://id.example/account/notification-settings',
    html: shell({
      title: 'Settings',
      body: `<h1>Notifications</h1>${Array.from({ length: 14 }, (_, i) => `<label><input type="checkbox"> Send me a message about topic ${i}</label><p>At most once a day.</p>`).join('')}`,
    }),
  },
  {
    name: 'an application that has not drawn yet',
    url: 'https://app.example/dashboard-2',
    html: '<!doctype html><html><head><title>App</title></head><body><div id="root"></div><noscript><p>You need to enable JavaScript to run this application in your browser.</p></noscript></body></html>',
  },
];

const media: NonArticle[] = [
  {
    name: 'video with Open Graph',
    url: 'https://video.example/watch?v=abc123',
    html: shell({
      title: 'Harbour from above',
      head: og('video.other'),
      body: `<h1>Harbour from above</h1><video></video><p>Filmed in April with a small drone. Music by the harbour band. Thanks to everyone who helped with the permits.</p><h2>Comments</h2>${Array.from({ length: 20 }, (_, i) => `<div class="comment"><p>Lovely light at minute ${i}, and the colours of the water are beautiful. I would like to go there one day with my family.</p></div>`).join('')}`,
    }),
  },
  {
    name: 'video with JSON-LD',
    url: 'https://news.example/av/harbour-reopens-123',
    html: shell({
      title: 'Harbour reopens',
      head: ld({ '@type': 'VideoObject', name: 'Harbour reopens' }),
      body: '<h1>Harbour reopens</h1><div class="player"></div><p>The first ferry since March has left for the islands.</p>',
    }),
  },
  {
    name: 'podcast episode list',
    url: 'https://audio.example/show/the-harbour-hour',
    html: shell({
      title: 'The Harbour Hour',
      head: og('music.playlist'),
      body: HEADLINES['en']!.map(
        ([headline, text]) => `<div><h3>${headline}</h3><p>${text}</p><button>Play</button></div>`,
      ).join(''),
    }),
  },
  {
    name: 'picture gallery',
    url: 'https://photos.example/set/harbour-week',
    html: shell({
      title: 'Harbour week',
      body: Array.from(
        { length: 20 },
        (_, i) =>
          `<figure><img alt=""><figcaption>Boats at the quay on day ${i}. Photo: Jane Example</figcaption></figure>`,
      ).join(''),
    }),
  },
  {
    name: 'television guide',
    url: 'https://tv.example/guide/tonight-8pm',
    html: shell({
      title: 'Tonight',
      body: Array.from(
        { length: 30 },
        (_, i) =>
          `<div><b>${18 + (i % 6)}:15</b> <a href="/p/${i}">The Harbour Doctors</a><p>Episode ${i}. A storm keeps the surgeon on the island.</p></div>`,
      ).join(''),
    }),
  },
];

const others: NonArticle[] = [
  {
    name: 'forum index',
    url: 'https://forum.example/viewforum.php?f=12',
    html: shell({
      title: 'Boats',
      body: Array.from(
        { length: 25 },
        (_, i) =>
          `<div class="topic"><a href="/t/${i}">Which varnish for a mast in salt water, part ${i}?</a><p>Last post by user${i}</p></div>`,
      ).join(''),
    }),
  },
  {
    name: 'questions and answers',
    url: 'https://ask.example/questions/4711/which-varnish-for-a-mast',
    html: shell({
      title: 'Which varnish',
      head: ld({ '@type': 'QAPage', mainEntity: { '@type': 'Question', name: 'Which varnish?' } }),
      body: '<h1>Which varnish for a mast?</h1><div><p>I have a spruce mast that stands in salt water for half of the year.</p></div><div class="answer"><p>Use a two-part varnish and sand between coats.</p></div><div class="answer"><p>Oil is easier to mend.</p></div>',
    }),
  },
  {
    name: 'social feed',
    url: 'https://social.example/jane_example',
    html: shell({
      title: 'Jane',
      head: og('profile'),
      body: HEADLINES['en']!.map(
        ([, text]) =>
          `<div role="article"><b>Jane</b><p>${text} What do you think?</p><button>Like</button></div>`,
      ).join(''),
    }),
  },
  {
    name: 'job',
    url: 'https://jobs.example/job/harbour-master-991',
    html: shell({
      title: 'Harbour master',
      head: ld({ '@type': 'JobPosting', title: 'Harbour master' }),
      body: `<h1>Harbour master</h1><p>We look for a harbour master with a commercial licence and at least five years at sea, who leads a team of nine.</p>${list(['Full time', 'From June', 'Pension'])}`,
    }),
  },
  {
    name: 'weather',
    url: 'https://weather.example/forecast/harbour-town',
    html: shell({
      title: 'Weather',
      body: `<h1>Harbour Town</h1><table>${Array.from({ length: 24 }, (_, i) => `<tr><td>${i}:00</td><td>${10 + (i % 7)}°</td><td>light rain</td></tr>`).join('')}</table><p>Wind from the south-west, gusts of 40 km/h.</p>`,
    }),
  },
  {
    name: 'results of a match day',
    url: 'https://sport.example/league/results-round-30',
    html: shell({
      title: 'Round 30',
      body: `<table>${Array.from({ length: 18 }, (_, i) => `<tr><td>Team ${i}</td><td>${i % 4}:${i % 3}</td></tr>`).join('')}</table>`,
    }),
  },
  {
    name: 'share price',
    url: 'https://money.example/quote/EXMP-share',
    html: shell({
      title: 'EXMP',
      body: `<h1>Example plc</h1><b>412.50</b><p>Delayed by at least fifteen minutes.</p>${list(['Open 410', 'High 415', 'Low 408'])}`,
    }),
  },
  {
    name: 'not found',
    url: 'https://news.example/2026/05/gone-away',
    html: shell({
      title: 'Page not found',
      body: '<h1>Sorry</h1><p>The page that you are looking for does not exist or has been moved. Try the search.</p>',
    }),
  },
  {
    name: 'contact',
    url: 'https://news.example/contact-us',
    html: shell({
      title: 'Contact',
      head: ld({ '@type': 'ContactPage' }),
      body: '<h1>Contact</h1><p>Newsroom: +00 1234 5678</p><p>Example Media Ltd, 1 Example Street, Harbour Town.</p><p>Letters to the editor should not exceed 200 words.</p>',
    }),
  },
  {
    name: 'consent wall',
    url: 'https://news.example/consent-form?next=1',
    html: shell({
      title: 'Before you continue',
      body: '<div role="dialog"><h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services and to measure audience engagement.</p><button>Reject all</button><button>Accept all</button></div>',
    }),
  },
  {
    name: 'text file',
    url: 'https://files.example/robots.html',
    html: '<html><head></head><body><pre>User-agent: *\nDisallow: /private\n</pre></body></html>',
  },
  {
    name: 'translation tool',
    url: 'https://translate.example/en-to-de',
    html: shell({
      title: 'Translate',
      body: '<textarea>The ferry sails on Monday.</textarea><div class="out">Die Fähre fährt am Montag.</div>',
    }),
  },
];

/** Pages without an article, of the kinds that readers spend their day on. Every word is written for the project. */
export const NON_ARTICLES: readonly NonArticle[] = [
  ...homes,
  ...sections,
  ...searches,
  ...shops,
  ...apps,
  ...media,
  ...others,
];
