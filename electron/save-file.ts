import { rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { renameOverLater } from '../src/rename-over';
import type { Texts } from '../src/texts/texts';
import type { Desktop, FileProposal } from './desktop';
import type { FileOutcome } from './desktop-api';
import { problemOfTarget } from './export-target';

type FileTexts = Texts['catalogue']['desktop']['files'];

/** What saving a file needs of the desktop. */
export interface Saving extends Pick<Desktop, 'askWhereToSave' | 'texts'> {
  readonly station: Pick<Desktop['station'], 'freshState'>;
}

/** Asks for a path, then writes the file there, unless it would replace a race. The file is complete or not written at all. */
export async function saveFile(
  { askWhereToSave, station, texts }: Saving,
  proposal: FileProposal,
  bytes: Uint8Array,
): Promise<FileOutcome> {
  const { files } = texts.catalogue.desktop;
  const path = await askWhereToSave(proposal);
  if (path === null) return { outcome: 'cancelled' };
  const { race } = await station.freshState();
  const problem = problemOfTarget(path, race?.path ?? null);
  if (problem !== null) return { outcome: 'failed', sentence: files.badTargets[problem] };
  return write(path, bytes, files);
}

/** Writes the file. A file of that name is replaced only when the new one is complete. */
async function write(path: string, bytes: Uint8Array, files: FileTexts): Promise<FileOutcome> {
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

/** What to do about a file that could not be written. */
export function writeFailure(path: string, error: unknown, { notWritten, isOpenElsewhere }: FileTexts): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const isReplacing = error instanceof Error && 'syscall' in error && error.syscall === 'rename';
  if (isReplacing && HELD_BY_A_PROGRAM.has(code)) return isOpenElsewhere(basename(path));
  return notWritten(error instanceof Error ? error.message : String(error));
}
