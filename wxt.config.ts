// How the extension is built: manifest, permissions and bundler. What it does is in entrypoints/.
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { minified } from './lib/build/minified.ts';
import { quickScripts } from './lib/build/quick-scripts.ts';
import { extensionPackage, guardFiles } from './lib/contract/package.ts';
import { endpointPatterns } from './lib/sites/endpoints.ts';
import { sites } from './lib/sites/index.ts';
import { known } from './lib/sites/known.ts';
import { matchPatterns } from './lib/sites/match.ts';

// Loopback is where self-hosted tools (Open WebUI, LM Studio) and a trial's collector live. See
// docs/decisions/0004-permissions.md.
const hosts = ['https://*/*', 'http://localhost/*', 'http://*.localhost/*', 'http://127.0.0.1/*'];
/** Chromium tells of a socket being opened only to who has its scheme. For discovery alone. */
const socketHosts = ['wss://*/*', 'ws://localhost/*', 'ws://*.localhost/*', 'ws://127.0.0.1/*'];

/** `wxt build --mode listed`: the catalogue's hosts only, and no discovery. See docs/decisions/0011-two-builds.md. */
const listedHosts = [
  ...matchPatterns([...sites, ...known].map(({ hosts: all }) => ({ hosts: all, paths: [] }))),
  ...endpointPatterns(sites).map((pattern) => `${new URL(pattern).origin}/*`),
];

/**
 * Frames without an address of their own are guarded as well; for those from blob: and data: Chromium takes patterns of
 * whole hosts only, and refuses the extension for any other. The two do not overlap: each script runs once.
 */
function placesOf(patterns: readonly string[], chromium: boolean) {
  const isWhole = (pattern: string) => chromium && new URL(pattern).pathname === '/*';
  const places = [
    { matches: patterns.filter(isWhole), match_origin_as_fallback: true },
    { matches: patterns.filter((pattern) => !isWhole(pattern)) },
  ];
  return places.filter(({ matches }) => matches.length > 0);
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  outDir: '.output',
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    version: extensionPackage.version,
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '120' }),
    permissions: [
      'storage',
      'scripting',
      'alarms',
      'webRequest',
      'webRequestBlocking',
      'declarativeNetRequestWithHostAccess',
    ],
    host_permissions: mode === 'listed' ? [...new Set(listedHosts)] : [...hosts, ...socketHosts],
    ...(browser === 'chrome' ? { storage: { managed_schema: 'managed_schema.json' } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'spillway@spillway.invalid',
              strict_min_version: '128.0',
              // Which AI tool is used, and what was decided there. Never what was written.
              data_collection_permissions: { required: ['browsingActivity', 'websiteActivity'] },
            },
          },
        }
      : {}),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https: http://localhost:* http://*.localhost:* http://127.0.0.1:*; base-uri 'none'; form-action 'none'",
    },
    // The pages that read attached files and hand texts over live in a frame of the tab; their address changes with each
    // session, so that pages cannot look for them. No other page of the extension can be framed.
    web_accessible_resources: [
      { resources: ['extract.html', 'carry.html'], matches: ['<all_urls>'], use_dynamic_url: true },
    ],
  }),
  hooks: {
    // Said here and not in the scripts themselves: the list of hosts would be most of what runs in the page's own world.
    'build:manifestGenerated': (wxt, manifest) => {
      const chromium = wxt.config.browser !== 'firefox';
      manifest.content_scripts = ['guard', 'wire'].flatMap((name) =>
        placesOf(matchPatterns(sites), chromium).map((place) => ({
          run_at: 'document_start' as const,
          all_frames: true,
          match_about_blank: true,
          ...place,
          ...(name === 'wire'
            ? { js: ['content-scripts/wire.js'], world: 'MAIN' as const }
            : { js: [...guardFiles] }),
        })),
      );
    },
  },
  vite: () => ({
    resolve: {
      alias: {
        'wxt/utils/content-script-context': new URL('lib/platform/no-context.ts', import.meta.url)
          .pathname,
      },
    },
    plugins: [preact({ devToolsEnabled: false }), quickScripts],
    build: { target: 'es2022', ...minified },
  }),
});
