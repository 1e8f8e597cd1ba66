import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { forOldBrowsers } from './build/old-browsers.mjs';

const root = import.meta.dirname;

// Everything else is bundled: only packages with native code, which cannot be, are shipped as packages.
// The native parts of ssh2 are optional: without them it computes in JavaScript and with the crypto of Node.
const external = ['electron', 'serialport', /^@serialport\//, '@photostructure/sqlite', 'cpu-features', /\.node$/];

// Bundled packages require that their licence ships with them.
const LICENCES = 'third-party-licences.md';
const license = { fileName: LICENCES };

/** Adds the packages of fonts and other files without code, which the bundler's own list of licences leaves out. */
const licencesOfAssets: Plugin = {
  name: 'licences-of-assets',
  writeBundle({ dir = '' }, bundle) {
    const list = resolve(dir, LICENCES);
    const listed = readFileSync(list, 'utf8');
    const sources = Object.values(bundle).flatMap((file) => (file.type === 'asset' ? file.originalFileNames : []));
    const names = new Set(sources.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
    const missing = [...names].filter((name) => !listed.includes(`\n## ${name} - `)).sort();
    writeFileSync(list, listed + missing.map(licenceOf).join(''));
  },
};

function licenceOf(name: string): string {
  const home = resolve(root, 'node_modules', name);
  const { version, license: id } = JSON.parse(readFileSync(resolve(home, 'package.json'), 'utf8')) as { version: string; license: string };
  return `\n## ${name} - ${version} (${id})\n\n${readFileSync(resolve(home, 'LICENSE'), 'utf8').trim()}\n`;
}

/** The station serves the screens at `/board`, `/live` and deeper, so their assets need absolute addresses; electron-vite insists on relative ones. */
const servedFromRoot: Plugin = {
  name: 'served-from-root',
  enforce: 'post',
  config: (config) => {
    config.base = '/';
  },
};

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      sourcemap: true,
      minify: false,
      license,
      rolldownOptions: {
        external,
        input: {
          desktop: resolve(root, 'electron/main.ts'),
          cli: resolve(root, 'src/cli.ts'),
          station: resolve(root, 'electron/station-process/main.ts'),
          exports: resolve(root, 'src/exports/worker.ts'),
          workbooks: resolve(root, 'src/imports/xlsx/worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      sourcemap: true,
      minify: false,
      license,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), servedFromRoot, forOldBrowsers, licencesOfAssets],
    build: {
      outDir: resolve(root, 'out/renderer'),
      sourcemap: true,
      minify: 'oxc',
      cssMinify: 'lightningcss',
      license,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
