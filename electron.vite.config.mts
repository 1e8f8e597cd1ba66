import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

// Everything else is bundled: only packages with native code, which cannot be, are shipped as packages.
const external = ['electron', 'serialport', /^@serialport\//, '@photostructure/sqlite'];

// Bundled packages want their licence to travel with them.
const license = { fileName: 'third-party-licences.md' };

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
          exports: resolve(root, 'src/exports/worker.ts'),
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
    plugins: [react(), servedFromRoot],
    build: {
      target: 'chrome114',
      outDir: resolve(root, 'out/renderer'),
      sourcemap: true,
      minify: 'oxc',
      cssMinify: 'lightningcss',
      license,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
