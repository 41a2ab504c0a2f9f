/** Function words of the languages we meet most, folded (no accents, lower case). Drawn up for the project. */
const LISTS: Readonly<Record<string, string>> = {
  en:
    'a an the and or but nor so if then than that this these those it its he him his she her hers ' +
    'they them their we us our you your i me my who whom whose which what when where why how is are ' +
    'was were be been being am do does did done have has had having will would shall should can could ' +
    'may might must not no of in on at by to from for with without about into onto over under after ' +
    'before between among against during through across per as because while until since although ' +
    'though there here also just only very more most much many some any all both each few other such ' +
    'own same too up down out off again further once said says say',
  de:
    'der die das den dem des ein eine einen einem einer eines und oder aber denn doch sondern wenn ' +
    'dann als dass weil ob wie wo wer was wann warum er ihn ihm sie ihr ihre ihren ihrem ihrer es ' +
    'sein seine seinen seinem seiner wir uns unser ich mich mir mein du dich dir man sich ist sind ' +
    'war waren wird werden wurde wurden worden sei seien bin bist hat haben hatte hatten habe kann ' +
    'konnen konnte konnten soll sollen sollte muss mussen musste will wollen wollte darf durfen nicht ' +
    'kein keine keinen auch nur noch schon sehr mehr viel viele so da hier dort in im an am auf aus ' +
    'bei beim mit nach von vom zu zum zur uber unter vor zwischen durch fur gegen ohne um bis seit ' +
    'wahrend wegen dieser diese dieses diesen diesem jeder jede alle allem allen andere anderen sagte ' +
    'sagt',
  fr:
    'le la les l un une des du de d au aux et ou mais donc or ni car si que qu qui quoi dont quand ' +
    'comme ce cet cette ces il elle ils elles on nous vous je j tu me m te t se s lui leur leurs son ' +
    'sa ses mon ma mes notre nos votre vos y en est sont etait etaient etre ete ont a avait avaient ' +
    'avoir fait sera seront pas ne n plus moins tres aussi dans sur sous par pour avec sans entre ' +
    'vers chez contre depuis pendant apres avant selon tout tous toute toutes autre autres meme dit',
  es:
    'el la los las lo un una unos unas y e o u pero sino si que quien cual cuando como donde porque ' +
    'este esta estos estas ese esa eso aquel aquella ella ellos ellas nosotros yo tu usted se le les ' +
    'me te nos su sus mi mis es son era eran fue fueron ser sido estar estan estaba ha han habia ' +
    'haber hay tiene tienen no ni mas menos muy tambien ya de del al a en con sin por para entre ' +
    'sobre hasta desde durante tras segun contra todo todos toda todas otro otra otros mismo dijo',
  pt:
    'o a os as um uma uns umas e ou mas se que quem qual quando como onde porque este esta estes ' +
    'estas esse essa isso aquele aquela ele ela eles elas nos eu voce lhe lhes me te seu sua seus ' +
    'suas meu minha sao era eram foi foram ser sido estar estao estava ha tem tinha ter nao nem mais ' +
    'menos muito tambem ja de do da dos das ao aos em no na nas num numa com sem por pelo pela para ' +
    'entre sobre ate desde durante apos segundo contra todo todos toda todas outro outra outros mesmo ' +
    'disse',
  it:
    'il lo la i gli le un uno una e ed o ma se che chi cui quale quando come dove perche questo ' +
    'questa questi queste quello quella lui lei loro noi io tu si mi ti ci vi ne suo sua suoi sue ' +
    'sono era erano essere stato ha hanno aveva avere non piu meno molto anche gia di del dello della ' +
    'dei degli delle a al allo alla ai agli alle da dal dalla in nel nella nei con su sul sulla per ' +
    'tra fra senza contro dopo prima secondo tutto tutti altra altro altri stesso detto',
  nl:
    'de het een en of maar want als dan dat die dit deze wie wat waar wanneer hoe waarom hij hem zijn ' +
    'zij ze haar hun wij we ons onze ik mij mijn jij je u is was waren wordt worden werd werden ben ' +
    'bent heeft hebben had hadden kan kunnen kon zal zullen zou zouden moet moeten mag niet geen ook ' +
    'nog al zeer meer veel zo er hier daar in op aan uit bij met na van voor over onder tussen door ' +
    'tegen zonder om tot sinds tijdens naar te andere alle zei',
  ru:
    'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне ' +
    'было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас ' +
    'них мы их была были для при об без под над между через после перед чтобы это этот эта эти этого ' +
    'этои этом тот та те которыи которая которые которых которого также более того тем чем кто где ' +
    'свои свою своих сообщил сказал',
  cs:
    'a i o v ve na se si s k ke z ze do od po pro pri za u je jsou byl byla bylo byli byt bude budou ' +
    'by jsem jsme ma maji mel mela mit jako ale nebo kdyz ktery ktera ktere kteri kterou kterych to ' +
    'ten ta ti toho tomu tim tento tato tyto jeho jeji jejich ho mu ji on ona ono oni my vy ja ne uz ' +
    'take jen jeste vice velmi tak pak protoze aby pokud podle mezi pod nad pred bez proti co kdo kde ' +
    'jak proc sve svou svych rekl uvedl',
  is:
    'og i a ad er var voru verid vera en sem um til fra med vid af fyrir eftir undir yfir thad það ' +
    'þad hann hun hon their þeir thau þau ver eg thu þu sig ser sinn sina sinni ekki eda ef tha þa ' +
    'thegar þegar svo lika einnig mjog meira hafa hefur hefdi hafdi verda verdur vard mun munu skal ' +
    'getur gat thessi þessi thetta þetta thessa þessa allir allt oll hver hvad hvar hvernig segir ' +
    'sagdi',
  pl:
    'i w we na z ze do od po dla przy za o u jest sa byl byla bylo byli byc bedzie beda sie nie to ' +
    'ten ta te ci tego tej tym jako ale lub albo gdy kiedy ktory ktora ktore ktorych jego jej ich on ' +
    'ona ono oni my wy ja juz tez tylko jeszcze bardzo tak bo poniewaz aby zeby jesli miedzy pod nad ' +
    'przed bez przeciw co kto gdzie jak ma maja mial oraz',
  sv:
    'och i att det som en ett den de pa ar var for med av till fran om men eller nar da sa inte har ' +
    'hade kan kunde ska skulle blir blev vara han hon vi ni jag du sig sin sitt sina deras hans ' +
    'hennes denna detta dessa under over efter mellan mot utan vid hos ocksa bara mycket mer alla ' +
    'andra man vad vem hur sade',
};

const LANGUAGES = Object.keys(LISTS);

/** For each function word the languages that have it: bit `i` is `LANGUAGES[i]`. */
const HOLDERS: ReadonlyMap<string, number> = holders();

function holders(): Map<string, number> {
  const map = new Map<string, number>();
  LANGUAGES.forEach((lang, i) => {
    for (const word of LISTS[lang]!.split(' ')) map.set(word, (map.get(word) ?? 0) | (1 << i));
  });
  return map;
}

/** The primary subtag of a BCP 47 tag: "de" for "de-AT". */
export function primary(lang: string): string {
  return lang.slice(0, 3).split(/[-_]/u)[0]!.toLowerCase();
}

/** Whether we have function words for a language; without them, short words stand in for them. */
export function hasStopwords(lang: string): boolean {
  return LANGUAGES.includes(primary(lang));
}

/** Whether a folded word is a function word of the language; for unknown languages, whether it is very short. O(1). */
export function isStopword(word: string, lang: string): boolean {
  return stopwordsOf(lang)(word);
}

/** `isStopword` for many words of one language. */
export function stopwordsOf(lang: string): (word: string) => boolean {
  const at = LANGUAGES.indexOf(primary(lang));
  if (at < 0) return (word) => word.length <= 2 && !/\p{N}/u.test(word);
  return (word) => ((HOLDERS.get(word) ?? 0) & (1 << at)) !== 0;
}

/** Guesses a language by its function words in the first words of a text; "und" where none stands out. O(words). */
export function guessLanguage(words: readonly string[]): string {
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) {
    for (let left = HOLDERS.get(word) ?? 0; left !== 0; left &= left - 1)
      hits[31 - Math.clz32(left & -left)]! += 1;
  }
  let best = 'und';
  let most = Math.max(2, words.length / 20);
  LANGUAGES.forEach((lang, i) => {
    if (hits[i]! > most) [best, most] = [lang, hits[i]!];
  });
  return best;
}
