import { render, type ComponentChild } from 'preact';
import { keepFocus } from '../../components/keep-focus.ts';
import { WordsContext } from '../../components/words-context.ts';
import { dress } from '../../lib/platform/dress.ts';
import type { Words } from '../../lib/wording/words.ts';

/** The page of an entrypoint: what it shows, and the language that it speaks now. */
export interface Stage<Shown> {
  readonly words: () => Words;
  readonly shown: () => Shown;
  /** Draws what is shown with a change to it. */
  readonly show: (change: Partial<Shown>) => void;
}

/** What is put around a view, for the words of a language. */
export type Surroundings = (words: Words) => Promise<(view: ComponentChild) => ComponentChild>;

const NOTHING_AROUND: Surroundings = async () => (view) => view;

/**
 * Makes a page the stage of a view, in the reader's language and colours, and keeps it so. Nothing is drawn before the
 * first `show`: an entrypoint knows best what it can show at once.
 */
export async function stage<Shown extends object>(
  first: Shown,
  view: (shown: Shown) => ComponentChild,
  surroundings: Surroundings = NOTHING_AROUND,
): Promise<Stage<Shown>> {
  const root = document.getElementById('root')!;
  keepFocus(root);
  let shown = first;
  let isDrawn = false;
  let { words } = await dress((changed) => void speak(changed.words));
  let around = await surroundings(words);

  async function speak(spoken: Words): Promise<void> {
    around = await surroundings(spoken);
    words = spoken;
    if (isDrawn) draw();
  }

  function draw(): void {
    isDrawn = true;
    render(<WordsContext.Provider value={words}>{around(view(shown))}</WordsContext.Provider>, root);
  }

  return {
    words: () => words,
    shown: () => shown,
    show(change) {
      shown = { ...shown, ...change };
      draw();
    },
  };
}
