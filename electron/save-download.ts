import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { DownloadItem, FileFilter, Session } from 'electron';
import type { Desktop } from './desktop';
import type { FileOutcome } from './desktop-api';
import { type Saving, saveFile, writeFailure } from './save-file';

/** Saves what pages offer for download; what a guard refused before is left alone. */
export function setUpDownloads(session: Session, desktop: Desktop): void {
  session.on('will-download', (event, item) => {
    if (!event.defaultPrevented) void saveDownload(desktop, item).then((outcome) => desktop.showFailure(outcome));
  });
}

/** What is used of a download. */
export type Download = Pick<DownloadItem, 'getFilename' | 'setSavePath' | 'once'>;

/**
 * Saves a file that a page offers, as every other file is saved: the system's own dialog would let it replace a race. The page's file goes into
 * a folder of its own first, because where it is to be saved must be known when it begins.
 */
export async function saveDownload(saving: Saving, item: Download): Promise<FileOutcome> {
  const { files } = saving.texts.catalogue.desktop;
  const name = item.getFilename();
  const folder = mkdtempSync(join(tmpdir(), 'racetag-download-'));
  const path = join(folder, 'download');
  item.setSavePath(path);
  const state = await new Promise<string>((resolve) => item.once('done', (_event, ended) => resolve(ended)));
  try {
    if (state !== 'completed') return { outcome: 'failed', sentence: files.notWritten(state) };
    return await saveFile(saving, { name, filters: filtersOf(name) }, await readFile(path));
  } catch (error) {
    return { outcome: 'failed', sentence: writeFailure(path, error, files) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The kind of file that a name has; none for one without an extension. */
function filtersOf(name: string): FileFilter[] {
  const extension = extname(name).slice(1);
  return extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
}
