import { foldWord } from '../../text/fold.ts';

/** A unit of measure: units of one dimension convert by `factor` to its base (metre, kilogram, second, square metre). */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
}

/** Names of units, folded, in the languages whose number words we read, and their signs. Drawn up for the project. */
const TABLE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
    'km kilometre kilometres kilometer kilometers kilometern kilometro kilometros quilometro quilometros kilometra километров км': 1000,
    'mile miles meile meilen milla millas mille milles': 1609.34,
    'm metre metres meter meters metern metro metros metr metru': 1,
    'cm centimetre centimetres centimeter centimeters centimetros zentimeter': 0.01,
    'mm millimetre millimetres millimeter millimeters': 0.001,
    'foot feet ft fuss pies': 0.3048,
    'inch inches zoll': 0.0254,
    'yard yards': 0.9144,
  },
  mass: {
    'kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos': 1,
    'ton tons tonne tonnes tonnen tonelada toneladas toneladas': 1000,
    'pound pounds lb lbs pfund': 0.4536,
    'gram grams gramme grammes gramm': 0.001,
    'ounce ounces': 0.02835,
  },
  time: {
    'second seconds sekunde sekunden seconde secondes segundo segundos': 1,
    'minute minutes minuten minuto minutos': 60,
    'hour hours stunde stunden heure heures hora horas': 3600,
    'day days tag tage tagen jour jours dia dias': 86_400,
    'week weeks woche wochen semaine semaines semana semanas': 604_800,
    'month months monat monate monaten mois mes meses': 2_629_800,
    'year years jahr jahre jahren an ans annee annees ano anos': 31_557_600,
  },
  area: {
    'acre acres': 4046.86,
    'hectare hectares hektar hectarea hectareas ha': 10_000,
  },
  volume: {
    'litre litres liter liters litro litros litern': 1,
    'gallon gallons': 3.785,
    'barrel barrels': 159,
  },
  celsius: { 'celsius c': 1 },
  fahrenheit: { 'fahrenheit f': 1 },
  share: { '% percent percentage prozent pct pourcent': 0.01 },
  points: { 'points point punkte prozentpunkte': 1 },
  dollar: { '$ dollar dollars usd dolares dolar dolares долларов': 1 },
  euro: { '€ euro euros eur евро eura': 1 },
  sterling: { '£ gbp sterling': 1 },
  yen: { '¥ yen jpy 円': 1 },
  yuan: { 'yuan renminbi rmb 元': 1 },
  rouble: { '₽ rouble roubles ruble rubles rubel рублей руб': 1 },
  rupee: { '₹ rupee rupees rs': 1 },
};

const UNITS = new Map<string, Unit>();
for (const [dimension, names] of Object.entries(TABLE)) {
  for (const [words, factor] of Object.entries(names)) {
    const unit = { dimension, factor };
    for (const word of words.split(' ')) UNITS.set(foldWord(word, false), unit);
  }
}

const CURRENCIES = new Set(['dollar', 'euro', 'sterling', 'yen', 'yuan', 'rouble', 'rupee']);

/** The unit that a folded word or a sign names. */
export function unitOf(word: string): Unit | undefined {
  return UNITS.get(word);
}

export function isCurrency(unit: Unit): boolean {
  return CURRENCIES.has(unit.dimension);
}
