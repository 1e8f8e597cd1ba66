import { rename, rm, writeFile } from 'node:fs/promises';
import type { FileFilter } from 'electron';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../src/texts/languages';
import { proposedFileName } from '../src/wire/shared/content-disposition';
import { EXPORT_FORMATS, type ExportFormat } from '../src/wire/shared/export-formats';
import type { Desktop } from './desktop';
import type { FileOutcome } from './desktop-api';

/** Asks where to, then writes the results as the station exports them over HTTP, all or nothing. */
export async function exportResults(desktop: Desktop, format: ExportFormat): Promise<FileOutcome> {
  const { url, operatorToken } = desktop.running;
  const answer = await fetch(new URL(`/exports/${format}`, url), { headers: { authorization: `Bearer ${operatorToken}` } });
  if (!answer.ok) return { outcome: 'failed', sentence: await complaint(answer) };
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { extension } = EXPORT_FORMATS[format];
  const filters: FileFilter[] = [{ name: LANGUAGES[DEFAULT_LANGUAGE].exports.formats[format], extensions: [extension] }];
  const path = await desktop.askWhereToSave({
    name: proposedFileName(answer.headers.get('content-disposition'), `results.${extension}`),
    filters,
  });
  return path === null ? { outcome: 'cancelled' } : write(path, bytes);
}

async function complaint(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null);
  const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : null;
  return typeof detail === 'string' ? detail : `The station answered ${answer.status}.`;
}

/** A file of that name is replaced only once the new one is complete. */
async function write(path: string, bytes: Uint8Array): Promise<FileOutcome> {
  const unfinished = `${path}.unfinished`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
    return { outcome: 'done', path };
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const why = error instanceof Error ? error.message : String(error);
    return { outcome: 'failed', sentence: `The file was not written: ${why}. Choose another folder or make room on the disk.` };
  }
}
