import { expect, test } from 'vitest';
import { agencyIn, readDateline, readTailCredit } from './credit.ts';

test.each([
  ['WASHINGTON (Reuters) - The senate voted on Monday.', 'Reuters', 'WASHINGTON'],
  ['KATHMANDU, April 25 (Reuters) - A plane landed.', 'Reuters', 'KATHMANDU'],
  ['LONDON (AP) — The river rose.', 'AP', 'LONDON'],
  ['Berlin (dpa) - Der Rat tagte.', 'dpa', 'Berlin'],
  ['Hamburg (dpa/lno) - Der Hafen öffnet.', 'dpa', 'Hamburg'],
  ['Paris, 3 mai 2026 (AFP) – Le bac repart.', 'AFP', 'Paris'],
  ['(ANSA) - ROMA, 03 MAG - Il ponte riapre.', 'ANSA', undefined],
  ['МОСКВА, 3 мая. /ТАСС/. Паром вышел в море.', 'TASS', 'МОСКВА'],
  ['新华社北京5月3日电 渡轮恢复运营。', 'Xinhua', '北京'],
  ['【共同】渡船が再開した。', 'Kyodo', undefined],
  ['DUBLIN — She has answered her critics.', undefined, 'DUBLIN'],
  ['The ferry (built in 1971) - a rusty boat - sailed.', undefined, undefined],
  ['A WORD ABOUT ALL OUR FERRIES – they sail again.', undefined, undefined],
  ['APPLES ARE DEAR — a fifth dearer than before.', undefined, 'APPLES ARE DEAR'],
])('%s', (lead, agency, dateline) => {
  expect(readDateline(lead)).toEqual({ ...(agency && { agency }), ...(dateline && { dateline }) });
});

test.each([
  [[], ['The Associated Press contributed to this report.'], 'AP'],
  [[], ['(Reporting by Lea Stone; Editing by Max Field, Reuters)'], 'Reuters'],
  [[], ['Quelle: dpa'], 'dpa'],
  [[], ['© 2026 AFP'], 'AFP'],
  [[], ['Kaynak: Anadolu Ajansı'], 'Anadolu'],
  [['Jane Doe', 'Reuters'], [], 'Reuters'],
  [['Jane Doe'], ['She flew to Reutte for the apple harvest.'], null],
])('by %j, at the end %j: %s', (authors, lines, agency) => {
  expect(readTailCredit(authors, lines)).toBe(agency);
});

test('short names count only in capitals and as words of their own', () => {
  expect(agencyIn('the map shows an ape')).toBe(null);
  expect(agencyIn('MAP AND TRAP')).toBe(null);
  expect(agencyIn('(AP)')).toBe('AP');
});
