import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceUnder, siteState, watched, withoutSite, withSite, type Chosen } from './choice.ts';
import { patternOf } from './patterns.ts';

const HOSTS = ['a.example', 'www.a.example', 'b.example', 'sport.b.example', 'xa.example'];
const hosts = fc.uniqueArray(fc.constantFrom(...HOSTS));
const chosen: fc.Arbitrary<Chosen> = fc.record({
  when: fc.constantFrom('on-click', 'chosen-sites', 'everywhere'),
  sites: hosts,
  offSites: hosts,
});
const granted = fc.uniqueArray(
  fc.constantFrom('*://*/*', 'https://b.example/*', 'https://*/*', ...HOSTS.map(patternOf)),
);
const page = fc.constantFrom(...HOSTS.map((host) => `https://${host}/story`));

test('no page is watched that was not chosen, or that the browser gives no access to', () => {
  fc.assert(
    fc.property(chosen, granted, page, (chosen, granted, page) => {
      if (siteState(page, chosen, granted) !== 'watched') return;
      const { hostname } = new URL(page);
      const within = (site: string) => `.${hostname}`.endsWith(`.${site}`);
      const isChosen = chosen.when === 'everywhere' || chosen.sites.some(within);
      const isGranted = granted.some((pattern) => {
        const named = /\*\.([^/]+)/u.exec(pattern)?.[1];
        return named === undefined ? /\/\/(?:\*|b\.example)\//u.test(pattern) : within(named);
      });
      expect([chosen.when === 'on-click', isChosen, isGranted, chosen.offSites.some(within)]).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }),
  );
});

test('turned off, a page is not watched; turned on, it is as soon as there is access', () => {
  fc.assert(
    fc.property(chosen, granted, page, (chosen, granted, page) => {
      const host = new URL(page).hostname;
      expect(siteState(page, withoutSite(chosen, host), granted)).not.toBe('watched');
      const on = withSite(chosen, host);
      expect(siteState(page, on, [...granted, '*://*/*'])).toBe('watched');
      expect(siteState(page, withSite(withoutSite(on, host), host), ['*://*/*'])).toBe('watched');
    }),
  );
});

test('what is watched, and what is muted, is the same whatever the order of the lists', () => {
  fc.assert(
    fc.property(chosen, granted, (chosen, granted) => {
      const turned = {
        ...chosen,
        sites: [...chosen.sites].reverse(),
        offSites: [...chosen.offSites].reverse(),
      };
      expect(watched(turned, [...granted].reverse())).toEqual(watched(chosen, granted));
    }),
  );
});

test('the choice that is shown never says more than what is watched', () => {
  fc.assert(
    fc.property(chosen, granted, (chosen, granted) => {
      const { when, hasLostEverywhere } = choiceUnder(chosen, granted);
      const { matches } = watched(chosen, granted);
      expect(when === 'everywhere').toBe(matches.includes('*://*/*'));
      expect(hasLostEverywhere).toBe(chosen.when === 'everywhere' && when !== 'everywhere');
      if (when === 'on-click') expect(matches).toEqual([]);
    }),
  );
});

test('turning off a page of www turns off the site', () => {
  const everywhere: Chosen = { when: 'everywhere', sites: [], offSites: [] };
  expect(withoutSite(everywhere, 'www.news.example').offSites).toEqual(['news.example']);
  expect(withoutSite(everywhere, 'www.example').offSites).toEqual(['www.example']);
});
