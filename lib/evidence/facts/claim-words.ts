/** The word lists that the checks of denials, hedges and attributions read. Folded; drawn up for the project. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that deny, folded, "n't" already taken apart. Drawn up for the project; Czech denies by a prefix and falls back. */
export const DENIALS = set(
  'not no never none neither nor nobody nothing nowhere without ' +
    'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts ohne weder ' +
    'pas jamais aucun aucune personne rien sans ni ' +
    'nunca jamas ningun ninguna ninguno nadie nada sin tampoco nao nem nenhum nenhuma sem ninguem ' +
    'non mai nessuno nessuna niente senza niet geen nooit niemand zonder не нет никогда ни без никто ничего ' +
    'neni nejsou nebyl nebyla nikdy zadny',
);
/** Words that deny in themselves: against "not" they say the same. */
export const IMPLIED = set(
  'refuse refused refuses refusing deny denied denies lack lacked lacks lacking fail failed fails failing decline declined ' +
    'declines reject rejected rejects rejecting avoid avoided prevent prevented unable unlikely yet hardly barely unaware absence end ends ended ending ' +
    'stop stopped cease ceased absent missing impossible forbid forbidden ban banned except longer rule rules ruled loss lost ' +
    'neither unless despite plus guere verweigert verweigerte lehnt lehnte abgelehnt bestreitet bestritt dementiert fehlt fehlte ' +
    'refuse refuser manque niega nego rechazo falta falto evitar against opposed few little only just',
);
/** Verbs of opposite meaning that stand in one another's place. */
export const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [set('denied denies deny'), set('confirmed confirms confirm admitted admits acknowledged')],
  [set('without ohne sans sin sem senza'), set('with mit avec con com')],
  [set('rejected rejects'), set('accepted accepts approved')],
];

/** Words that take a claim back a little, folded. Drawn up for the project. */
export const HEDGES = set(
  'allegedly alleged suspected reportedly apparently purported purportedly supposedly presumed possibly ' +
    'perhaps probably likely potentially rumored rumoured unconfirmed may might could maybe ' +
    'mutmasslich mutmassliche mutmasslichen mutmasslicher mutmassliches angeblich angebliche angeblichen vermutlich wohl ' +
    'moglicherweise offenbar womoglich wahrscheinlich tatverdachtige tatverdachtigen tatverdachtiger ' +
    'konnte konnten vermeintlich vermeintliche soll sollen ' +
    'presume presumee presumes presumees probablement apparemment serait auraient aurait pretendu ' +
    'presunto presunta presuntos presuntas supuesto supuesta supuestamente presuntamente probablemente habria ' +
    'suposto suposta supostamente provavelmente teria presumibilmente avrebbe probabilmente ' +
    'vermoedelijk vermoedelijke mogelijk waarschijnlijk zou ' +
    'предположительно якобы подозреваемый возможно вероятно udajne zrejme pravdepodobne',
);
/** Hedges only before "to": "is believed to", "seems to". */
export const HEDGES_BEFORE_TO = set('appear appears appeared seem seems seemed believed thought');
/** Words that make up for a hedge on the other side, without being one. */
export const SOFTENERS = set(
  'suspect accused possible possibility probability expected expects forecast believe believes believed thought think thinks ' +
    'suggests suggested suspicion claimed claims claim alleges alleging reported report reports appear appears appeared seem seems ' +
    'seemed charged allegation allegations opinion verdachtige verdachtiger verdachtigen verdacht soupconne soupconnee sospechoso ' +
    'sospechosa suspeito suspeita sospettato verdachte podezrely would can would should often sometimes some about around nearly',
);
/** Too common to be a hedge unless the claim itself stands without it on the other side. */
export const MODAL = set(
  'may might could konnte konnten soll sollen serait aurait auraient habria teria avrebbe zou wohl',
);
/** What follows a hedge and is no part of the claim. */
export const LINKS = set('to have has been be that is are was were a an the of');

/** Set phrases in which a denial denies nothing. */
export const IDIOMS = /^(?:only|least|doubt|later|fewer|less|more|matter|wonder|just|nur|seulement|solo)$/u;

/** Words that name a speaker's part without a verb of saying: with one in the paragraph a claim is somebody's. */
export const SAYING = set(
  'statement interview tweet quote comment reportedly allegedly report survey study poll angaben angabe',
);
/** Verbs that make a claim somebody's, and no other thing: not "declared dead", "described", "recalls". */
export const CLAIMING = set(
  'said says say claimed insists insisted argues argued stated according sagte sagt sagten erklarte laut zufolge angaben ' +
    'behauptet behauptete berichtete teilte selon declare affirme indique assure segun dijo afirmo aseguro denuncio segundo disse ' +
    'afirmou secondo detto volgens zei podle uvedl uvedla сказал сказала заявил заявила сообщил сообщила сообщили словам',
);
/** Nouns and verbs of other things too, unless they end the sentence: "…, the maker claims." */
export const REPORTING = set('reported reports announced confirmed claims');
