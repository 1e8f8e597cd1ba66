import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type KnownWords, safeLine } from './safe-log';
import type { PackedFile } from './zip';

/** The logs that the program writes; older ones have a date before the name. */
const LOG_NAME = /(?:^|-)(station|desktop)\.log(?:$|\.)/;
/** Of each program the newest files, and of each the end: what happened before is no help. */
const FILES_OF_EACH = 2;
const MAX_BYTES = 2 * 1024 * 1024;
const LINES_IN_A_ROW = 500;

/** The newest logs of a folder, each line as it may leave the computer. Empty where there is no folder; files that cannot be read say so. */
export async function safeLogs(folder: string, known: KnownWords): Promise<readonly PackedFile[]> {
  const newest = await newestLogs(folder);
  const files: PackedFile[] = [];
  for (const [index, { program, path }] of newest.entries()) {
    files.push({ name: `logs/${index + 1}-${program}.txt`, text: await safeText(path, known) });
  }
  return files;
}

async function newestLogs(folder: string): Promise<readonly { readonly program: string; readonly path: string }[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const program = LOG_NAME.exec(name)?.[1];
      if (program === undefined) return [];
      const path = join(folder, name);
      const changed = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
      return [{ program, path, changed }];
    }),
  );
  const sorted = found.flat().sort((one, other) => other.changed - one.changed);
  return ['station', 'desktop'].flatMap((program) => sorted.filter((one) => one.program === program).slice(0, FILES_OF_EACH));
}

async function safeText(path: string, known: KnownWords): Promise<string> {
  const text = await endOf(path).catch(() => null);
  if (text === null) return '(this log could not be read)\n';
  const lines: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const safe = safeLine(line, known);
    if (safe !== null) lines.push(`${safe}\n`);
    if (index % LINES_IN_A_ROW === 0) await setImmediate();
  }
  return lines.join('');
}

/** The last part of a file, from the beginning of a line. */
async function endOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - MAX_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const text = buffer.toString('utf8', 0, bytesRead);
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
  } finally {
    await file.close();
  }
}
