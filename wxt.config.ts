import path from 'node:path';
import preact from '@preact/preset-vite';
import type { InlineConfig, Plugin } from 'vite';
import { defineConfig, type Entrypoint } from 'wxt';

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * Takes the popup out of the build that all pages share, into one of its own: chunks hold what any page needs that
 * shares them, and the popup loaded a fifth more bytes than it uses.
 */
function buildPopupApart(groups: (Entrypoint | Entrypoint[])[]): void {
  for (const group of groups) {
    if (!Array.isArray(group)) continue;
    const at = group.findIndex(({ type }) => type === 'popup');
    if (at >= 0) return void groups.push(group.splice(at, 1));
  }
}

/** Puts all that the popup loads at once into one chunk. Cut by what it loads later, it was four. */
function popupInOneChunk(config: InlineConfig): void {
  let ids: ReadonlySet<string> | undefined;
  const name = (id: string, modules: Modules) => {
    ids ??= reachedFrom(path.resolve('entrypoints/popup/main.tsx'), modules);
    return ids.has(id) ? 'popup' : null;
  };
  const rolldownOptions = config.build?.rolldownOptions;
  const [before] = [rolldownOptions?.output].flat();
  const output = { ...before, codeSplitting: { groups: [{ name }] } };
  config.build = { ...config.build, rolldownOptions: { ...rolldownOptions, output } };
}

/** What is loaded before a reader is answered. They hear ports alone, where the browsers need no polyfill. */
const WITHOUT_POLYFILL: ReadonlySet<string> = new Set(['popup', 'background']);

const withoutPolyfill: Plugin = {
  name: 'without-polyfill',
  enforce: 'pre',
  resolveId: (id) => (id === 'webextension-polyfill' ? path.resolve('lib/platform/own-promises.ts') : null),
};

/** A module and those that it imports, without those that are loaded later. */
function reachedFrom(main: string, modules: Modules): ReadonlySet<string> {
  const ids = new Set([main]);
  for (const id of ids)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) ids.add(imported);
  return ids;
}

/**
 * What each permission is for is said in test/browser/manifest.test.ts, which holds both built manifests to it.
 * `popup` and friends get no remote code and no frames. Connections go to the extension's own files, and over https to
 * what the reader subscribed to: lib/platform/network.ts alone makes them.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [preact()], build: { modulePreload: { polyfill: false } } }),
  hooks: {
    'entrypoints:grouped'(_wxt, groups) {
      buildPopupApart(groups);
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'popup')) popupInOneChunk(config);
      if (entrypoints.some(({ name }) => WITHOUT_POLYFILL.has(name)))
        config.plugins = [...(config.plugins ?? []), withoutPolyfill];
    },
  },
  manifest: ({ browser }) => ({
    name: 'Wireprint',
    // In public/_locales: what browsers say of the extension, in their own language.
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      // Firefox's background has a document of its own, and Chrome alone may throw sources away without the other.
      ...(browser === 'firefox' ? [] : ['offscreen', 'unlimitedStorage']),
    ],
    optional_host_permissions: ['*://*/*'],
    // Defaults: the reader may change them in the browser. Chromium has Alt+Shift+W for groups of tabs,
    // and does not give it to an extension.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'compare-selection': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_compareSelection__',
      },
    },
    // Chrome runs a second background for private windows; Firefox has one, which asks the tab.
    incognito: browser === 'firefox' ? 'spanning' : 'split',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'wireprint@wireprint.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
