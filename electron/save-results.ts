import { rename, rm, writeFile } from 'node:fs/promises';
import type { FileFilter } from 'electron';
import type { Texts } from '../src/texts/texts';
import { proposedFileName } from '../src/wire/shared/content-disposition';
import { EXPORT_FORMATS, type ExportFormat } from '../src/wire/shared/export-formats';
import type { Desktop } from './desktop';
import type { FileOutcome } from './desktop-api';
import { problemOfTarget } from './export-target';

type DesktopTexts = Texts['catalogue']['desktop'];

/** Asks for a path, then writes the results there as the station exports them over HTTP. The file is complete or not written at all. */
export async function exportResults(desktop: Desktop, format: ExportFormat): Promise<FileOutcome> {
  const { url, operatorToken } = desktop.running;
  const texts = desktop.texts.catalogue.desktop;
  const answer = await fetch(new URL(`/exports/${format}`, url), { headers: { authorization: `Bearer ${operatorToken}` } });
  if (!answer.ok) return { outcome: 'failed', sentence: await reasonOf(answer, texts) };
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { extension } = EXPORT_FORMATS[format];
  const filters: FileFilter[] = [{ name: desktop.texts.catalogue.exports.formats[format], extensions: [extension] }];
  const path = await desktop.askWhereToSave({
    name: proposedFileName(answer.headers.get('content-disposition'), `results.${extension}`),
    filters,
  });
  if (path === null) return { outcome: 'cancelled' };
  const problem = problemOfTarget(path, desktop.running.station.race()?.path ?? null);
  if (problem !== null) return { outcome: 'failed', sentence: texts.files.badTargets[problem] };
  return write(path, bytes, texts);
}

/** The sentence of the station's answer. */
async function reasonOf(answer: Response, { files }: DesktopTexts): Promise<string> {
  const body: unknown = await answer.json().catch(() => null);
  const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : null;
  return typeof detail === 'string' ? detail : files.noAnswer(answer.status);
}

/** Writes the file. A file of that name is replaced only when the new one is complete. */
async function write(path: string, bytes: Uint8Array, { files }: DesktopTexts): Promise<FileOutcome> {
  const unfinished = `${path}.unfinished`;
  try {
    await rm(unfinished, { force: true });
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await rename(unfinished, path);
    return { outcome: 'done', path };
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const why = error instanceof Error ? error.message : String(error);
    return { outcome: 'failed', sentence: files.notWritten(why) };
  }
}
