import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { proposedFileName } from '../../src/wire/shared/content-disposition';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormat } from '../../src/wire/shared/export-formats';
import { saveBlob } from '../api/download';
import { request } from '../api/outcome';
import { useStore } from '../state/store';
import { type StationClient, useStation } from '../station/station-context';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';

/** Results as a file, one click each. */
export function ExportMenu() {
  const desk = useStation();
  const texts = useTexts();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button>
          <Download aria-hidden size={20} /> Export
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
          {EXPORT_FORMAT_NAMES.map((format) => (
            <DropdownMenu.Item key={format} className="menu-item" onSelect={() => void exportResults(desk, format)}>
              {texts.catalogue.exports.formats[format]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** On the desktop the station asks where to; in a browser the file goes where downloads go. Says what became of it. */
export async function exportResults(desk: StationClient, format: ExportFormat): Promise<void> {
  const { toast } = useStore.getState();
  if (window.desktop !== undefined) {
    const saved = await window.desktop.exportResults(format);
    if (saved.outcome === 'done') toast({ tone: 'done', text: `Results saved as ${saved.path}`, undo: null });
    if (saved.outcome === 'failed') toast({ tone: 'refused', text: saved.sentence, undo: null });
    return;
  }
  const answer = await request(desk.api.GET('/exports/{format}', { params: { path: { format } }, parseAs: 'blob' }).then(named));
  if (!answer.ok) {
    toast({ tone: 'refused', text: answer.sentence, undo: null });
    return;
  }
  const name = proposedFileName(answer.value.disposition, `results.${EXPORT_FORMATS[format].extension}`);
  saveBlob(answer.value.blob, name);
  toast({ tone: 'done', text: `Results downloaded as ${name}`, undo: null });
}

function named(answer: { readonly data?: Blob; readonly error?: unknown; readonly response: Response }) {
  const data =
    answer.data === undefined ? undefined : { blob: answer.data, disposition: answer.response.headers.get('content-disposition') };
  return { data, error: answer.error, response: answer.response };
}
