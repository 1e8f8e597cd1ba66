import { Redo2, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { authorName } from '../../../src/texts/author-name';
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
import { NARROW_WINDOW, PHONE_WINDOW, useMediaQuery } from '../../ui/use-media-query';
import styles from './audit-page.module.css';

/** An action with its text in the language and zone of this page. */
type Act = Schemas['Act'];

const ROW_PX = 56;
/** Two lines of the action and one of its reason. */
const PHONE_ROW_PX = 80;

/** Who did what, when and why; newest first. */
export function AuditPage() {
  const { value, at, failure } = useResource('acts');
  const [query, setQuery] = useState('');
  const isNarrow = useMediaQuery(NARROW_WINDOW);
  const texts = useTexts();
  const words = useScreenTexts().audit;
  const acts = useMemo(
    () =>
      (value ?? []).map((act) => ({
        ...act,
        sentence: sayWire(texts, 'act', { wire: act, fallback: act.sentence }),
        by: authorName(act.by, texts.catalogue),
      })),
    [value, texts],
  );
  const shown = useMemo(() => searchActs(acts, query), [acts, query]);
  const isPhone = useMediaQuery(PHONE_WINDOW);
  const columns = useMemo(() => (isPhone ? phoneColumnsOf(words) : columnsOf(words)), [isPhone, words]);
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
      <RowTable columns={columns} rows={shown} keyOf={(act) => act.seq} rowPx={isPhone ? PHONE_ROW_PX : ROW_PX} isNarrow={isNarrow}>
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
      track: '136px',
      narrowTrack: '132px',
    },
  ];
}

/** On a phone the reason stands below the action, and the button has its sign alone. */
function phoneColumnsOf(words: Texts['catalogue']['screens']['audit']): readonly TableColumn<Act>[] {
  return columnsOf(words).flatMap((column) => {
    if (column.key === 'why') return [];
    if (column.key === 'when') return [{ ...column, narrowTrack: '5.6em' }];
    if (column.key === 'actions') return [{ ...column, cell: (act: Act) => <UndoOrRedo act={act} isSignOnly />, narrowTrack: '36px' }];
    if (column.key !== 'what') return [column];
    const cell = (act: Act) => (
      <>
        {column.cell(act)}
        {act.reason !== null && act.reason !== '' && <span className={classes(text['muted'], styles['reason'])}>{act.reason}</span>}
      </>
    );
    return [{ ...column, cell, title: (act: Act) => `${act.sentence} ${act.reason ?? ''}`.trim() }];
  });
}

function UndoOrRedo({ act, isSignOnly = false }: { readonly act: Act; readonly isSignOnly?: boolean }) {
  const station = useStation();
  const texts = useScreenTexts().audit;
  if (act.undone) {
    return (
      <Button
        size="small"
        icon={isSignOnly}
        aria-label={texts.redoName(act.sentence)}
        changes="race"
        onClick={() => void redo(station, act.seq)}
      >
        <Redo2 aria-hidden size={18} /> {!isSignOnly && texts.redo}
      </Button>
    );
  }
  if (!act.undoable) return null;
  return (
    <Button
      size="small"
      icon={isSignOnly}
      aria-label={texts.undoName(act.sentence)}
      changes="race"
      onClick={() => void undo(station, act.seq)}
    >
      <Undo2 aria-hidden size={18} /> {!isSignOnly && texts.undo}
    </Button>
  );
}
