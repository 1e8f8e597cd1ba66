import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ExportFormat, fileNameOf, saveBlob } from '../api/download';
import { request } from '../api/outcome';
import { useStore } from '../state/store';
import { type StationClient, useStation } from '../station/station-context';
import { Button } from '../ui/button';

const FORMATS: readonly { readonly format: ExportFormat; readonly text: string }[] = [
  { format: 'pdf', text: 'PDF to print' },
  { format: 'xlsx', text: 'Spreadsheet (xlsx)' },
  { format: 'csv', text: 'Table (csv)' },
  { format: 'html', text: 'Web page (html)' },
  { format: 'json', text: 'Data (json)' },
];

/** Results as a file, one click each. */
export function ExportMenu() {
  const desk = useStation();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button>
          <Download aria-hidden size={20} /> Export
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
          {FORMATS.map(({ format, text }) => (
            <DropdownMenu.Item key={format} className="menu-item" onSelect={() => void exportResults(desk, format)}>
              {text}
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
  const name = fileNameOf(answer.value.disposition, `results.${format}`);
  saveBlob(answer.value.blob, name);
  toast({ tone: 'done', text: `Results downloaded as ${name}`, undo: null });
}

function named(answer: { readonly data?: Blob; readonly error?: unknown; readonly response: Response }) {
  const data =
    answer.data === undefined ? undefined : { blob: answer.data, disposition: answer.response.headers.get('content-disposition') };
  return { data, error: answer.error, response: answer.response };
}
