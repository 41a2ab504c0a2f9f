import type { ListedFeed, ListedPack, ListedSource } from '../../components/library-state.ts';
import type { OptionsProps } from '../../components/options-state.ts';
import { CATALOGUE } from '../../lib/feed/catalogue.ts';

const note =
  (name: string) =>
  (...values: unknown[]) =>
    console.info(name, ...values);

const whenActions: OptionsProps['when']['actions'] = {
  onChooseWhen: note('when'),
  onAddSites: note('add'),
  onRemoveSite: note('remove'),
  onTurnOff: note('off'),
  onTurnOn: note('on'),
  onSaveList: note('save'),
};

const noon = Date.UTC(2024, 3, 12, 12);

/** As many sources as a reader may come to have, of whom 50 are drawn. */
const rows: ListedSource[] = Array.from({ length: 50 }, (_, n) => ({
  id: `kept:${n}`,
  title:
    n === 1
      ? null
      : `Ferry operator skipped ${n + 3} safety checks before the grounding, an inquiry into the accident at Sallow Point finds`,
  site: n % 3 === 0 ? 'harbour-courier.example' : 'tidewater.example',
  origin: (['kept', 'read', 'file', 'pasted', 'feed'] as const)[n % 5]!,
  pinned: n === 0,
  firstSeen: n === 2 ? null : noon - n * 3_600_000,
  bytes: 1800 + 977 * n,
}));

const packs: ListedPack[] = [
  {
    id: 'a',
    name: 'Public domain stories',
    publisher: 'Northern Wire',
    licence: 'CC0 1.0',
    count: 1140,
    bytes: 2_100_000,
    from: '2019-01-02',
    to: '2024-03-31',
    signedBy: '4f1c 9a02 77be 1d3e',
    isOn: true,
    installedAt: noon,
    canUndo: true,
    problem: null,
    subscription: {
      address: 'https://wire.example/public.pack',
      title: 'Public domain stories',
      askedAt: noon,
      nextAt: noon + 86_400_000,
      problem: null,
      isBusy: true,
      progress: { done: 1_200_000, total: 3_400_000 },
    },
  },
  {
    id: 'b',
    name: 'Harbour archive',
    publisher: 'Harbour Courier',
    licence: 'CC BY 4.0',
    count: 12,
    bytes: 9000,
    from: null,
    to: null,
    signedBy: null,
    isOn: false,
    installedAt: noon,
    canUndo: false,
    problem:
      'This pack can no longer be read, so nothing in it is found. Remove it, and add it again from its file.',
    subscription: null,
  },
];

const feed: ListedFeed = {
  address: 'https://wire.example/feed.xml',
  title: 'Northern Wire',
  lang: 'en',
  askedAt: noon,
  nextAt: noon + 3_600_000,
  fixedMs: null,
  taken: 231,
  problem: null,
  hasMoved: false,
  isGone: false,
  isPaused: false,
  isBusy: false,
  wholeStories: false,
};

const plain: OptionsProps = {
  when: {
    state: {
      when: 'on-click',
      hasLostEverywhere: false,
      sites: [],
      withoutAccess: [],
      offSites: [],
      refused: false,
    },
    actions: whenActions,
  },
  keep: {
    settings: {
      keepRead: false,
      keepReadDays: 90,
      keepReadMegabytes: 200,
      keepReadExcept: [],
      keepFeedDays: 365,
      keepFeedMegabytes: 300,
    },
    onChange: note('keep'),
  },
  sources: {
    state: { rows: [], matching: 0, total: 0, bytes: 0 },
    query: { search: '', order: 'newest', offset: 0 },
    pageSize: 50,
    actions: { onQuery: note('query'), onPin: note('pin'), onRemove: note('remove') },
  },
  packs: {
    bundled: [
      {
        name: 'Wireprint starter',
        publisher: 'Wireprint',
        licence: 'MIT',
        count: 27,
        from: '2024-02-01',
        to: '2024-06-30',
      },
    ],
    packs: [],
    broken: [],
    coming: [],
    refused: null,
    isWorking: false,
    actions: {
      onUse: note('use'),
      onUndo: note('undo'),
      onRemove: note('remove'),
      onInstall: note('install'),
      onSubscribe: note('subscribe'),
      onFetchNow: note('fetch'),
      onUnsubscribe: note('unsubscribe'),
      onStop: note('stop'),
    },
  },
  feeds: {
    feeds: [],
    catalogue: CATALOGUE,
    refused: null,
    actions: {
      onSubscribe: note('subscribe'),
      onUnsubscribe: note('unsubscribe'),
      onFetchNow: note('fetch'),
      onChange: note('change'),
    },
  },
  add: {
    state: { kind: 'idle' },
    accept: '.txt,.html,.xml,.csv,.jsonl,.warc,.wacz',
    actions: {
      onPaste: note('paste'),
      onFiles: note('files'),
      onCancel: note('cancel'),
      onClose: note('close'),
    },
  },
  sensitivity: { chosen: 'usual', onChoose: note('sensitivity') },
  face: {
    settings: { appearance: 'system', language: 'browser', spokenMarks: true },
    languages: [
      { code: 'en', name: 'English' },
      { code: 'ar', name: 'العربية' },
    ],
    onChange: note('face'),
    keys: {
      keys: [
        { does: 'open', key: 'Alt+Shift+Y' },
        { does: 'compare-selection', key: '' },
      ],
      onChange: note('keys'),
    },
  },
  data: {
    state: { kind: 'idle' },
    actions: { onExport: note('export'), onImport: note('import'), onDelete: note('delete') },
  },
  diagnostics: {
    facts: [
      { name: 'Version', value: '0.1.0' },
      { name: 'Browser', value: 'Firefox 153.0' },
    ],
    events: [],
    onCopy: async () => true,
  },
  saved: null,
};

/** Every state of the settings page, by name: as it is at first, and with much in it. */
export const optionsViews: Readonly<Record<string, OptionsProps>> = {
  options: plain,
  'options-full': {
    when: {
      ...plain.when,
      state: {
        ...plain.when.state,
        when: 'chosen-sites',
        sites: [
          'courier.example',
          'tidewater.example',
          'a-very-long-name-of-a-newspaper-in-the-north.example',
        ],
        withoutAccess: ['tidewater.example'],
        offSites: ['forum.example'],
      },
    },
    keep: {
      ...plain.keep!,
      settings: { ...plain.keep!.settings, keepRead: true, keepReadExcept: ['diary.example'] },
    },
    sources: {
      ...plain.sources!,
      state: { rows, matching: 20_000, total: 20_000, bytes: 61_300_000 },
      query: { search: '', order: 'newest', offset: 100 },
    },
    packs: {
      ...plain.packs!,
      packs,
      broken: [{ id: 'c' }],
      coming: [
        {
          address: 'https://archive.example/2024.pack',
          title: null,
          askedAt: noon,
          nextAt: noon + 3_600_000,
          problem: 'There is no undamaged pack at this address.',
          isBusy: false,
          progress: null,
        },
      ],
      notice: { text: 'This pack is signed by another key.', onConfirm: note('yes') },
    },
    feeds: {
      ...plain.feeds!,
      feeds: [
        feed,
        {
          ...feed,
          address: 'https://b.example/f',
          title: 'Harbour Courier',
          isBusy: true,
          fixedMs: 3_600_000,
        },
        {
          ...feed,
          address: 'https://c.example/f',
          title: null,
          askedAt: null,
          isPaused: true,
          taken: 0,
          lang: null,
        },
        {
          ...feed,
          address: 'https://d.example/f',
          title: 'Coast Weekly',
          problem: 'The address leads on to another one, which is not followed.',
          hasMoved: true,
        },
        { ...feed, address: 'https://e.example/f', title: 'The Almanac', isGone: true, nextAt: Infinity },
      ],
      refused: 'This is not a secure web address.',
    },
    add: {
      ...plain.add!,
      state: {
        kind: 'done',
        taken: 31,
        refusedInAll: 2,
        refused: [
          { what: 'notes.txt', why: 'There is too little text to compare with.' },
          { what: 'photo.jpg', why: 'not a kind of file that is read' },
        ],
      },
    },
    sensitivity: plain.sensitivity!,
    face: plain.face!,
    data: { ...plain.data!, state: { kind: 'exported', name: 'wireprint-2024-04-12.json' } },
    diagnostics: { ...plain.diagnostics!, events: ['12:00:01 started 31 ms', '12:00:09 looked ok 214 ms'] },
    saved: 'saved',
  },
  'options-working': {
    when: { ...plain.when, state: { ...plain.when.state, hasLostEverywhere: true, refused: true } },
    sources: {
      ...plain.sources!,
      isUnreadable: true,
      actions: { ...plain.sources!.actions, onRepair: note('repair') },
    },
    packs: { ...plain.packs!, isWorking: true },
    add: { ...plain.add!, state: { kind: 'adding', name: 'archive.wacz', done: 120, total: 400 } },
    data: { ...plain.data!, state: { kind: 'working' } },
    saved: 'not-saved',
  },
};
