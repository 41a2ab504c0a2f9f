import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyOf, type Family, type Relative } from './family.ts';

/** Sentences of words that no other sentence has; each version changes every third of them, beginning at its place. */
function story(sentences: number, ...versions: readonly string[]): string {
  return Array.from({ length: sentences }, (_, i) => {
    const words = Array.from({ length: 9 }, (_, word) => `word${i}x${word}`);
    versions.forEach((version, v) => {
      if (version === '') return;
      if (i % 3 === v) words[2] = words[6] = `${version}${i}`;
    });
    return `${words.join(' ')}.`;
  }).join('\n');
}

const at = (id: string, text: string, more: Partial<Relative> = {}): Relative => ({ id, text, ...more });
const ORIGIN = story(30);
/** Two independent rewordings of the origin, one that names it. */
const FAMILY = [
  at('origin', ORIGIN, { url: 'https://agency.example/a', published: '2024-03-01' }),
  at('copy', story(30, 'left'), { url: 'https://copy.example/a', published: '2024-03-02' }),
  at('other', story(30, '', 'right'), { url: 'https://other.example/a', published: '2024-03-03' }),
];
const basedOn = { basedOn: ['https://agency.example/a'] };

const parents = (family: Family) =>
  family.kind === 'tree'
    ? Object.fromEntries(family.descents.map(({ id, parent }) => [id, parent]))
    : family.why;

describe('a family of texts', () => {
  test('hangs from the text that the others name, or that all evidence leads to', () => {
    const named = FAMILY.map((one) => ({ ...one, ...(one.id !== 'origin' && basedOn) }));
    expect(parents(familyOf(named))).toEqual({ origin: null, copy: 'origin', other: 'origin' });
    const family = familyOf(named);
    expect(family.kind === 'tree' && family.descents.find(({ id }) => id === 'copy')?.reason).toBe(
      'names-it',
    );
  });

  test('hangs from the text between all others, where that is the earliest too', () => {
    expect(parents(familyOf(FAMILY))).toEqual({ origin: null, copy: 'origin', other: 'origin' });
  });

  test('is not told by dates alone: a copy that is dated back does not become the first', () => {
    const backdated = FAMILY.map((one) => (one.id === 'copy' ? { ...one, published: '2024-01-01' } : one));
    expect(parents(familyOf(backdated))).toBe('no-first');
    const undated = FAMILY.map(({ id, text, url }) => ({ id, text, url: url! }));
    expect(parents(familyOf(undated))).toBe('no-first');
    const same = ['a', 'b', 'c'].map((id, i) => at(id, ORIGIN, { published: `2024-03-0${i + 1}` }));
    expect(parents(familyOf(same))).toBe('no-first');
  });

  test('shows a copy of a copy under the copy', () => {
    const grandchild = at('grandchild', story(30, 'left').replaceAll('x8', 'y8'), {
      published: '2024-03-05',
    });
    const [origin, copy] = FAMILY;
    const chain = [origin!, { ...copy!, ...basedOn }, { ...grandchild, basedOn: ['https://copy.example/a'] }];
    expect(parents(familyOf(chain))).toEqual({ origin: null, copy: 'origin', grandchild: 'copy' });
  });

  test('knows a cut text by what is missing', () => {
    const cut = at('cut', ORIGIN.split('\n').slice(0, 15).join('\n'), { published: '2024-03-04' });
    const family = familyOf([...FAMILY, cut]);
    expect(family.kind === 'tree' && family.descents.find(({ id }) => id === 'cut')).toMatchObject({
      parent: 'origin',
      reason: 'cut-from-it',
      share: 1,
    });
  });

  test('hangs a retelling of the whole under the whole, although it shares more of a short cut than of that', () => {
    const lines = ORIGIN.split('\n');
    const cut = at('cut', lines.slice(0, 10).join('\n'), { published: '2024-03-04' });
    const retold = lines.map((line, i) => (i < 10 ? line : line.replaceAll(/x[25]/gu, 'y')));
    const telling = at('telling', retold.join('\n'), { published: '2024-03-05', ...basedOn });
    expect(parents(familyOf([FAMILY[0]!, cut, telling]))).toEqual({
      origin: null,
      cut: 'origin',
      telling: 'origin',
    });
  });

  test('says where wording could come from several alike', () => {
    const twin = at('twin', story(30, 'left'), { published: '2024-03-06' });
    const child = at('child', story(30, 'left', '', 'young'), { published: '2024-03-07' });
    const family = familyOf([...FAMILY, twin, child]);
    expect(parents(family)).toMatchObject({ origin: null, other: 'origin' });
    expect(family.kind === 'tree' && family.descents.find(({ id }) => id === 'child')?.reason).toBe(
      'near-to-several',
    );
    expect(family.kind === 'tree' && family.descents.find(({ id }) => id === 'other')?.reason).toBe(
      'nearest',
    );
  });

  test('is none of two texts, nor with one that shares no wording', () => {
    expect(parents(familyOf(FAMILY.slice(0, 2)))).toBe('too-few');
    const stranger = at('stranger', 'Quite another matter altogether, told in a few words of its own.');
    expect(parents(familyOf([...FAMILY, stranger]))).toBe('unlike');
  });

  test('is the same in whatever order the texts come, and a tree: one first, everything under it', () => {
    const drop = fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 12 });
    const texts = fc.array(fc.tuple(drop, fc.option(fc.integer({ min: 1, max: 28 }))), {
      minLength: 3,
      maxLength: 5,
    });
    fc.assert(
      fc.property(texts, fc.nat(), (told, turn) => {
        const relatives = told.map(([gone, day], i) =>
          at(
            `t${i}`,
            ORIGIN.split('\n')
              .filter((_, line) => !gone.includes(line))
              .join('\n'),
            {
              ...(day !== null && { published: `2024-03-${String(day).padStart(2, '0')}` }),
            },
          ),
        );
        const family = familyOf(relatives);
        const turned = relatives.map((_, i) => relatives[(i + turn) % relatives.length]!);
        expect(familyOf(turned)).toEqual(family);
        if (family.kind !== 'tree') return;
        const byId = new Map(family.descents.map((one) => [one.id, one]));
        expect(byId.size).toBe(relatives.length);
        for (const one of family.descents) {
          const seen = new Set([one.id]);
          for (let up = one.parent; up !== null; up = byId.get(up)!.parent) {
            expect(seen.has(up)).toBe(false);
            seen.add(up);
          }
        }
        expect(family.descents.filter(({ parent }) => parent === null)).toHaveLength(1);
      }),
    );
  });
});
