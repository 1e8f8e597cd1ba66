import { rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileFilter } from 'electron';
import { renameOverLater } from '../src/rename-over';
import type { Texts } from '../src/texts/texts';
import { proposedFileName } from '../src/wire/shared/content-disposition';
import { EXPORT_FORMATS, type ExportFormat } from '../src/wire/shared/export-formats';
import type { Desktop } from './desktop';
import type { FileOutcome } from './desktop-api';
import { problemOfTarget } from './export-target';

type DesktopTexts = Texts['catalogue']['desktop'];

/** Asks for a path, then writes the results there as the station exports them over HTTP. The file is complete or not written at all. */
export async function exportResults(desktop: Desktop, format: ExportFormat): Promise<FileOutcome> {
  const { url, operatorToken } = desktop.station.address;
  const texts = desktop.texts.catalogue.desktop;
  const answer = await resultsOf(new URL(`/exports/${format}`, url), operatorToken);
  if (answer === null) return { outcome: 'failed', sentence: texts.files.stationGone };
  const { response, bytes } = answer;
  if (!response.ok) return { outcome: 'failed', sentence: reasonOf(response.status, bytes, texts) };
  const { extension } = EXPORT_FORMATS[format];
  const filters: FileFilter[] = [{ name: desktop.texts.catalogue.exports.formats[format], extensions: [extension] }];
  const path = await desktop.askWhereToSave({
    name: proposedFileName(response.headers.get('content-disposition'), `results.${extension}`),
    filters,
  });
  if (path === null) return { outcome: 'cancelled' };
  const { race } = await desktop.station.freshState();
  const problem = problemOfTarget(path, race?.path ?? null);
  if (problem !== null) return { outcome: 'failed', sentence: texts.files.badTargets[problem] };
  return write(path, bytes, texts);
}

interface Answer {
  readonly response: Response;
  readonly bytes: Uint8Array;
}

/** The answer of the station; null when it ended meanwhile. */
async function resultsOf(url: URL, operatorToken: string): Promise<Answer | null> {
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${operatorToken}` } });
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return null;
  }
}

/** The sentence of an answer that says no. */
function reasonOf(status: number, body: Uint8Array, { files }: DesktopTexts): string {
  try {
    const { detail } = JSON.parse(new TextDecoder().decode(body)) as { readonly detail?: unknown };
    return typeof detail === 'string' ? detail : files.noAnswer(status);
  } catch {
    return files.noAnswer(status);
  }
}

/** Writes the file. A file of that name is replaced only when the new one is complete. */
async function write(path: string, bytes: Uint8Array, { files }: DesktopTexts): Promise<FileOutcome> {
  const unfinished = `${path}.unfinished`;
  try {
    await rm(unfinished, { force: true });
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await renameOverLater(unfinished, path);
    return { outcome: 'done', path };
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return { outcome: 'failed', sentence: writeFailure(path, error, files) };
  }
}

/** Windows refuses to replace a file that a program has open. */
const HELD_BY_A_PROGRAM: ReadonlySet<unknown> = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** What to do about a file of results that could not be written. */
export function writeFailure(path: string, error: unknown, { notWritten, isOpenElsewhere }: DesktopTexts['files']): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const isReplacing = error instanceof Error && 'syscall' in error && error.syscall === 'rename';
  if (isReplacing && HELD_BY_A_PROGRAM.has(code)) return isOpenElsewhere(basename(path));
  return notWritten(error instanceof Error ? error.message : String(error));
}
