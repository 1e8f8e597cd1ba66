import { useEffect, useMemo, useRef, useState } from 'react';
import { EXPORT_FORMAT_NAMES, type ExportFormat } from '../../../src/wire/shared/export-formats';
import { EXPORT_SHEET_NAMES, EXPORT_SHEETS, type ExportSheet } from '../../../src/wire/shared/export-sheets';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { exportFile } from '../../station/export-file';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import { useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';

const ALL = '';

/** Chooses a sheet and what it is of, and saves it in a format. */
export function SheetsPanel() {
  const station = useStation();
  const { exports: files, screens } = useTexts().catalogue;
  const texts = screens.results.sheets;
  const [sheet, setSheet] = useState<ExportSheet>('laps');
  const [chosen, setOf] = useState(ALL);
  const { hasParts } = EXPORT_SHEETS[sheet];
  const parts = useParts();
  // What was chosen may be gone: another race, other rules.
  const of = hasParts && parts.includes(chosen) ? chosen : ALL;
  const [isBusy, run] = useBusy();
  const save = (format: ExportFormat): void => run(() => exportFile(station, { sheet, of: of === ALL ? null : of, format }));
  const all = { value: ALL, text: hasParts ? texts.all : texts.wholeRace };
  return (
    <Panel aria-label={texts.title} ref={useShownByAddress()}>
      <PanelHead>
        <h2>{texts.title}</h2>
      </PanelHead>
      <Inline>
        <SelectField
          label={texts.what}
          value={sheet}
          options={EXPORT_SHEET_NAMES.map((value) => ({ value, text: files.sheets.names[value] }))}
          onValue={setSheet}
        />
        <SelectField
          label={texts.of}
          value={of}
          disabled={!hasParts || parts.length === 0}
          options={[all, ...(hasParts ? parts.map((value) => ({ value, text: value })) : [])]}
          onValue={setOf}
        />
      </Inline>
      <Inline role="group" aria-label={texts.saveAs}>
        <span>{texts.saveAs}</span>
        {EXPORT_FORMAT_NAMES.map((format) => (
          <Button key={format} disabled={isBusy} onClick={() => save(format)}>
            {texts.formats[format]}
          </Button>
        ))}
      </Inline>
    </Panel>
  );
}

/** What a sheet can be of: the classifications of the race, then its categories, each name once. */
function useParts(): readonly string[] {
  const placed = useStore((state) => state.live.placed);
  const classifications = useStore((state) => state.live.race?.classifications);
  return useMemo(
    () => [...new Set([...(classifications ?? []).map(({ name }) => name), ...categoriesOf(placed)])],
    [placed, classifications],
  );
}

/** The address that shows the sheets: the menu of exports leads there. */
const SHEETS = '#/results/sheets';

/** Scrolls to the panel, and moves the focus there, when an address wants it shown. */
function useShownByAddress() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const show = (): void => {
      if (window.location.hash !== SHEETS) return;
      window.history.replaceState(null, '', '#/results');
      panel.current?.scrollIntoView({ block: 'center' });
      panel.current?.querySelector('select')?.focus();
    };
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, []);
  return panel;
}
