import { proposedFileName } from '../../src/wire/shared/content-disposition';
import { EXPORT_FORMATS } from '../../src/wire/shared/export-formats';
import { exportQuery, isExportSheet, type WantedFile } from '../../src/wire/shared/export-sheets';
import { saveBlob } from '../api/download';
import { request } from '../api/request';
import { useStore } from '../state/store';
import type { StationClient } from './station-context';

/** Saves a sheet as a file: the desktop asks where to, a browser downloads it. Shows the result as a message. */
export async function exportFile(station: StationClient, wanted: WantedFile): Promise<void> {
  const { toast } = useStore.getState();
  const { exports: files, screens } = station.texts.catalogue;
  const texts = screens.app.export;
  const { sheet, format } = wanted;
  const what = isExportSheet(sheet) ? files.sheets.names[sheet] : sheet;
  if (window.desktop !== undefined) {
    const saved = await window.desktop.exportFile(wanted);
    if (saved.outcome === 'done') toast({ tone: 'done', text: texts.saved(saved.path, what), undo: null });
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
  toast({ tone: 'done', text: texts.downloaded(name, what), undo: null });
}

function named(answer: { readonly data?: Blob; readonly error?: unknown; readonly response: Response }) {
  const data =
    answer.data === undefined ? undefined : { blob: answer.data, disposition: answer.response.headers.get('content-disposition') };
  return { data, error: answer.error, response: answer.response };
}
