import type { Block } from './blocks.ts';
import type { Box } from './tree.ts';

/** Why something is not part of the article; each has its own sentence where readings are explained. */
export type RemovalReason =
  | 'related'
  | 'newsletter'
  | 'share'
  | 'comments'
  | 'byline'
  | 'advertising'
  | 'caption'
  | 'labels'
  | 'navigation'
  | 'consent'
  | 'player'
  | 'links'
  | 'duplicate'
  | 'outside'
  | 'hidden'
  | 'title'
  | 'not-in-structured-data'
  | 'site-furniture';

/** Words of class names and ids that say what an element is for, across publishers. */
const NAME_WORDS: Readonly<Record<string, RemovalReason>> = table({
  related:
    'related recommended recommendation recommendations recirc recirculation readmore morefrom moreon trending popular mostread mostpopular teaser teasers promo promotion promoted upnext suggested similar outbrain taboola relateds seealso readalso alsoread zergnet nativo crosslink infobox factbox faktenbox expandable poll survey quiz umfrage encuesta',
  newsletter:
    'newsletter newsletters subscribe subscription subscriptions signup register registration optin donate donation membership support-us',
  share:
    'share sharing shares sharebar sharedaddy social socials follow followus bookmark addtoany sharethis whatsapp',
  comments: 'comment comments disqus respond discussion coral viafoura commentlist kommentare kommentar',
  byline:
    'author authors byline bylines bio biography contributor contributors writer journalist autor autoren auteur',
  advertising:
    'ad ads advert adverts advertisement advertising sponsor sponsored dfp anzeige werbung publicidad pubblicita adslot adsense affiliate commercial',
  caption:
    'caption captions figcaption credit credits copyright photocredit legend image images imagewrapper photo photos picture pictures foto thumbnail',
  labels:
    'breadcrumb breadcrumbs tags taglist topics keywords timestamp pubdate kicker eyebrow datetime lastupdated publishdate',
  navigation: 'nav navigation navbar menu toc toolbar sidebar widgetarea footer pagination pager skip',
  consent: 'cookie cookies consent gdpr cmp onetrust privacy modal overlay popup disclaimer',
  player: 'player video gallery slideshow carousel podcast slider',
});

/** A map, as the words of names have no prototype: a page may name an element "constructor". */
const TAGS: ReadonlyMap<string, RemovalReason> = new Map([
  ['nav', 'navigation'],
  ['footer', 'navigation'],
  ['aside', 'related'],
  ['form', 'newsletter'],
  ['figcaption', 'caption'],
]);

function table(words: Record<string, string>): Record<string, RemovalReason> {
  const byWord: Record<string, RemovalReason> = Object.create(null) as Record<string, RemovalReason>;
  for (const [reason, list] of Object.entries(words)) {
    for (const word of list.split(' ')) byWord[word] = reason as RemovalReason;
  }
  return byWord;
}

const reasons = new WeakMap<Box, RemovalReason | 'none'>();

/** What an element is for, as its tag, role and names say; null where they say nothing. */
export function purposeOf(box: Box): RemovalReason | null {
  let reason = reasons.get(box);
  if (reason === undefined) reasons.set(box, (reason = judge(box) ?? 'none'));
  return reason === 'none' ? null : reason;
}

function judge(box: Box): RemovalReason | null {
  const byTag = TAGS.get(box.tag);
  if (byTag) return byTag;
  if (box.tag === 'body' || box.tag === 'main') return null;
  if (box.role === 'navigation' || box.role === 'complementary' || box.role === 'contentinfo')
    return 'navigation';
  if (box.role === 'dialog' || box.role === 'alertdialog') return 'consent';
  if (box.itemprop.includes('author')) return 'byline';
  if (box.itemprop.includes('articleBody')) return null;
  // Generated ids hold any two letters; only their longer words mean something.
  const id = box.id.replace(/(?<![A-Za-z])[A-Za-z]{1,3}(?![a-z])/gu, '');
  const words = `${box.classes} ${id}`
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u);
  for (const [i, word] of words.entries()) {
    const reason = NAME_WORDS[word] ?? NAME_WORDS[word + (words[i + 1] ?? '')];
    if (reason) return reason;
  }
  return null;
}

/** Whether a block is made of links, so that it leads away rather than tells. */
export function isLinks(block: Block): boolean {
  const share = block.linkChars / block.chars;
  if (block.kind === 'heading' || block.kind === 'quotation') return share > 0.8;
  return share > (/[.!?。！？।؟…]["”»’')]?$/u.test(block.text) ? 0.8 : 0.5);
}
