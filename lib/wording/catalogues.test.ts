import { describe, expect, test } from 'vitest';
import { datePlaceSchema } from '../document/reading.ts';
import { CLUE_CODES } from '../evidence/precedence/clues.ts';
import { REASON_CODES } from '../verdict/reasons.ts';
import { RELATIONS } from '../verdict/verdict.ts';
import { FORMS as ar } from './ar/text.ts';
import { LANGUAGES, wordsFor } from './catalogues.ts';
import { FORMS as de } from './de/text.ts';
import { english } from './en.ts';
import { englishSettings } from './en/settings.ts';
import { FORMS as es } from './es/text.ts';
import { FORMS as fr } from './fr/text.ts';
import { FORMS as ja } from './ja/text.ts';
import { outsideViewsFor } from './outside-views.ts';
import { settingsWordsFor } from './settings-catalogues.ts';
import type { SettingsWords } from './settings-words.ts';
import type { Words } from './words.ts';

const catalogues = await Promise.all(LANGUAGES.map(wordsFor));
const others = catalogues.filter(({ lang }) => lang !== 'en');

/** Numbers that between them ask for every plural form of every language here. */
const NUMBERS = [0, 1, 2, 3, 7, 11, 23, 100, 101, 1140, 1_000_000];

/** Everything a catalogue says without being asked anything. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

/** Every sentence with a number in it. */
function counting({ answer, actions, states, report, onPage, badge, reasons }: Words, n: number): string[] {
  const say = (code: string, values: Record<string, number>) => reasons.say({ code, values });
  return [
    answer.counterparts(n, n),
    answer.clues(n),
    answer.alteredQuotations(n),
    answer.otherQuotations(
      [
        ['identical', n],
        ['trimmed', n],
        ['absent', n],
      ],
      true,
    ),
    answer.changedFacts(n),
    answer.moreFacts(n),
    answer.changeCount(n),
    answer.furtherMatches(n),
    actions.silenced(n),
    answer.mapSummary([
      ['kept', n],
      ['added', n],
    ]),
    states.none(n),
    states.noneWhy(n),
    states.read(n, n),
    states.setAside(n),
    report.place(n, n),
    report.movedAway(n, n),
    onPage.marked(n),
    onPage.notFoundAgain(n),
    badge.matches(n),
    say('sentences-found', { found: n, of: n }),
    say('names-agree', { share: 0.5, of: n }),
    say('quotations-set-aside', { count: n }),
    say('also-published', { sources: n }),
    say('shared-by-sources', { sources: n }),
    say('too-short', { words: n }),
    say('disguised-letters', { invisible: n, lookAlike: n, bidi: n }),
    say('fuller-facts', { more: n }),
  ];
}

/** The same of the welcome and the settings page. */
function countingSettings({ welcome, options, library }: SettingsWords, n: number): string[] {
  const { when, sensitivity, data } = options;
  const { sources, packs, feeds, add } = library;
  const asked = [when.sitesLost, when.read, when.addRead, when.refused, when.line, options.showMore];
  const held = [sources.removeChosen, sources.removed, sources.kilobytes, packs.count, feeds.count];
  const taken = [feeds.catalogueWhy, add.taken, add.refused, data.imported, welcome.allStories];
  return [
    ...[...asked, ...held, ...taken].map((say) => say(n)),
    sensitivity.rates(n, n, 0.5),
    sources.summary(n, n),
    sources.place(n, n, n),
    add.progress(n, n),
  ];
}

test.each(Object.entries({ ar, de, es, fr, ja }))(
  '%s has the plural forms that Intl asks for',
  (lang, forms) => {
    const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    expect([...forms].sort()).toEqual([...wanted].sort());
  },
);

describe.each(catalogues.map((words) => [words.lang, words] as const))('%s', (lang, words) => {
  test('says every number in words that are whole: no sign of a form left over', () => {
    for (const n of NUMBERS)
      for (const said of counting(words, n)) expect(said).not.toMatch(/#|undefined|NaN|\{|\}|\s\s/u);
  });

  test('says every number of the settings in whole words, and gives it', async () => {
    const settings = await settingsWordsFor(lang);
    for (const n of NUMBERS)
      for (const said of countingSettings(settings, n)) {
        expect(said).not.toMatch(/#|undefined|NaN|\{|\}|\s\s/u);
        if (n > 2) expect(said).toContain(words.text.count(n));
      }
  });

  test('gives the number itself, or one of its own words for none, one and two', () => {
    for (const n of NUMBERS.filter((number) => number > 2))
      for (const said of counting(words, n)) expect(said).toContain(words.text.count(n));
  });

  test('has a sentence for every reason and clue, and a headline for every relation', () => {
    for (const code of [...REASON_CODES, ...CLUE_CODES]) expect(words.reasons.has(code)).toBe(true);
    for (const relation of RELATIONS) {
      expect(words.answer.relationShort(relation)).not.toBe('');
      for (const first of ['source', 'article', 'cannot-tell'] as const)
        expect(words.answer.relation(relation, first).length).toBeGreaterThan(3);
    }
  });

  test('says where a date was found in words, and prints no code of the reader', () => {
    for (const place of datePlaceSchema.options) {
      const said = words.states.dateFoundIn(place);
      expect(said).not.toMatch(/undefined|json-ld|microdata|time element/u);
      if (lang !== 'en') expect(said).not.toMatch(/\baddress\b|\btext\b|\bmeta\b/u);
    }
  });

  test('names the buttons that it sends the reader to as they are named', async () => {
    const { library, options } = await settingsWordsFor(lang);
    const advice = words.reasons.say({ code: 'kept-sources-unreadable', values: {} });
    expect(advice).toContain(library.sources.repair);
    expect(advice).toContain(options.section.sources);
    expect(words.answer.fingerprintsInPopup).toContain(words.answer.openToSee);
  });

  test('has a direction that is the one of its script', () => {
    expect(words.dir).toBe(lang === 'ar' ? 'rtl' : 'ltr');
  });

  test('leaves no way to go unnamed where two texts are told apart', () => {
    for (const code of CLUE_CODES) {
      const said = (['article', 'source'] as const).map((side) =>
        words.reasons.say({ code, values: { side, name: 'Northern Wire', hours: 5, more: 3 } }),
      );
      const isSided =
        english.reasons.say({ code, values: { side: 'article', name: 'N', hours: 5, more: 3 } }) !==
        english.reasons.say({ code, values: { side: 'source', name: 'N', hours: 5, more: 3 } });
      expect(said[0] !== said[1]).toBe(isSided);
    }
  });

  test('has the words on a control in the name that it is called by, for who speaks to it', async () => {
    const { atAddress, holdings, library, welcome } = await settingsWordsFor(lang);
    const { sources, packs, feeds } = library;
    for (const [shown, name] of [
      [sources.pinShort, sources.pin('N')],
      [sources.unpinShort, sources.unpin('N')],
      [sources.removeShort, sources.remove('N')],
      [packs.useShort, packs.use('N')],
      [packs.removeShort, packs.remove('N')],
      [feeds.fetchNowShort, feeds.fetchNow('N')],
      [feeds.pauseShort, feeds.pause('N')],
      [feeds.resumeShort, feeds.resume('N')],
      [feeds.removeShort, feeds.remove('N')],
      [feeds.subscribe, feeds.subscribeTo('N')],
      [holdings.noUpdates, holdings.noUpdatesOf('N')],
      [atAddress.lookUp, atAddress.lookUpIn('N')],
      [atAddress.remove, atAddress.removePack('N')],
      [welcome.remove, welcome.removeSite('N')],
    ] as const)
      expect(name.toLowerCase()).toContain(shown.toLowerCase());
  });

  test('tells what can be done from what is done', () => {
    const { keep, original } = words.answer;
    for (const states of [Object.values(keep), Object.values(original)])
      expect(new Set(states).size).toBe(states.length);
  });

  test('blames nobody', async () => {
    const said = JSON.stringify([words, await settingsWordsFor(lang)], (_, value: unknown) =>
      typeof value === 'function' ? String(value) : value,
    );
    expect(said).not.toMatch(
      /stol|steal|plagi|theft|fake|pirat|gestohlen|diebstahl|abgekupfert|robad|robo\b|volé\b|fraude|betrug|سرق|انتحال|مزيف|盗|剽窃|パクリ/iu,
    );
  });
});

test('no sentence was left in English', async () => {
  const settings = await Promise.all(
    others.map(async ({ lang }) => ({ lang, ...(await settingsWordsFor(lang)) })),
  );
  const known = new Set(
    [...sentences(english), ...sentences(englishSettings)].filter(
      (sentence) => sentence.split(' ').length > 2,
    ),
  );
  for (const { lang, ...words } of [...others, ...settings])
    for (const sentence of sentences(words)) expect(known.has(sentence), `${lang}: ${sentence}`).toBe(false);
});

test('a language is chosen by its tag, whatever its region, and English is what is left', async () => {
  expect((await wordsFor('de-AT')).lang).toBe('de');
  expect((await wordsFor('AR')).lang).toBe('ar');
  expect((await wordsFor('ja_JP')).lang).toBe('ja');
  for (const tag of ['en-GB', 'nl', '', 'constructor']) expect((await wordsFor(tag)).lang).toBe('en');
  for (const { lang, badge, menus } of catalogues)
    expect(outsideViewsFor(`${lang}-XX`)).toEqual({ badge, menus });
  expect(outsideViewsFor('nl').badge).toBe(english.badge);
});
