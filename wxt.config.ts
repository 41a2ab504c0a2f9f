import path from 'node:path';
import preact from '@preact/preset-vite';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'wxt';

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * Puts all that the popup loads at once into one chunk, which the other pages share. Cut by which pages share what, it
 * was twenty files and took a tenth more bytes.
 */
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

/** The modules that one imports, without those that it loads later, and without itself: pages that share it would run it. */
function reachedFrom(main: string, modules: Modules): ReadonlySet<string> {
  const ids = new Set([main]);
  for (const id of ids)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) ids.add(imported);
  ids.delete(main);
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
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'popup')) popupInOneChunk(config);
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
      // Firefox's background has a document of its own.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_host_permissions: ['*://*/*'],
    // Defaults: the reader may change them in the browser.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
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
