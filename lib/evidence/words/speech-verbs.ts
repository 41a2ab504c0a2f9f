/**
 * Verbs that attribute speech, folded (no accents, lower case), in the forms that news uses. Drawn up for the project.
 * A text in another language falls back to the place of the marks: its quotations have no speaker.
 */
const VERBS =
  // English
  'said says say saying told tells tell telling added adds stated states declared declares announced announces ' +
  'explained explains noted notes wrote writes tweeted posted argued argues warned warns insisted insists claimed ' +
  'claims replied responded answered asked asks admitted admits acknowledged continued concluded commented remarked ' +
  'observed recalled recalls stressed emphasized emphasised urged pledged promised vowed testified quipped joked ' +
  'shouted yelled reiterated maintained described called complained lamented predicted suggested reported confirmed ' +
  'denied thinks believes believed quoted according affirmed asserted assured cautioned clarified confessed countered ' +
  'emphasizes emphasises highlighted indicated mentioned mentions proclaimed remarks revealed underlined underscored ' +
  'adding explaining noting shouting ' +
  // German
  'sagte sagt sagten sagen erklarte erklart erklarten betonte betont teilte mitteilte meinte meint schrieb schreibt ' +
  'berichtete erzahlte erzahlt fugte kritisierte warnte warnt forderte fordert kundigte bekraftigte hob ausserte ' +
  'raumte verwies twitterte laut zufolge gesagt hiess heisst ' +
  // French
  'dit disait declare declarait explique ajoute affirme assure indique precise souligne estime annonce confie ' +
  'raconte ecrit rappelle lance repond repondu insiste regrette deplore martele poursuit conclut conclu averti prevenu ' +
  'selon ' +
  // Spanish
  'dijo dice dicho afirmo afirma aseguro asegura declaro declara explico explica senalo senala anadio anade agrego ' +
  'agrega indico indica manifesto sostuvo comento subrayo advirtio advierte expreso apunto preciso reitero escribio ' +
  'conto cuenta relato segun respondio ' +
  // Portuguese
  'disse diz afirmou declarou explicou acrescentou contou destacou ressaltou informou escreveu admitiu avaliou ' +
  'criticou completou comentou alertou garantiu lembrou observou respondeu relatou segundo ' +
  // Italian
  'detto dichiarato ha spiega spiegato aggiunge aggiunto afferma affermato scrive scritto racconta raccontato ' +
  'sottolinea sottolineato commenta commentato disse conclude secondo ' +
  // Dutch
  'zei zegt zeggen vertelde vertelt verklaarde schreef schrijft meldde meldt benadrukte vindt stelde legt aldus volgens ' +
  // Czech
  'rekl rekla rika uvedl uvedla dodal dodala prohlasil prohlasila vysvetlil vysvetlila napsal napsala sdelil sdelila ' +
  'oznamil potvrdil upozornil upozornila podle ' +
  // Russian
  'сказал сказала сказали говорит заявил заявила заявили сообщил сообщила сообщили отметил отметила добавил добавила ' +
  'пояснил пояснила подчеркнул подчеркнула написал написала рассказал рассказала считает уточнил уточнила ответил ' +
  'объяснил объяснила утверждает признал словам ' +
  // Swedish, Danish, Norwegian
  'sa sager sade sagde sier skriver berattar fortalte';

const VERB_SET: ReadonlySet<string> = new Set(VERBS.split(' '));

/** Whether a folded word attributes speech in any language we know. */
export function isSpeechVerb(word: string): boolean {
  return VERB_SET.has(word);
}
