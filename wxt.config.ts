import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Permissions are explained one by one in docs/permissions.md and held by test/manifest.test.ts. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [preact()], build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: 'Wireprint',
    description: 'Spots copies of news stories, word for word or reworded. Nothing leaves your machine.',
    permissions: ['activeTab', 'scripting', 'storage', 'alarms'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
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
