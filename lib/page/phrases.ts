/**
 * What publishers write around articles, in the languages of the news sets. Each pattern is anchored and
 * linear, written in lower case, and asked of short blocks only, in lower case: ignoring case within the
 * pattern would cost several times as much.
 */
const LEADS_AWAY =
  /^\W{0,4}(?:(?:read|see|watch|listen)(?: more| also| next| here| now| too)\b|also (?:read|see|watch)\b|related(?: (?:articles?|stories|story|news|content|links|topics|coverage))?\s?(?::|$)|recommended|don.t miss|more (?:on this|from|about|stories|news|coverage)|most (?:read|popular)|you (?:may|might) (?:also )?like|in case you missed|up next|lesen sie|lies auch|auch interessant|mehr (?:zum|dazu|lesen|aus|über)|weiterlesen|das könnte sie|passend dazu|zum thema\s?(?::|$)|lire aussi|à lire|lire la suite|voir aussi|sur le même sujet|lee tambi[ée]n|leer más|te puede interesar|más información|noticias relacionadas|leggi anche|potrebbe interessarti|guarda anche|leia (?:também|mais)|veja também|lees ook|lees meer|läs (?:också|mer|även)|les (?:også|mer|mere)|læs (?:også|mere)|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|читайте также|смотрите также|по теме|čtěte (?:také|více)|přečtěte si|関連記事|【関連記事】|あわせて読みたい|相关(?:阅读|新闻|报道)|延伸阅读|關聯閱讀|ilgili haber|관련\s?기사|إقرأ أيضا|اقرأ أيضا)/u;

const ASKS =
  /(?:sign(?:ing)? up (?:for|to)|subscribe (?:to|now|here|for)|our (?:free |daily |weekly |morning )?(?:newsletter|app\b)|newsletter abonnieren|download (?:the|our) .{0,30}\bapp|follow (?:us|me|him|her) on|preferred source|google news|like us on|(?:do you have|have you got|got) (?:any |some )?(?:news|a (?:news )?tip|a story)\b.{0,20}\?|join (?:our|the) .{0,40}(?:whatsapp|telegram|channel|community)|click here (?:to|for)|tap here|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|this (?:material|content) may not be|reserved for subscribers|already a subscriber|create an account|support our journalism|affiliate (?:links|commission)|we may earn|accept (?:all )?cookies|ad ?blocker|enable javascript|javascript is (?:disabled|required)|abonnez-vous|suscríbete|iscriviti|assine (?:já|agora)|zapisz się|подписывайтесь|подпишитесь|telegram-канал|cookies? (?:policy|settings))/u;

const LABELS =
  /^(?:advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|reklama|annons|annonse|annonce|реклама|article content|story continues below.{0,30}|continue reading.{0,30}|share(?: this.{0,30})?|print|email|copy link|loading.{0,10}|comments?|\d{1,5} comments?|live|video|photos?|getty images?|reuters|open image modal|show more|see more|view (?:more|all|gallery).{0,30}|scroll (?:down|to continue).{0,30}|swipe.{0,40}|(?:last )?(?:updated|published|posted|first published|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|opublikowano|aktualizacja|опубликовано)\b.{0,60}|\d{1,3} min(?:ute)?s?\.?(?: read(?:ing)?.{0,10})?|lesezeit.{0,30}|reading time.{0,30})$/u;

const BYLINE_WORD =
  /^(?:by|von|par|por|di|door|av|af|od|автор|text|texte?|words by|written by|reported by|interview:?)\s?:?\s/u;
/** A name begins with a capital, or in a script that has none, and is no sentence. */
const NAME = /^[\p{Lu}\p{Lo}][^.!?]{1,90}$/u;

const CREDIT_LINE =
  /(?:©|\(c\) |\bfoto:|\bfotos:|\bphotos?:|\bphoto(?:graph)? by|\bphoto credit|\bimage:|\bimages?: |image source|picture:|\bpic:|getty images|bildrechte|\bbild:|quelle:|crédit|crédits|crédito|imagen:|fotograf|zdj[ęe]cie|\bfot\.|фото:|\bap photo|\(photo|\/ ?(?:afp|reuters|dpa|ap|epa|picture alliance|imago|shutterstock)\b|写真[=＝：:]|courtesy of)/u;

export function leadsAway(text: string): boolean {
  return text.length < 220 && LEADS_AWAY.test(text.toLowerCase());
}

export function asksForSomething(text: string): boolean {
  return text.length < 400 && ASKS.test(text.toLowerCase());
}

export function isLabel(text: string): boolean {
  return text.length < 90 && LABELS.test(text.toLowerCase());
}

export function isByline(text: string): boolean {
  if (text.length > 110) return false;
  const word = BYLINE_WORD.exec(text.toLowerCase());
  return word !== null && NAME.test(text.slice(word[0].length));
}

export function namesAPhotographer(text: string): boolean {
  return text.length < 500 && CREDIT_LINE.test(text.toLowerCase());
}
