import type { FileFilter } from 'electron';
import type { Texts } from '../src/texts/texts';
import { proposedFileName } from '../src/wire/shared/content-disposition';
import { EXPORT_FORMATS } from '../src/wire/shared/export-formats';
import { exportPath, type WantedFile } from '../src/wire/shared/export-sheets';
import type { Desktop } from './desktop';
import type { FileOutcome } from './desktop-api';
import { saveFile } from './save-file';

type DesktopTexts = Texts['catalogue']['desktop'];

/** Asks for a path, then writes a sheet there as the station exports it over HTTP. The file is complete or not written at all. */
export async function exportFile(desktop: Desktop, wanted: WantedFile): Promise<FileOutcome> {
  const { url, operatorToken } = desktop.station.address;
  const texts = desktop.texts.catalogue.desktop;
  const { format, sheet } = wanted;
  const answer = await fileOf(new URL(exportPath(wanted), url), operatorToken);
  if (answer === null) return { outcome: 'failed', sentence: texts.files.stationGone };
  const { response, bytes } = answer;
  if (!response.ok) return { outcome: 'failed', sentence: reasonOf(response.status, bytes, texts) };
  const { extension } = EXPORT_FORMATS[format];
  const filters: FileFilter[] = [{ name: desktop.texts.catalogue.exports.formats[format], extensions: [extension] }];
  const name = proposedFileName(response.headers.get('content-disposition'), `${sheet}.${extension}`);
  return saveFile(desktop, { name, filters }, bytes);
}

interface Answer {
  readonly response: Response;
  readonly bytes: Uint8Array;
}

/** The answer of the station; null when it ended meanwhile. */
async function fileOf(url: URL, operatorToken: string): Promise<Answer | null> {
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
