import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { ExportFormat } from '../../../src/wire/shared/export-formats';
import type { Schemas } from '../../api/client';
import { type ApiResult, request } from '../../api/request';
import { useStore } from '../../state/store';
import { exportFile } from '../../station/export-file';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { TextField } from '../../ui/field';
import { type Decimals, NONE, raceTime, statusText } from '../../ui/format';
import { FieldError } from '../../ui/input';
import { Notice } from '../../ui/notice';
import { Inline, PanelForm } from '../../ui/panel';
import { Table, TableCells, type TableColumn, TableHead, tracksOf } from '../../ui/table';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './results-page.module.css';

type Changed = Schemas['ChangedResult'];

interface Changes {
  readonly since: number;
  readonly riders: readonly Changed[];
  readonly acts: readonly number[];
}

/** Who has another result than on a sheet that was printed, by the revision on it: that of the declared results unless another is entered. */
export function ChangesPanel() {
  const station = useStation();
  const texts = useScreenTexts().results.changes;
  const declared = useStore((state) => state.live.race?.declared?.revision ?? null);
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<ApiResult<Changes> | null>(null);
  const [isLoading, whileLoading] = useBusy(useScreenTexts().app.work.loading);
  useEffect(() => setTyped(declared === null ? '' : String(declared)), [declared]);
  const since = /^[1-9]\d{0,9}$/.test(typed.trim()) ? Number(typed) : null;
  const show = async (): Promise<void> => {
    if (since === null) return;
    setAnswer(await request(station.api.GET('/results/changes', { params: { query: { since } } })));
  };
  return (
    <PanelForm
      aria-label={texts.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        whileLoading(show);
      }}
    >
      <h2>{texts.title}</h2>
      <div className={styles['when']}>
        <TextField label={texts.revision} hint={texts.hint} value={typed} onText={setTyped} inputMode="numeric" maxLength={10} />
        <Button changes={null} submits disabled={since === null || isLoading}>
          {texts.show}
        </Button>
      </div>
      {answer !== null && (answer.ok ? <ChangeList changes={answer.value} /> : <FieldError>{answer.sentence}</FieldError>)}
    </PanelForm>
  );
}

function ChangeList({ changes }: { readonly changes: Changes }) {
  const words = useScreenTexts();
  const texts = words.results.changes;
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const columns = useMemo(() => columnsOf(words, decimals), [words, decimals]);
  const station = useStation();
  const [isBusy, run] = useBusy(null);
  const { riders, acts, since } = changes;
  if (riders.length === 0) return <Notice>{texts.none(since)}</Notice>;
  const save = (format: ExportFormat): void => run(() => exportFile(station, { sheet: 'changes', of: null, format, since }));
  return (
    <>
      <Notice tone="warn">{texts.some(riders.length, acts.length, since)}</Notice>
      <Inline role="group" aria-label={words.results.sheets.saveAs}>
        <span>{words.results.sheets.saveAs}</span>
        {STRIP_FORMATS.map((format) => (
          <Button key={format} size="small" disabled={isBusy} onClick={() => save(format)}>
            {words.results.sheets.formats[format]}
          </Button>
        ))}
      </Inline>
      <Table className={styles['changes']} tracks={tracksOf(columns)} tabIndex={0} aria-label={texts.label}>
        <TableHead columns={columns} />
        <tbody>
          {riders.map((rider) => (
            <tr key={rider.rider}>
              <TableCells columns={columns} row={rider} />
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

/** To print and to put up, or to look through. */
const STRIP_FORMATS = ['pdf', 'html', 'xlsx'] as const satisfies readonly ExportFormat[];

type Words = ReturnType<typeof useScreenTexts>;

function columnsOf(words: Words, decimals: Decimals): readonly TableColumn<Changed>[] {
  const { before, now } = words.results.changes;
  return [
    { key: 'bib', heading: words.common.columns.bib.short, cell: ({ bib }) => bib || NONE, className: text['strong'], track: '56px' },
    {
      key: 'before',
      heading: before,
      cell: (row) => resultText(row.before, words, decimals),
      className: styles['result'],
      track: 'minmax(0, 1fr)',
    },
    {
      key: 'now',
      heading: now,
      cell: (row) => resultText(row.now, words, decimals),
      className: classes(text['strong'], styles['result']),
      track: 'minmax(0, 1fr)',
    },
  ];
}

/** `Place 2 · 5 laps · 0:40:10.0`. */
function resultText(row: Changed['before'], words: Words, decimals: Decimals): string {
  const texts = words.results.changes;
  if (row === null) return texts.notListed;
  const place = row.place === null ? statusText(row.status, row.finished, words.common) || texts.noPlace : texts.place(row.place);
  return [place, texts.laps(row.ranked_laps), raceTime(row.total_time_ms, decimals)].join(' · ');
}
