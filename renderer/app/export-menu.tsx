import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { proposedFileName } from '../../src/wire/shared/content-disposition';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormat } from '../../src/wire/shared/export-formats';
import { saveBlob } from '../api/download';
import { request } from '../api/request';
import { useStore } from '../state/store';
import { type StationClient, useStation } from '../station/station-context';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import styles from './export-menu.module.css';

/** The results as a file, in one click each. */
export function ExportMenu() {
  const station = useStation();
  const { exports: files, screens } = useTexts().catalogue;
  const texts = screens.app.export;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button>
          <Download aria-hidden size={20} /> {texts.open}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles['menu']} align="end" sideOffset={6}>
          {EXPORT_FORMAT_NAMES.map((format) => (
            <DropdownMenu.Item key={format} className={styles['item']} onSelect={() => void exportResults(station, format)}>
              {files.formats[format]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Saves the results: the desktop asks where to, a browser downloads them. Shows the result as a message. */
async function exportResults(station: StationClient, format: ExportFormat): Promise<void> {
  const { toast } = useStore.getState();
  const texts = station.texts.catalogue.screens.app.export;
  if (window.desktop !== undefined) {
    const saved = await window.desktop.exportResults(format);
    if (saved.outcome === 'done') toast({ tone: 'done', text: texts.saved(saved.path), undo: null });
    if (saved.outcome === 'failed') toast({ tone: 'refused', text: saved.sentence, undo: null });
    return;
  }
  const answer = await request(station.api.GET('/exports/{format}', { params: { path: { format } }, parseAs: 'blob' }).then(named));
  if (!answer.ok) {
    toast({ tone: 'refused', text: answer.sentence, undo: null });
    return;
  }
  const name = proposedFileName(answer.value.disposition, `results.${EXPORT_FORMATS[format].extension}`);
  saveBlob(answer.value.blob, name);
  toast({ tone: 'done', text: texts.downloaded(name), undo: null });
}

function named(answer: { readonly data?: Blob; readonly error?: unknown; readonly response: Response }) {
  const data =
    answer.data === undefined ? undefined : { blob: answer.data, disposition: answer.response.headers.get('content-disposition') };
  return { data, error: answer.error, response: answer.response };
}
