import { useMemo } from 'react';
import type { Schemas } from '../../api/client';
import { undo } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { timeAndDay } from '../../ui/format';
import { Badge, Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Table, TableCells, type TableColumn, TableHead, tracksOf } from '../../ui/table';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { PHONE_WINDOW, useMediaQuery } from '../../ui/use-media-query';
import styles from './results-page.module.css';

type JuryAct = Schemas['JuryAct'];

/** Columns that a phone has no room for; the audit has the reason and the time as well. */
const NOT_ON_PHONES: readonly string[] = ['why', 'when'];

/** Every penalty, status and note that holds, each with its Undo button. */
export function JuryBook() {
  const { value, failure } = useResource('jury');
  const texts = useTexts();
  const screens = useScreenTexts();
  const words = screens.results.book;
  const bib = screens.common.columns.bib.short;
  const acts = useMemo(
    () => (value ?? []).map((act) => ({ ...act, sentence: sayWire(texts, 'act', { wire: act, fallback: act.sentence }) })),
    [value, texts],
  );
  const isPhone = useMediaQuery(PHONE_WINDOW);
  const columns = useMemo(() => columnsOf(words, bib).filter(({ key }) => !isPhone || !NOT_ON_PHONES.includes(key)), [words, bib, isPhone]);
  return (
    <Panel aria-label={words.title}>
      <h2>{words.title}</h2>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {acts.length === 0 ? (
        <p className={text['muted']}>{words.none}</p>
      ) : (
        <Table className={styles['book']} tracks={tracksOf(columns)} tabIndex={0} aria-label={words.label}>
          <TableHead columns={columns} />
          <tbody>
            {acts.map((act) => (
              <tr key={`${act.seq} ${act.rider} ${act.kind}`}>
                <TableCells columns={columns} row={act} />
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}

function columnsOf(words: ReturnType<typeof useScreenTexts>['results']['book'], bib: string): readonly TableColumn<JuryAct>[] {
  const { columns } = words;
  return [
    { key: 'bib', heading: bib, cell: (act) => act.bib, className: classes(text['num'], text['strong']), track: '56px' },
    {
      key: 'what',
      heading: columns.what,
      cell: (act) => (
        <span className={text['twoLines']}>
          {act.sentence} {!act.public && <Badge>{words.internal}</Badge>}
        </span>
      ),
      title: (act) => act.sentence,
      track: 'minmax(0, 2fr)',
    },
    {
      key: 'why',
      heading: columns.why,
      cell: (act) => act.reason,
      title: (act) => act.reason,
      className: classes(text['twoLines'], text['muted']),
      track: 'minmax(0, 1fr)',
    },
    { key: 'when', heading: columns.when, cell: (act) => <time>{timeAndDay(Date.parse(act.recorded_at))}</time>, track: '90px' },
    { key: 'actions', heading: columns.actions, isQuiet: true, cell: (act) => <UndoButton act={act} />, align: 'right', track: '108px' },
  ];
}

function UndoButton({ act }: { readonly act: JuryAct }) {
  const station = useStation();
  const words = useScreenTexts().results.book;
  return (
    <Button size="small" aria-label={words.undoName(act.sentence)} changes="race" onClick={() => void undo(station, act.seq)}>
      {words.undo}
    </Button>
  );
}
