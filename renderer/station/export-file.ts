import type { FileOutcome } from '../../electron/desktop-api';
import { proposedFileName } from '../../src/wire/shared/content-disposition';
import { EXPORT_FORMATS } from '../../src/wire/shared/export-formats';
import { exportQuery, isExportSheet, type WantedFile } from '../../src/wire/shared/export-sheets';
import { saveBlob } from '../api/download';
import { request } from '../api/request';
import { useStore } from '../state/store';
import { beginWork } from '../ui/work';
import type { StationClient } from './station-context';

/** Saves a sheet as a file: the desktop asks where to, a browser downloads it. Says that it is being made, and shows the result as a message. */
export async function exportFile(station: StationClient, wanted: WantedFile): Promise<void> {
  const end = beginWork(doing(station, wanted));
  try {
    await saveFile(station, wanted);
  } finally {
    end();
  }
}

/** What ends the words about the files that the menu of the desktop makes, by the file: one may be made twice at once. */
const ofMenu = new Map<string, readonly (() => void)[]>();

/** Says that the menu of the desktop makes a file. */
export function fileBegun(station: StationClient, wanted: WantedFile): void {
  const key = JSON.stringify(wanted);
  ofMenu.set(key, [...(ofMenu.get(key) ?? []), beginWork(doing(station, wanted))]);
}

/** Says where the file is; what failed is in a message of the desktop. */
export function fileEnded(station: StationClient, wanted: WantedFile, outcome: FileOutcome): void {
  const key = JSON.stringify(wanted);
  const [end, ...others] = ofMenu.get(key) ?? [];
  end?.();
  if (others.length === 0) ofMenu.delete(key);
  else ofMenu.set(key, others);
  if (outcome.outcome === 'done') tellSaved(station, wanted, outcome.path);
}

function tellSaved(station: StationClient, wanted: WantedFile, path: string): void {
  const { saved } = station.texts.catalogue.screens.app.export;
  useStore.getState().toast({ tone: 'done', text: saved(path, nameOf(station, wanted)), undo: null });
}

function doing(station: StationClient, wanted: WantedFile): string {
  const { app, results } = station.texts.catalogue.screens;
  return app.work.file(nameOf(station, wanted), results.sheets.formats[wanted.format]);
}

function nameOf(station: StationClient, { sheet }: WantedFile): string {
  return isExportSheet(sheet) ? station.texts.catalogue.exports.sheets.names[sheet] : sheet;
}

async function saveFile(station: StationClient, wanted: WantedFile): Promise<void> {
  const { toast } = useStore.getState();
  const texts = station.texts.catalogue.screens.app.export;
  const { sheet, format } = wanted;
  if (window.desktop !== undefined) {
    const saved = await window.desktop.exportFile(wanted);
    if (saved.outcome === 'done') tellSaved(station, wanted, saved.path);
    if (saved.outcome === 'failed') toast({ tone: 'refused', text: saved.sentence, undo: null });
    return;
  }
  const params = { path: { sheet, format }, query: exportQuery(wanted) };
  const answer = await request(station.api.GET('/exports/{sheet}.{format}', { params, parseAs: 'blob' }).then(named));
  if (!answer.ok) {
    toast({ tone: 'refused', text: answer.sentence, undo: null });
    return;
  }
  const name = proposedFileName(answer.value.disposition, `${sheet}.${EXPORT_FORMATS[format].extension}`);
  saveBlob(answer.value.blob, name);
  toast({ tone: 'done', text: texts.downloaded(name, nameOf(station, wanted)), undo: null });
}

function named(answer: { readonly data?: Blob; readonly error?: unknown; readonly response: Response }) {
  const data =
    answer.data === undefined ? undefined : { blob: answer.data, disposition: answer.response.headers.get('content-disposition') };
  return { data, error: answer.error, response: answer.response };
}
