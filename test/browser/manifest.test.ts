import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, wordsFor } from '../../lib/wording/catalogues.ts';
import { BROWSERS } from './support/browser.ts';
import { BUILT } from './support/launch.ts';

/** Every permission is here with what it is for. One more has to be argued for in this file first. */
const PERMISSIONS = [
  // The page that the reader is on, when the toolbar icon is clicked, and no other.
  'activeTab',
  // When to ask the next feed that the reader subscribed to: outlives the background. Without a feed none is set.
  'alarms',
  // Three entries in the menu of a page: compare the selection, keep as a source, on or off for this site.
  'contextMenus',
  // Runs the page script: there on a click, by itself where the reader has given access.
  'scripting',
  // What was found in each tab, kept in memory while the background sleeps; that the reader was welcomed.
  'storage',
];

/** In Chrome alone: a page that nobody sees, for reading feeds, since its background has no document. */
const OFFSCREEN = 'offscreen';

/**
 * In Chrome alone: packs take gigabytes, and Chrome may throw the sources of an extension away when the disk runs short,
 * but for those with this. Nobody is asked for it, and nothing else comes with it.
 */
const UNLIMITED_STORAGE = 'unlimitedStorage';

/**
 * Asked for inside the click of a reader: in the welcome page, the settings and the menu for who wants to be told
 * without asking, and for the one host of a feed that is subscribed to.
 */
const OPTIONAL_SITES = ['*://*/*'];

/**
 * Extension pages run nothing but packed scripts, load nothing but packed files, connect to the extension itself and
 * over https to what the reader subscribed to, are framed by nobody, and make no HTML out of strings. Which https
 * addresses these are is not known beforehand; that one module alone may ask them is in .oxlintrc.json.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const SHARED = {
  manifest_version: 3,
  name: 'Wireprint',
  default_locale: 'en',
  description: '__MSG_description__',
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  action: { default_title: 'Wireprint', default_popup: 'popup.html' },
  options_ui: { page: 'options.html', open_in_tab: true },
  permissions: PERMISSIONS,
  optional_host_permissions: OPTIONAL_SITES,
  // What a key can do by default; the reader may change both in the browser.
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
    'compare-selection': {
      suggested_key: { default: 'Alt+Shift+S' },
      description: '__MSG_compareSelection__',
    },
  },
  content_security_policy: { extension_pages: POLICY },
};

const EXPECTED = {
  chromium: {
    ...SHARED,
    // The panel beside the page; Firefox asks for no permission to have one.
    permissions: [...PERMISSIONS, OFFSCREEN, UNLIMITED_STORAGE, 'sidePanel'],
    side_panel: { default_path: 'sidepanel.html' },
    incognito: 'split',
    background: { service_worker: 'background.js' },
  },
  firefox: {
    ...SHARED,
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Wireprint', open_at_install: false },
    incognito: 'spanning',
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'wireprint@wireprint.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

describe.each(BROWSERS)('the built extension for %s', (browser) => {
  const root = BUILT[browser];

  test('asks for exactly what is argued for, and offers nothing to pages', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
    expect(manifest).toEqual(EXPECTED[browser]);
  });

  test.each(LANGUAGES)(
    'says in %s what it is, as stores allow it, and what its key does, as its menu',
    async (lang) => {
      const file = join(root, '_locales', lang, 'messages.json');
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
      // Chrome's limit.
      expect(messages['description']!.message.length).toBeLessThanOrEqual(132);
      expect(messages['description']!.message).toMatch(/Nothing|Nichts|Nada|Rien|لا شيء|ありません/u);
      expect(messages['compareSelection']!.message).toBe((await wordsFor(lang)).menus.compareSelection);
    },
  );

  test('has every file that its manifest and its scripts name', () => {
    const named = [
      'article.js',
      'watch.js',
      'marks.js',
      'selection.js',
      'off.js',
      'muted/16.png',
      'muted/32.png',
      'welcome.html',
      'demo.html',
      'gather.html',
      'gather.js',
      'corpus/starter.pack',
      'corpus/public-domain.pack',
    ];
    for (const file of [...named, ...Object.values(SHARED.icons)])
      expect(existsSync(join(root, file)), file).toBe(true);
  });

  test('names no address to fetch from in its code', () => {
    const fetching = globSync('**/*.js', { cwd: root }).filter((file) =>
      /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/u.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(fetching).toEqual([]);
  });
});
