import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { AddressPage } from '../../components/address/AddressPage.tsx';
import { DemoPage } from '../../components/demo/DemoPage.tsx';
import { Options } from '../../components/options/Options.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { Report } from '../../components/report/Report.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { addresses } from '../views/addresses.ts';
import { viewNames } from '../views/names.ts';
import { optionsViews } from '../views/options.ts';
import { panels } from '../views/panels.ts';
import { OPEN_TABS, popups, SUGGESTION } from '../views/popups.ts';
import { reports } from '../views/reports.ts';
import { demoStory, welcomes } from '../views/welcomes.ts';
import { judge, judgeDrawn } from './drawn.ts';
import { PAYLOADS } from './payloads.ts';
import { poisoned } from './poisoned.ts';

// What the views' own actions would write there.
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));
afterEach(cleanup);

/** With each field having had each script with `npm run fuzz`; each script is somewhere in every run. */
const ROUNDS = process.env['WIREPRINT_FUZZ'] === 'full' ? PAYLOADS.length : 3;
const EXTENTS = ['starts', 'names', 'whole'] as const;

type Poison = <T>(value: T) => T;

/** Scripts that were in some field of some view. */
const tried = new Set<string>();

function handOut(at: number): string {
  const payload = PAYLOADS[at % PAYLOADS.length]!;
  tried.add(payload);
  return payload;
}

/** How every view is drawn, by name, with its texts as they are handed out. */
const DRAWN: Readonly<Record<string, (poison: Poison) => ComponentChild>> = {
  ...each(popups, (view, poison) => <Popup {...poison(view)} actions={actionsWith(poison)} />),
  ...each(reports, (state, poison) => (
    <Report state={poison(state)} canSilence actions={actionsWith(poison)} />
  )),
  ...each(panels, (view, poison) => <Panel {...poison(view)} actions={actionsWith(poison)} />),
  ...each(welcomes, ({ demonstration, ...state }, poison) => (
    // Which stories there are, and where, is the extension's own.
    <Welcome state={{ ...poison(state), demonstration }} actions={actionsWith(poison)} />
  )),
  ...each(optionsViews, (view, poison) => <Options {...poison(view)} />),
  ...each(addresses, (state, poison) => <AddressPage state={poison(state)} actions={actionsWith(poison)} />),
  demo: (poison) => <DemoPage story={poison(demoStory.story)} more={demoStory.more} />,
};

function each<View>(
  views: Readonly<Record<string, View>>,
  draw: (view: View, poison: Poison) => ComponentChild,
): Record<string, (poison: Poison) => ComponentChild> {
  return Object.fromEntries(
    Object.entries(views).map(([name, view]) => [name, (poison: Poison) => draw(view, poison)]),
  );
}

/** Whatever a view asks for is answered, and what it lists then is poisoned too. */
function actionsWith(poison: Poison): never {
  const answers: Record<string, unknown> = {
    onSuggest: poison(SUGGESTION),
    onListTabs: poison(OPEN_TABS),
    onCompareWith: false,
    onCompareNext: true,
  };
  return new Proxy({}, { get: (_, name: string) => async () => answers[name] ?? '' }) as never;
}

/** Waits for what is loaded late, opens what is folded and presses every button once. */
async function useAll(container: Element): Promise<void> {
  await act(() => vi.dynamicImportSettled());
  for (const details of container.querySelectorAll('details')) details.open = true;
  for (const button of container.querySelectorAll('button')) {
    if (!button.isConnected || button.disabled) continue;
    await act(async () => {
      fireEvent.click(button);
      await Promise.resolve();
    });
  }
  await act(() => vi.dynamicImportSettled());
}

test('every view that can be drawn is tried', () => {
  expect(Object.keys(DRAWN).toSorted()).toEqual([...viewNames].toSorted());
});

describe.each(Object.keys(DRAWN))('%s', (name) => {
  const draw = DRAWN[name]!;
  /** Elements that the view has of itself, as a form, and the addresses of the extension's own pages. */
  const own = new Set<string>();
  const note = (container: Element) => {
    for (const { localName } of container.querySelectorAll('*')) own.add(localName);
    for (const link of container.querySelectorAll('[href]')) own.add(link.getAttribute('href')!);
  };

  beforeAll(async () => {
    vi.spyOn(console, 'info').mockImplementation(() => {});
    const { container, unmount } = render(draw((value) => value));
    note(container);
    await useAll(container);
    note(container);
    unmount();
  });

  test(`shows scripts as text in every field, at first and after every button (${ROUNDS} rounds)`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      let handed = Math.floor((round * PAYLOADS.length) / ROUNDS);
      const poison: Poison = (value) =>
        poisoned(value, () => handOut(handed++), EXTENTS[round % EXTENTS.length]!);
      const { container } = render(draw(poison));
      judgeDrawn(container, [...own]);
      await useAll(container);
      judge(document.documentElement, [...own, 'head', 'style', 'title']);
      judgeDrawn(container, [...own]);
      // With what it stood in, or the next round would be judged with it.
      cleanup();
    }
  }, 3_600_000);
});

test('each of the scripts was in some field', () => {
  expect(tried.size).toBe(PAYLOADS.length);
});
