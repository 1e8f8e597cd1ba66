import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { EXPORT_FORMAT_NAMES } from '../../src/wire/shared/export-formats';
import { resultsAs } from '../../src/wire/shared/export-sheets';
import { exportFile } from '../station/export-file';
import { useStation } from '../station/station-context';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import styles from './export-menu.module.css';

/** The results as a file, in one click each, and the way to all other sheets. */
export function ExportMenu() {
  const station = useStation();
  const { exports: files, screens } = useTexts().catalogue;
  const texts = screens.app.export;
  const leaving = useRef(false);
  // The menu gives the focus back to its button when it closes: the panel takes it after that.
  const leave = (event: Event): void => {
    if (!leaving.current) return;
    event.preventDefault();
    leaving.current = false;
    window.location.hash = '#/results/sheets';
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button>
          <Download aria-hidden size={20} /> {texts.open}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className={styles['menu']} align="end" sideOffset={6} onCloseAutoFocus={leave}>
        <DropdownMenu.Label className={styles['label']}>{files.sheets.names.results}</DropdownMenu.Label>
        {EXPORT_FORMAT_NAMES.map((format) => (
          <DropdownMenu.Item key={format} className={styles['item']} onSelect={() => void exportFile(station, resultsAs(format))}>
            {files.formats[format]}
          </DropdownMenu.Item>
        ))}
        <DropdownMenu.Separator className={styles['line']} />
        <DropdownMenu.Item
          className={styles['item']}
          onSelect={() => {
            leaving.current = true;
          }}
        >
          {texts.others}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
