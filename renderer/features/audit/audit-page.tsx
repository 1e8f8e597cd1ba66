import { Redo2, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Texts } from '../../../src/texts/texts';
import type { Schemas } from '../../api/client';
import { searchActs } from '../../state/search';
import { redo, undo } from '../../station/commands';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { dateAndTime } from '../../ui/format';
import { Empty, Notice } from '../../ui/notice';
import { SearchField, Toolbar } from '../../ui/page-head';
import { RowTable } from '../../ui/row-table';
import type { TableColumn } from '../../ui/table';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { NARROW_WINDOW, useMediaQuery } from '../../ui/use-media-query';
import styles from './audit-page.module.css';

/** An action with its text in the language and zone of this page. */
type Act = Schemas['Act'];

const ROW_PX = 56;

/** Who did what, when and why; newest first. */
export function AuditPage() {
  const { value, at, failure } = useResource('acts');
  const [query, setQuery] = useState('');
  const isNarrow = useMediaQuery(NARROW_WINDOW);
  const texts = useTexts();
  const words = useScreenTexts().audit;
  const acts = useMemo(
    () => (value ?? []).map((act) => ({ ...act, sentence: sayWire(texts, 'act', { wire: act, fallback: act.sentence }) })),
    [value, texts],
  );
  const shown = useMemo(() => searchActs(acts, query), [acts, query]);
  const columns = useMemo(() => columnsOf(words), [words]);
  const count = (
    <>
      {words.count(acts.length)} <LoadedAge at={at} failed={failure !== null} />
    </>
  );
  return (
    <section className={styles['audit']} aria-label={words.label}>
      <Toolbar end={count}>
        <h1>{words.title}</h1>
        <SearchField label={words.search} placeholder={words.searchExample} value={query} onText={setQuery} />
      </Toolbar>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <RowTable columns={columns} rows={shown} keyOf={(act) => act.seq} rowPx={ROW_PX} isNarrow={isNarrow}>
        {shown.length === 0 && <NoActs isLoaded={value !== null} count={acts.length} />}
      </RowTable>
    </section>
  );
}

function NoActs({ isLoaded, count }: { readonly isLoaded: boolean; readonly count: number }) {
  const texts = useScreenTexts().audit;
  if (!isLoaded) return <Empty title={texts.loading} />;
  if (count > 0) return <Empty title={texts.noMatch}>{texts.noMatchHint}</Empty>;
  return <Empty title={texts.empty}>{texts.emptyHint}</Empty>;
}

function columnsOf({ columns }: Texts['catalogue']['screens']['audit']): readonly TableColumn<Act>[] {
  return [
    {
      key: 'when',
      heading: columns.when,
      cell: (act) => <time>{dateAndTime(Date.parse(act.recorded_at))}</time>,
      track: '205px',
      narrowTrack: '7em',
    },
    {
      key: 'who',
      heading: columns.who,
      cell: (act) => act.by,
      title: (act) => act.by,
      className: text['cut'],
      track: 'minmax(80px, 140px)',
      narrowTrack: null,
    },
    {
      key: 'what',
      heading: columns.what,
      cell: (act) => <span className={classes(text['twoLines'], act.undone && text['struck'])}>{act.sentence}</span>,
      title: (act) => act.sentence,
      track: 'minmax(0, 2fr)',
      narrowTrack: 'minmax(0, 1.6fr)',
    },
    {
      key: 'why',
      heading: columns.why,
      cell: (act) => act.reason,
      title: (act) => act.reason ?? '',
      className: classes(text['twoLines'], text['muted']),
      track: 'minmax(0, 1fr)',
    },
    {
      key: 'actions',
      heading: columns.actions,
      isQuiet: true,
      cell: (act) => <UndoOrRedo act={act} />,
      align: 'right',
      track: '100px',
      narrowTrack: '92px',
    },
  ];
}

function UndoOrRedo({ act }: { readonly act: Act }) {
  const station = useStation();
  const texts = useScreenTexts().audit;
  if (act.undone) {
    return (
      <Button size="small" aria-label={texts.redoName(act.sentence)} onClick={() => void redo(station, act.seq)}>
        <Redo2 aria-hidden size={18} /> {texts.redo}
      </Button>
    );
  }
  if (!act.undoable) return null;
  return (
    <Button size="small" aria-label={texts.undoName(act.sentence)} onClick={() => void undo(station, act.seq)}>
      <Undo2 aria-hidden size={18} /> {texts.undo}
    </Button>
  );
}
