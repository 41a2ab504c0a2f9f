import { render } from 'preact';
import { keepFocus } from '../../components/keep-focus.ts';
import { Options } from '../../components/options/Options.tsx';
import { SettingsWordsContext } from '../../components/settings-words-context.ts';
import { WordsContext } from '../../components/words-context.ts';
import { noteInBackground } from '../../lib/platform/diagnosis.ts';
import { dress } from '../../lib/platform/dress.ts';
import { createFeeds } from '../../lib/platform/feeds/feeds.ts';
import { changeSettings, readSettings } from '../../lib/platform/settings.ts';
import { sweepImports } from '../../lib/platform/storage/imports.ts';
import { onChanged } from '../../lib/platform/storage/news.ts';
import { createStorage } from '../../lib/platform/storage/storage.ts';
import { settingsWordsFor } from '../../lib/wording/settings-catalogues.ts';
import { createAdd } from './add.ts';
import { createData } from './data.ts';
import { createDiagnostics } from './diagnostics.ts';
import { createFace } from './face.ts';
import { createFeedsSection } from './feeds.ts';
import { createKeep } from './keep.ts';
import { createPacksSection } from './packs.ts';
import type { Section } from './section.ts';
import { createSourcesSection } from './sources.ts';
import { createWhen } from './when.ts';

const root = document.getElementById('root')!;
keepFocus(root);
/** Long enough to be read, and gone before it covers what the reader does next. */
const SAID_MS = 4000;
let saved: 'saved' | 'not-saved' | null = null;
let saying: ReturnType<typeof setTimeout> | undefined;
let drawing: Promise<void> = Promise.resolve();
let isDue = false;
let worn = await dress((changed) => {
  worn = changed;
  page.redraw();
});

const page: Section = {
  redraw() {
    // The drawing that is still to begin shows what is so then.
    if (isDue) return;
    isDue = true;
    const begin = () => {
      isDue = false;
      return draw();
    };
    // One that failed must not keep the next from being tried.
    drawing = drawing.then(begin, begin);
  },
  async report(change) {
    const outcome = await change.catch(() => ({ ok: false }));
    const hasFailed = typeof outcome === 'object' && outcome !== null && 'ok' in outcome && !outcome.ok;
    saved = hasFailed ? 'not-saved' : 'saved';
    page.redraw();
    clearTimeout(saying);
    if (hasFailed) return;
    saying = setTimeout(() => {
      saved = null;
      page.redraw();
    }, SAID_MS);
  },
};

const storage = createStorage(noteInBackground);
const when = createWhen(storage.connect, page);
const sources = createSourcesSection(storage, page);
const subscriptions = createFeeds(storage.connect);
const packs = createPacksSection(storage, subscriptions, page);
const feeds = createFeedsSection(subscriptions, page);
const keep = createKeep(page);
const add = createAdd(storage, page);
const data = createData(storage, page);
const diagnostics = createDiagnostics(storage);
const face = createFace(page);

/** Draws what is so now; each section reads its own part. One after the other, so that the last is the newest. */
async function draw(): Promise<void> {
  const { words } = worn;
  const settingsWords = await settingsWordsFor(words.lang);
  const [whenProps, sourcesProps, packsProps, feedsProps, settings, diagnosticsProps] = await Promise.all([
    when(),
    sources(),
    packs({ words, settingsWords }),
    feeds(settingsWords),
    readSettings(),
    diagnostics(settingsWords),
  ]);
  const props = {
    when: whenProps,
    keep: keep(settings),
    sources: sourcesProps,
    add: add({ words, settingsWords }),
    packs: packsProps,
    feeds: feedsProps,
    sensitivity: {
      chosen: settings.sensitivity,
      onChoose: (level: typeof settings.sensitivity) =>
        void page.report(changeSettings({ sensitivity: level })),
    },
    face: face(worn.face),
    data: data({ words, settingsWords }),
    diagnostics: diagnosticsProps,
    saved,
  };
  render(
    <WordsContext.Provider value={words}>
      <SettingsWordsContext.Provider value={settingsWords}>
        <Options {...props} />
      </SettingsWordsContext.Provider>
    </WordsContext.Provider>,
    root,
  );
}

// Whatever another page does is seen here.
onChanged('sources', page.redraw);
// What an import has written whose page was closed in the middle of it is nobody's.
void sweepImports(storage).catch(() => 0);
page.redraw();
