import { AlarmClock } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Schemas } from '../../api/client';
import type { Loaded } from '../../state/resources';
import { useStore } from '../../state/store';
import { LoadedAge } from '../../station/loaded-age';
import { OwnClock } from '../../station/own-clock';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { isToday, lapTime, NONE, timeAndDay } from '../../ui/format';
import { Badge, Empty, Notice } from '../../ui/notice';
import { SearchField, Toolbar } from '../../ui/page-head';
import { RowTable } from '../../ui/row-table';
import type { TableColumn } from '../../ui/table';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { PHONE_WINDOW, SMALL_WINDOW, useMediaQuery } from '../../ui/use-media-query';
import { useNow } from '../../ui/use-now';
import type { StartRow } from './own-start-panel';
import styles from './start-list-page.module.css';

const ROW_PX = 44;

/** A row with the start that a list in preparation gives; undefined without one in preparation. */
interface ShownRow extends StartRow {
  readonly planned: string | null | undefined;
}

interface StartTableProps {
  readonly list: Loaded<Schemas['StartList']>;
  /** The list in preparation; null for none. */
  readonly planned: Schemas['PlannedStarts'] | null;
  readonly editedRider: string | null;
  readonly onEdit: (rider: string) => void;
}

/** All riders in order of start; with a list in preparation in its order. */
export function StartTable({ list, planned, editedRider, onEdit }: StartTableProps) {
  const texts = useScreenTexts().startList;
  const [query, setQuery] = useState('');
  const rows = list.value?.starts ?? null;
  const shown = useMemo(() => found(inOrder(rows ?? [], planned), query), [rows, planned, query]);
  // A list is often made the day before: its times then have their date.
  const hasDates = useMemo(() => shown.some(hasDate), [shown]);
  const columns = useColumns({ isPreview: planned !== null, hasDates, isPhone: useMediaQuery(PHONE_WINDOW), onEdit });
  const listed = rows?.filter(({ at }) => at !== null).length ?? 0;
  return (
    <section className={styles['list']} aria-label={texts.title}>
      <Toolbar
        end={
          <>
            {texts.count(listed, rows?.length ?? 0)} <LoadedAge at={list.at} failed={list.failure !== null} />
          </>
        }
      >
        <h1>{texts.title}</h1>
        <SearchField className={styles['search']} label={texts.search} placeholder={texts.searchExample} value={query} onText={setQuery} />
        <a className={styles['countdown']} href="/start" target="_blank" rel="noreferrer">
          {texts.countdown}
        </a>
      </Toolbar>
      {list.failure !== null && <Notice tone="bad">{list.failure}</Notice>}
      <RowTable
        label={texts.title}
        columns={columns}
        rows={shown}
        keyOf={({ rider }) => rider}
        rowPx={ROW_PX}
        isNarrow={useMediaQuery(SMALL_WINDOW)}
        isMarked={({ rider }) => rider === editedRider}
      >
        {shown.length === 0 && <NoRows isLoaded={rows !== null} hasRiders={(rows?.length ?? 0) > 0} />}
      </RowTable>
    </section>
  );
}

/** The rows in the order of a list in preparation, then those that it leaves as they are. */
function inOrder(rows: readonly StartRow[], planned: Schemas['PlannedStarts'] | null): readonly ShownRow[] {
  if (planned === null) return rows.map((row) => ({ ...row, planned: undefined }));
  const byId = new Map(rows.map((row) => [row.participant, row]));
  const first = planned.starts.flatMap(({ participant, at }) => {
    const row = byId.get(participant);
    byId.delete(participant);
    return row === undefined ? [] : [{ ...row, planned: at }];
  });
  return [...first, ...[...byId.values()].map((row) => ({ ...row, planned: null }))];
}

function found(rows: readonly ShownRow[], query: string): readonly ShownRow[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ bib, name }) => bib.toLowerCase() === wanted || name.toLowerCase().includes(wanted));
}

function hasDate({ at, planned, starts_at }: ShownRow): boolean {
  return [at, planned, starts_at].some((time) => typeof time === 'string' && !isToday(Date.parse(time)));
}

interface ColumnOptions {
  readonly isPreview: boolean;
  /** Times have dates, which need more room. */
  readonly hasDates: boolean;
  /** Buttons have their sign alone, and names the room. */
  readonly isPhone: boolean;
  readonly onEdit: (rider: string) => void;
}

function useColumns({ isPreview, hasDates, isPhone, onEdit }: ColumnOptions): readonly TableColumn<ShownRow>[] {
  const texts = useScreenTexts().startList;
  return useMemo(() => {
    const { columns } = texts;
    const last: readonly TableColumn<ShownRow>[] = isPreview
      ? [
          {
            key: 'before',
            heading: columns.before,
            cell: (row) => timeText(row.at),
            className: text['muted'],
            track: hasDates ? '190px' : '110px',
          },
        ]
      : [
          { key: 'state', heading: columns.state, cell: (row) => <StartState row={row} />, track: '120px', narrowTrack: null },
          {
            key: 'actions',
            heading: columns.actions,
            isQuiet: true,
            cell: ({ rider, bib }) => (
              <Button size="small" icon={isPhone} aria-label={texts.setName(bib)} onClick={() => onEdit(rider)}>
                {isPhone ? <AlarmClock aria-hidden size={18} /> : texts.set}
              </Button>
            ),
            track: '124px',
            narrowTrack: isPhone ? '36px' : '118px',
          },
        ];
    return [
      {
        key: 'start',
        heading: columns.start,
        cell: (row) => <StartCell row={row} />,
        className: hasDates ? text['twoLines'] : text['num'],
        track: hasDates ? '205px' : '150px',
        narrowTrack: isPhone ? '104px' : '110px',
      },
      {
        key: 'bib',
        heading: columns.bib,
        cell: ({ bib }) => bib,
        className: `${text['strong']} ${text['cut']}`,
        title: ({ bib }) => bib,
        track: '72px',
        narrowTrack: '68px',
      },
      {
        key: 'name',
        heading: columns.name,
        cell: ({ name }) => name || NONE,
        className: text['cut'],
        title: ({ name }) => name,
        track: 'minmax(120px, 1.6fr)',
        narrowTrack: 'minmax(60px, 1.6fr)',
      },
      {
        key: 'category',
        heading: columns.category,
        cell: ({ category }) => category || NONE,
        className: text['cut'],
        title: ({ category }) => category,
        track: 'minmax(90px, 1.2fr)',
        narrowTrack: null,
      },
      ...last,
    ];
  }, [texts, isPreview, hasDates, isPhone, onEdit]);
}

function timeText(at: string | null): string {
  return at === null ? NONE : timeAndDay(Date.parse(at), Date.parse(at) % 1_000 === 0 ? 0 : 1);
}

function StartCell({ row }: { readonly row: ShownRow }) {
  const texts = useScreenTexts().startList;
  const at = row.planned === undefined || row.planned === null ? row.at : row.planned;
  if (at !== null) return <b>{timeText(at)}</b>;
  if (row.starts_at !== null)
    return <span className={classes(text['muted'], styles['atGun'])}>{texts.atGun(timeText(row.starts_at))}</span>;
  return <Badge tone="warn">{texts.none}</Badge>;
}

/** Whether the rider is out, waits for the start, or how long they are on the course. */
function StartState({ row: { rider, at, not_starting } }: { readonly row: ShownRow }) {
  const texts = useScreenTexts().startList;
  const now = useNow(1_000) + useStore((state) => state.live.clockOffset);
  const hasTime = useStore((state) => state.live.placed.find((row) => row.rider === rider)?.elapsed ?? null) !== null;
  if (not_starting) return <Badge>{texts.notStarting}</Badge>;
  if (at === null || hasTime) return null;
  const left = Date.parse(at) - now;
  if (left > 0) return <span className={text['num']}>{texts.startsIn(lapTime(Math.ceil(left / 1_000) * 1_000, 0))}</span>;
  return (
    <span title={texts.onCourse}>
      <OwnClock startAt={Date.parse(at)} />
    </span>
  );
}

function NoRows({ isLoaded, hasRiders }: { readonly isLoaded: boolean; readonly hasRiders: boolean }) {
  const texts = useScreenTexts().startList;
  if (!isLoaded) return <Empty title={texts.loading} />;
  if (hasRiders) return <Empty title={texts.noMatch}>{texts.noMatchHint}</Empty>;
  return <Empty title={texts.empty}>{texts.emptyHint}</Empty>;
}
