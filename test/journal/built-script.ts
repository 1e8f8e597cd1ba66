import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(__dirname, '../..');

/** Builds a script so that plain Node can run it; answers its path. It finds native packages when run with `SCRIPT_ENV`. */
export async function buildScript(entry: string, folder: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { external: ['@photostructure/sqlite'], output: { format: 'cjs', entryFileNames: 'script.cjs' } },
    },
  });
  return join(folder, 'script.cjs');
}

export const SCRIPT_ENV: Readonly<Record<string, string>> = { NODE_PATH: join(ROOT, 'node_modules') };
