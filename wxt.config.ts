import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { builtMessages } from './scripts/locale-files.ts';

const GECKO_ID = 'instep@instep.example';
/** The oldest versions that Instep runs in; also what scripts and styles are written for. */
const OLDEST = { chrome: '144', firefox: '149' };

/**
 * Takes Preact's `dangerouslySetInnerHTML` out of the build. Instep sets no HTML from strings, and a bundle that cannot do
 * it is one that add-on reviewers need not ask about (web-ext lint: UNSAFE_VAR_ASSIGNMENT). Fails when Preact changes.
 */
const noInnerHtml: Plugin = {
  name: 'no-inner-html',
  transform(code, id) {
    if (!/preact\/dist\/preact\.mjs/.test(id)) return null;
    const without = code.replace(/\|\|\(\w+\.innerHTML=\w+\.__html\)/, '');
    if (without === code || without.includes('.innerHTML='))
      throw new Error('Preact sets innerHTML in another way now.');
    return { code: without, map: null };
  },
};

/**
 * Chrome and Firefox from `OLDEST` on give promises themselves, so of the polyfill only its interface is used: looking at a part
 * of the API through it makes Chrome prepare that part, needed or not, at the start of each worker.
 */
const nativePromises: Plugin = {
  name: 'native-promises',
  transform(_code, id) {
    if (!/webextension-polyfill\/dist\/browser-polyfill/.test(id)) return null;
    return {
      code: 'export default globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome;',
      map: null,
    };
  },
};

/**
 * The few rules that the popup's first paint needs stand in its page: a style sheet of its own would hold the paint up by
 * another request. The content security policy knows them by their hash.
 */
const firstPaintCss = readFileSync(new URL('components/styles/first-paint.css', import.meta.url), 'utf8').replaceAll(
  /\/\*[^]*?\*\/|\s*\n\s*/g,
  '',
);
const firstPaintHash = `'sha256-${createHash('sha256').update(firstPaintCss).digest('base64')}'`;
const firstPaint: Plugin = {
  name: 'first-paint',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('</head>', `<style>${firstPaintCss}</style></head>`),
  },
};

/** File names without hashes. Hashes are for web caches; an extension is installed whole, and they compress badly in its package. */
const plainNames: Plugin = {
  name: 'plain-names',
  outputOptions: (options) => {
    const { entryFileNames } = options;
    return {
      ...options,
      ...(typeof entryFileNames === 'function' && {
        entryFileNames: (chunk) => entryFileNames(chunk).replace('-[hash]', ''),
      }),
      chunkFileNames: 'chunks/[name].js',
      assetFileNames: 'assets/[name].[ext]',
    };
  },
};

/** The newest version of a changelog. */
const newestOf = (changes: string): string => changes.split(/^(?=## )/m)[1] ?? '';

export default defineConfig({
  outDir: process.env['INSTEP_PSEUDO'] ? `.output/pseudo-${process.env['INSTEP_PSEUDO']}` : '.output',
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [noInnerHtml, nativePromises, firstPaint, plainNames],
    build: {
      target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
      /* Both know how to preload modules. */
      modulePreload: { polyfill: false },
    },
  }),
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    /* The documents that the options show. */
    'build:publicAssets': (_wxt, files) => {
      for (const name of ['PRIVACY.md', 'LICENSE']) {
        files.push({ absoluteSrc: fileURLToPath(new URL(name, import.meta.url)), relativeDest: `about/${name}` });
      }
      const changes = readFileSync(new URL('CHANGELOG.md', import.meta.url), 'utf8');
      files.push({ contents: newestOf(changes), relativeDest: 'about/CHANGELOG.md' });
      /* Texts without what is for translators; INSTEP_PSEUDO=accents or rtl builds a language to test with. */
      for (const [at, file] of files.entries()) {
        if (!/^_locales.*messages\.json$/.test(file.relativeDest) || !('absoluteSrc' in file)) continue;
        const contents = builtMessages(readFileSync(file.absoluteSrc, 'utf8'), process.env['INSTEP_PSEUDO']);
        files[at] = { contents, relativeDest: file.relativeDest };
      }
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    icons: {
      16: '/icons/working-16.png',
      32: '/icons/working-32.png',
      48: '/icons/working-48.png',
      128: '/icons/working-128.png',
    },
    action: {
      default_title: '__MSG_extension_name__',
      default_icon: { 16: '/icons/working-16.png', 32: '/icons/working-32.png' },
    },
    permissions: [
      'alarms',
      'notifications',
      'storage',
      'idle',
      'contextMenus',
      /* Firefox's background has a page of its own to sound from. */
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    /* To know calls by their address, where the person wants them to be held. */
    optional_permissions: ['tabs'],
    /* Keys that neither browser needs itself: Chrome takes Alt+Shift+B and P, Firefox's menus F, B and S. */
    commands: {
      'start-break': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_options_shortcut_start_break__',
      },
      snooze: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_options_shortcut_snooze__' },
      'pause-toggle': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_options_shortcut_pause_toggle__',
      },
    },
    /* While Instep is developed, its pages come from a server of WXT's, which adds what they need to a policy of its own. */
    ...(command === 'serve'
      ? {}
      : {
          content_security_policy: {
            extension_pages: `default-src 'none'; script-src 'self'; style-src 'self' ${firstPaintHash}; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'`,
          },
        }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome }),
  }),
});
