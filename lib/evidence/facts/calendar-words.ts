/** Month names by place, folded, of the languages we meet most. Drawn up for the project. */
export const MONTHS = index([
  'january jan januar janvier enero janeiro gennaio januari leden ledna января',
  'february feb februar fevrier febrero fevereiro febbraio februari unora únor февраля',
  'march mar marz mars marzo marco maart brezna марта',
  'april apr avril abril aprile dubna апреля',
  'may mai mayo maio maggio mei kvetna мая',
  'june jun juni juin junio junho giugno cervna июня',
  'july jul juli juillet julio julho luglio cervence июля',
  'august aug aout agosto augustus srpna августа',
  'september sep sept septembre septiembre setembro settembre zari сентября',
  'october oct oktober octobre octubre outubro ottobre rijna октября',
  'november nov novembre noviembre novembro listopadu ноября',
  'december dec dezember decembre diciembre dezembro dicembre prosince декабря',
]);
/** Names of weekdays, folded, Monday first. */
export const WEEKDAYS = index([
  'monday montag lundi lunes lunedi maandag pondeli понедельник',
  'tuesday dienstag mardi martes martedi dinsdag utery вторник',
  'wednesday mittwoch mercredi miercoles mercoledi woensdag stredu среду',
  'thursday donnerstag jeudi jueves giovedi donderdag ctvrtek четверг',
  'friday freitag vendredi viernes venerdi vrijdag patek пятницу',
  'saturday samstag sonnabend samedi sabado sabato zaterdag sobotu субботу',
  'sunday sonntag dimanche domingo domenica zondag nedeli воскресенье',
]);
/** Month names that are everyday words too: read only beside a day or a year, or with a capital behind "in". */
export const EVERYDAY = new Set([
  'may',
  'mar',
  'march',
  'mars',
  'mai',
  'sep',
  'dec',
  'mei',
  'jun',
  'jul',
  'jan',
]);

function index(lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i])));
}

/** Whether a folded word is the name of a month or a weekday in any language we know. */
export function isCalendarWord(word: string): boolean {
  return MONTHS.has(word) || WEEKDAYS.has(word);
}
