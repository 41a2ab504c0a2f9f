import preact from '@preact/preset-vite';
import { defineConfig, type Entrypoint } from 'wxt';

/**
 * Takes the popup out of the build that all pages share, into one of its own. Together they share chunks, and a chunk
 * holds what any of them needs: the popup loaded a fifth more bytes than it uses, in twenty files or in one.
 */
function buildPopupApart(groups: (Entrypoint | Entrypoint[])[]): void {
  for (const group of groups) {
    if (!Array.isArray(group)) continue;
    const at = group.findIndex(({ type }) => type === 'popup');
    if (at >= 0) return void groups.push(group.splice(at, 1));
  }
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
