import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(__dirname, '../..');

/** What cannot be bundled. */
const NATIVE = ['@photostructure/sqlite', 'serialport', /^@serialport\//, 'cpu-features', /\.node$/];

/** Builds a script so that plain Node can run it; returns its path. It finds native packages when run with `SCRIPT_ENV`, and needs no other. */
export async function buildScript(entry: string, folder: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { external: NATIVE, output: { format: 'cjs', entryFileNames: 'script.cjs' } },
    },
  });
  return join(folder, 'script.cjs');
}

export const SCRIPT_ENV: Readonly<Record<string, string>> = { NODE_PATH: join(ROOT, 'node_modules') };
