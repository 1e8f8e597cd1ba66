import { useEffect, useRef, useState } from 'react';
import { EXPORT_FORMAT_NAMES, type ExportFormat } from '../../../src/wire/shared/export-formats';
import { EXPORT_SHEET_NAMES, EXPORT_SHEETS, isExportSheet, isFederationFile } from '../../../src/wire/shared/export-sheets';
import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import { exportFile } from '../../station/export-file';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import { useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { FileCheck } from './file-check';
import { SheetEditor } from './sheet-editor';
import { useParts } from './use-parts';

const ALL = '';

/** Chooses a sheet, also a saved one, and what it is of, and saves it in a format. */
export function SheetsPanel() {
  const station = useStation();
  const { exports: files, screens } = useTexts().catalogue;
  const texts = screens.results.sheets;
  const saved = useResource('sheets').value ?? NO_SHEETS;
  const { race, drafts, chosenSheet, setSheet } = useChosenSheet();
  const [chosenPart, setPart] = useState(ALL);
  const [bibs, setBibs] = useState('');
  const [isEditing, setEditing] = useState(false);
  const definition = saved.find(({ name }) => name === chosenSheet);
  const kind = definition?.what ?? (isExportSheet(chosenSheet) ? chosenSheet : 'results');
  // What was chosen may be gone: another race, other rules.
  const sheet = definition?.name ?? kind;
  const parts = useParts();
  const draftKey = `${race} ${sheet}`;
  const { hasParts } = EXPORT_SHEETS[kind];
  const of = [chosenPart, definition?.of ?? ALL].find((one) => hasParts && parts.includes(one)) ?? ALL;
  const [isBusy, run] = useBusy(null);
  const takesRiders = 'takesRiders' in EXPORT_SHEETS[kind];
  const rider = takesRiders
    ? bibs
        .split(/[\s,;]+/)
        .filter((bib) => bib !== '')
        .join()
    : '';
  const save = (format: ExportFormat): void => run(() => exportFile(station, { sheet, of: of === ALL ? null : of, format, rider }));
  const others = saved.filter(({ name }) => !isExportSheet(name));
  return (
    <Panel aria-label={texts.title} ref={useShownByAddress(setSheet)}>
      <PanelHead>
        <h2>{texts.title}</h2>
      </PanelHead>
      <Inline>
        <SelectField
          label={texts.what}
          value={sheet}
          options={[
            ...EXPORT_SHEET_NAMES.map((value) => ({ value: value as string, text: files.sheets.names[value] })),
            ...others.map(({ name }) => ({ value: name, text: texts.saved(name) })),
          ]}
          onValue={(value) => {
            setSheet(value);
            setPart(ALL);
            setEditing(false);
          }}
        />
        <SelectField
          label={texts.of}
          value={of}
          disabled={!hasParts || parts.length === 0 || (definition?.of ?? '') !== ''}
          options={[
            { value: ALL, text: hasParts ? texts.all : texts.wholeRace },
            ...(hasParts ? parts.map((value) => ({ value, text: value })) : []),
          ]}
          onValue={setPart}
        />
      </Inline>
      {takesRiders && <BibsField kind={kind} bibs={bibs} onBibs={setBibs} />}
      {isFederationFile(kind) && <FileCheck key={`${kind} ${of}`} file={kind} of={of} />}
      <FormatButtons isBusy={isBusy} onFormat={save} />
      {isFederationFile(kind) ? null : isEditing || draftKey in drafts ? (
        <SheetEditor
          key={draftKey}
          sheet={definition ?? { ...BLANK, name: sheet, what: kind, of }}
          draftKey={draftKey}
          isSaved={definition !== undefined}
          onDone={(name) => {
            setEditing(false);
            if (name !== null) setSheet(name);
          }}
        />
      ) : (
        <Inline>
          <Button size="small" onClick={() => setEditing(true)}>
            {texts.edit}
          </Button>
        </Inline>
      )}
    </Panel>
  );
}

/** The sheet that was chosen; before that one whose form was left before it was saved, or the results. */
function useChosenSheet() {
  const race = useStore((state) => state.live.race?.race_id ?? '');
  const drafts = useStore((state) => state.drafts.sheet);
  const [chosen, setSheet] = useState<string | null>(null);
  // A form that was left is shown again.
  const chosenSheet = chosen ?? sheetWithDraft(drafts, race) ?? 'results';
  return { race, drafts, chosenSheet, setSheet };
}

/** A sheet of the race whose form was left before it was saved; null for none. */
function sheetWithDraft(drafts: Readonly<Record<string, unknown>>, race: string): string | null {
  const key = Object.keys(drafts).find((one) => one.startsWith(`${race} `));
  return key === undefined ? null : key.slice(race.length + 1);
}

/** Of which riders a sheet is, or who stands out in it. */
function BibsField({ kind, bibs, onBibs }: { readonly kind: string; readonly bibs: string; readonly onBibs: (bibs: string) => void }) {
  const texts = useScreenTexts().results.sheets;
  const hint = kind === 'certificates' ? texts.bibsAlone : texts.bibsStandOut;
  return <TextField label={texts.bibs} hint={hint} value={bibs} onText={onBibs} maxLength={500} />;
}

function FormatButtons({ isBusy, onFormat }: { readonly isBusy: boolean; readonly onFormat: (format: ExportFormat) => void }) {
  const texts = useScreenTexts().results.sheets;
  return (
    <Inline role="group" aria-label={texts.saveAs}>
      <span>{texts.saveAs}</span>
      {EXPORT_FORMAT_NAMES.map((format) => (
        <Button key={format} disabled={isBusy} onClick={() => onFormat(format)}>
          {texts.formats[format]}
        </Button>
      ))}
    </Inline>
  );
}

const NO_SHEETS: readonly Schemas['SavedSheet'][] = [];
const NO_HEAD = { event: '', place: '', date: '', organiser: '', officials: '', logo: '' };
const BLANK = { columns: [], order: 'default', head: NO_HEAD, notes: '', depth: null, text: '' } as const satisfies Partial<
  Schemas['SavedSheet']
>;

/** The address that shows the sheets, or one of them: menus of exports lead there. */
const SHEETS = /^#\/results\/sheets(?:\/([a-z0-9-]+))?$/;

/** Scrolls to the panel, and moves the focus there, when an address wants it shown. */
function useShownByAddress(onSheet: (sheet: string) => void) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const show = (): void => {
      const [whole, sheet] = SHEETS.exec(window.location.hash) ?? [];
      if (whole === undefined) return;
      window.history.replaceState(null, '', '#/results');
      if (sheet !== undefined) onSheet(sheet);
      panel.current?.scrollIntoView({ block: 'center' });
      panel.current?.querySelector('select')?.focus();
    };
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, [onSheet]);
  return panel;
}
