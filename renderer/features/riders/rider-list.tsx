import { FileDown, FileUp, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { byBib, compareBibs } from '../../../src/domain/model/bib-order';
import { shownTeam } from '../../../src/domain/model/roster';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import type { Loaded } from '../../state/resources';
import { search } from '../../state/search';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { useIsSignOn, useSeenTexts } from '../../station/use-seen';
import { Button, ConfirmButton } from '../../ui/button';
import { NONE, shortTag } from '../../ui/format';
import { Badge, Empty, Notice } from '../../ui/notice';
import { SearchField, Toolbar } from '../../ui/page-head';
import { Inline } from '../../ui/panel';
import { RowTable } from '../../ui/row-table';
import type { TableColumn } from '../../ui/table';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { PHONE_WINDOW, SMALL_WINDOW, useMediaQuery } from '../../ui/use-media-query';
import { ColumnChoice, choosableColumns, chosenColumn, useChosenColumns } from './list-columns';
import { useUnsavedRiders } from './rider-draft';
import styles from './rider-list.module.css';
import { saveRiders } from './save-riders';

type Participant = Schemas['Participant'];

const ROW_PX = 48;
const SEEN_EVERY_MS = 2_000;
const NOBODY: readonly Schemas['SeenRider'][] = [];

interface RiderListProps {
  readonly participants: Loaded<readonly Participant[]>;
  readonly editedId: string | null;
  readonly onEdit: (id: string) => void;
  readonly onImport: () => void;
}

/** All registered riders in the order of their bibs, with a search. */
export function RiderList({ participants, editedId, onEdit, onImport }: RiderListProps) {
  const texts = useScreenTexts().riders;
  const [query, setQuery] = useState('');
  const all = participants.value;
  const isSignOn = useIsSignOn();
  const seen = useResource('presence').value;
  const shown = useMemo(() => search(byBib(all ?? []), query), [all, query]);
  const [chosen, choose] = useChosenColumns();
  const choosable = useMemo(() => choosableColumns(all ?? []), [all]);
  const columns = useColumns(
    onEdit,
    useMediaQuery(PHONE_WINDOW),
    chosen.filter((key) => choosable.includes(key)),
  );
  return (
    <section className={styles['list']} aria-label={texts.title}>
      <Toolbar
        end={
          <>
            {isSignOn ? texts.countSeen(all?.length ?? 0, seen?.riders.length ?? 0) : texts.count(all?.length ?? 0)}{' '}
            <LoadedAge at={participants.at} failed={participants.failure !== null} />
          </>
        }
      >
        <h1>{texts.title}</h1>
        <SearchField className={styles['search']} label={texts.search} placeholder={texts.searchExample} value={query} onText={setQuery} />
        {choosable.length > 0 && <ColumnChoice choosable={choosable} chosen={chosen} onChoose={choose} />}
        <ListActions hasRiders={(all?.length ?? 0) > 0} onImport={onImport} />
      </Toolbar>
      {participants.failure !== null && <Notice tone="bad">{participants.failure}</Notice>}
      <RowTable
        columns={columns}
        rows={shown}
        keyOf={({ id }) => id}
        rowPx={ROW_PX}
        isNarrow={useMediaQuery(SMALL_WINDOW)}
        isMarked={({ id }) => id === editedId}
      >
        {shown.length === 0 && <NoRiders isLoaded={all !== null} isSearch={(all?.length ?? 0) > 0} />}
      </RowTable>
    </section>
  );
}

function ListActions({ hasRiders, onImport }: { readonly hasRiders: boolean; readonly onImport: () => void }) {
  const station = useStation();
  const texts = useScreenTexts().riders;
  return (
    <Inline className={styles['actions']}>
      <Button aria-label={texts.importName} onClick={onImport}>
        <FileUp aria-hidden size={18} /> <span className={styles['wideOnly']}>{texts.import}</span>
      </Button>
      {hasRiders && (
        <Button icon aria-label={texts.saveList} title={texts.saveList} onClick={() => void saveRiders(station, texts, 'everyone')}>
          <FileDown aria-hidden size={18} />
        </Button>
      )}
    </Inline>
  );
}

/** Columns that a phone has no room for; the form of the rider shows them. */
const NOT_ON_PHONES = ['category', 'tags'];

function useColumns(onEdit: (id: string) => void, isPhone: boolean, chosen: readonly string[]): readonly TableColumn<Participant>[] {
  const columns = useAllColumns(onEdit);
  const texts = useScreenTexts().riders.more;
  const keys = chosen.join('\n');
  return useMemo(() => {
    if (isPhone) return columns.filter(({ key }) => !NOT_ON_PHONES.includes(key));
    const added = keys === '' ? [] : keys.split('\n').map((key) => chosenColumn(key, texts));
    // Before the tags and the buttons.
    return [...columns.slice(0, -2), ...added, ...columns.slice(-2)];
  }, [columns, isPhone, keys, texts]);
}

function useAllColumns(onEdit: (id: string) => void): readonly TableColumn<Participant>[] {
  const texts = useScreenTexts().riders;
  const unsaved = useUnsavedRiders();
  const seen = useSeenTexts(useResource('presence', SEEN_EVERY_MS).value?.riders ?? NOBODY);
  return useMemo(() => {
    const { columns } = texts;
    return [
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
        cell: ({ id, name }) => (
          <>
            {unsaved.has(id) && <Badge tone="warn">{texts.unsaved}</Badge>} {name || <span className={text['muted']}>{texts.noName}</span>}
          </>
        ),
        className: text['cut'],
        title: ({ name }) => name,
        track: 'minmax(120px, 2fr)',
        narrowTrack: 'minmax(110px, 1.6fr)',
      },
      {
        key: 'category',
        heading: columns.category,
        cell: ({ category }) => category || NONE,
        className: text['cut'],
        title: ({ category }) => category,
        track: 'minmax(90px, 1.2fr)',
        narrowTrack: 'minmax(84px, 1fr)',
      },
      {
        key: 'team',
        heading: columns.team,
        cell: (rider) => shownTeam(rider) || NONE,
        className: text['cut'],
        title: (rider) => shownTeam(rider),
        track: 'minmax(68px, 0.8fr)',
        narrowTrack: null,
      },
      {
        key: 'tags',
        heading: columns.tags,
        cell: (rider) => currentTags(rider).map(shortTag).join(', ') || <Badge tone="warn">{texts.noTag}</Badge>,
        className: text['cut'],
        title: (rider) => currentTags(rider).join(', '),
        track: 'minmax(84px, 0.7fr)',
        narrowTrack: 'minmax(60px, 1fr)',
      },
      {
        key: 'seen',
        heading: columns.seen,
        cell: ({ id }) => seen.get(id) ?? NONE,
        className: `${text['cut']} ${text['num']}`,
        title: ({ id }) => seen.get(id) ?? '',
        track: 'minmax(118px, 1fr)',
        narrowTrack: null,
      },
      {
        key: 'actions',
        heading: columns.actions,
        isQuiet: true,
        cell: (rider) => <RiderActions rider={rider} onEdit={onEdit} />,
        track: '118px',
      },
    ];
  }, [texts, onEdit, unsaved, seen]);
}

function RiderActions({ rider, onEdit }: { readonly rider: Participant; readonly onEdit: (id: string) => void }) {
  const station = useStation();
  const texts = useScreenTexts().riders;
  const { id, bib } = rider;
  const remove = (): void => {
    void station.run(request(station.api.DELETE('/participants/{id}', { params: { path: { id } } })));
  };
  return (
    <Inline className={styles['rowActions']}>
      <Button size="small" icon aria-label={texts.edit(bib)} onClick={() => onEdit(id)}>
        <Pencil aria-hidden size={18} />
      </Button>
      <ConfirmButton size="small" icon confirm={texts.removeConfirm} label={texts.remove(bib)} onConfirm={remove}>
        <Trash2 aria-hidden size={18} />
      </ConfirmButton>
    </Inline>
  );
}

function NoRiders({ isLoaded, isSearch }: { readonly isLoaded: boolean; readonly isSearch: boolean }) {
  const texts = useScreenTexts().riders;
  if (!isLoaded) return <Empty title={texts.loading} />;
  if (isSearch) return <Empty title={texts.noMatch}>{texts.noMatchHint}</Empty>;
  return <Empty title={texts.empty}>{texts.emptyHint}</Empty>;
}

/** The tags that the rider has now. */
export function currentTags(rider: Participant): readonly string[] {
  return rider.tags.filter((tag) => tag.until === null).map((tag) => tag.tag);
}

/** The rider who has no tag and comes next after `before` in the order of the bibs, from the top again after the last; null for none. */
export function nextWithoutTag(riders: readonly Participant[], before: Participant): Participant | null {
  const waiting = byBib(riders.filter((rider) => rider.id !== before.id && currentTags(rider).length === 0));
  return waiting.find((rider) => compareBibs(rider, before) > 0) ?? waiting[0] ?? null;
}
