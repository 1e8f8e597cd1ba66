import { useEffect, useMemo, useState } from 'react';
import { CHART_KINDS, type ChartKind, type ChartRider } from '../../../src/charts/chart';
import { lineChart } from '../../../src/charts/line-chart';
import type { Schemas } from '../../api/client';
import { type ApiResult, request } from '../../api/request';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { LineChart } from '../../ui/line-chart';
import { Notice } from '../../ui/notice';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import { useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { ChartTable } from './chart-table';
import styles from './results-page.module.css';
import { useParts } from './use-parts';

type SheetFile = Schemas['SheetFile'];

const ALL = '';
const SIZE = { width: 960, height: 460 };

/** The course of the race as a picture, with its table: of everybody, or of one classification or category. Loaded when it is asked for. */
export function ChartsPanel() {
  const station = useStation();
  const { exports: files, screens } = useTexts().catalogue;
  const texts = screens.results.charts;
  const parts = useParts();
  const [kind, setKind] = useState<ChartKind>('lap-chart');
  const [part, setPart] = useState<string | null>(null);
  const [bibs, setBibs] = useState('');
  const [answer, setAnswer] = useState<ApiResult<SheetFile> | null>(null);
  const [isBusy, run] = useBusy(screens.app.work.loading);
  const race = useStore((state) => state.live.race?.race_id);
  const of = part !== null && (part === ALL || parts.includes(part)) ? part : (parts[0] ?? ALL);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was loaded is of another race, kind or part
  useEffect(() => setAnswer(null), [race, kind, of]);
  const show = async (): Promise<void> => {
    const params = { path: { sheet: kind, format: 'json' as const }, query: of === ALL ? {} : { of } };
    setAnswer((await request(station.api.GET('/exports/{sheet}.{format}', { params }))) as ApiResult<SheetFile>);
  };
  return (
    <Panel aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.title}</h2>
      </PanelHead>
      <Inline className={styles['choices']}>
        <SelectField
          label={texts.kind}
          value={kind}
          options={CHART_KINDS.map((value) => ({ value, text: files.sheets.names[value] }))}
          onValue={setKind}
        />
        <SelectField
          label={texts.of}
          value={of}
          disabled={parts.length === 0}
          options={[...parts.map((value) => ({ value, text: value })), { value: ALL, text: texts.all }]}
          onValue={setPart}
        />
        <TextField label={texts.bibs} hint={texts.bibsHint} value={bibs} onText={setBibs} maxLength={200} />
      </Inline>
      <Inline>
        <Button disabled={isBusy} onClick={() => run(show)}>
          {answer === null ? texts.show : texts.update}
        </Button>
      </Inline>
      {answer !== null &&
        (answer.ok ? <Drawn kind={kind} file={answer.value} chosen={bibs} /> : <FieldError>{answer.sentence}</FieldError>)}
    </Panel>
  );
}

function Drawn({ kind, file, chosen }: { readonly kind: ChartKind; readonly file: SheetFile; readonly chosen: string }) {
  const { exports: files, screens } = useTexts().catalogue;
  const texts = screens.results.charts;
  const words = files.sheets.charts;
  const riders = useMemo(() => ridersOf(file), [file]);
  const wanted = useMemo(() => chosen.split(/[\s,;]+/).filter((bib) => bib !== ''), [chosen]);
  const chart = useMemo(() => lineChart({ kind, riders, chosen: wanted }, SIZE), [kind, riders, wanted]);
  const absent = wanted.filter((bib) => !riders.some((rider) => rider.bib === bib && rider.values.some((value) => value !== null)));
  if (chart === null) return <Notice>{texts.nothing}</Notice>;
  const { beyond, notDrawn } = chart;
  const notes = [
    beyond === 0 ? '' : words.beyond(beyond),
    notDrawn === 0 ? '' : words.notDrawn(notDrawn),
    absent.length === 0 ? '' : texts.absent(absent.join(', ')),
  ];
  return (
    <figure className={styles['chart']}>
      <figcaption>{[words.axes(words.values[kind]), ...notes].join(' ').trim()}</figcaption>
      <LineChart chart={chart} label={words.about(files.sheets.names[kind], words.values[kind])} />
      <ChartTable file={file} />
    </figure>
  );
}

/** The rows of the sheet as riders of a chart. */
function ridersOf({ columns, rows }: SheetFile): readonly ChartRider[] {
  const laps = columns.map(({ key }) => key).filter((key) => /^lap_\d+(?:_ms)?$/.test(key));
  return rows.map((row) => ({
    bib: String(row['bib'] ?? ''),
    name: String(row['name'] ?? ''),
    values: laps.map((key) => (typeof row[key] === 'number' ? row[key] : null)),
  }));
}
