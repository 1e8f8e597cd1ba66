import { useVirtualizer } from '@tanstack/react-virtual';
import { FileDown, FileUp, Pencil, Search, Trash2, UserPlus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import type { Loaded } from '../../state/resources';
import { search } from '../../state/search';
import { LoadedAge } from '../../station/loaded-age';
import { useStation } from '../../station/station-context';
import { Button, ConfirmButton } from '../../ui/button';
import { Empty, Notice } from '../../ui/notice';
import { counted, NONE, shortTag } from '../../ui/format';
import { RowsRoom } from '../../ui/rows-room';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import { saveRiders } from './save-riders';

type Participant = Schemas['Participant'];

const ROW_PX = 48;

interface ListProps {
  readonly participants: Loaded<readonly Participant[]>;
  readonly editedId: string | null;
  readonly onEdit: (id: string) => void;
  readonly onImport: () => void;
}

/** Everyone registered, by bib. */
export function RiderList({ participants, editedId, onEdit, onImport }: ListProps) {
  const [query, setQuery] = useState('');
  const all = participants.value;
  const shown = useMemo(() => search([...(all ?? [])].sort(byBib), query), [all, query]);
  const scroller = useRef<HTMLTableElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 8,
  });
  return (
    <section className="participants-list" aria-label="Participants">
      <div className="live-toolbar">
        <h1>Riders</h1>
        <div className="search">
          <Search aria-hidden size={20} />
          <input
            data-search
            className="input"
            type="search"
            aria-label="Search by bib, name or team"
            placeholder="Bib, name or team  ( / )"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <span className="live-count">
          {counted(all?.length ?? 0, 'rider', 'riders')} <LoadedAge at={participants.at} />
        </span>
        <ListActions registered={all?.length ?? 0} onImport={onImport} />
      </div>
      {participants.failure !== null && <Notice tone="bad">{participants.failure}</Notice>}
      <RowsRoom rowPx={ROW_PX}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard */}
        <table ref={scroller} className="plain-table participants-table" aria-rowcount={shown.length + 1} tabIndex={0}>
          <thead>
            <tr>
              <th scope="col">Bib</th>
              <th scope="col">Name</th>
              <th scope="col">Category</th>
              <th scope="col">Team</th>
              <th scope="col">Tags</th>
              <th scope="col">
                <span className={text['spoken']}>What to do</span>
              </th>
            </tr>
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const participant = shown[item.index];
              if (participant === undefined) return null;
              return (
                <Line key={item.key} participant={participant} top={item.start} isEdited={participant.id === editedId} onEdit={onEdit} />
              );
            })}
          </tbody>
        </table>
        {shown.length === 0 && <Nobody loaded={all !== null} registered={all?.length ?? 0} />}
      </RowsRoom>
    </section>
  );
}

function ListActions({ registered, onImport }: { readonly registered: number; readonly onImport: () => void }) {
  const desk = useStation();
  return (
    <span className="row-line list-actions">
      <Button aria-label="Import a list" onClick={onImport}>
        <FileUp aria-hidden size={18} /> <span className="wide-only">Import…</span>
      </Button>
      {registered > 0 && (
        <Button
          icon
          aria-label="Save the list as CSV"
          title="Save the list as CSV"
          onClick={() => void saveRiders(desk, 'everyone')}
        >
          <FileDown aria-hidden size={18} />
        </Button>
      )}
    </span>
  );
}

interface LineProps {
  readonly participant: Participant;
  readonly top: number;
  readonly isEdited: boolean;
  readonly onEdit: (id: string) => void;
}

function Line({ participant, top, isEdited, onEdit }: LineProps) {
  const desk = useStation();
  const { bib, name, category, team } = participant;
  const tags = currentTags(participant);
  const remove = (): void => {
    void desk.run(request(desk.api.DELETE('/participants/{id}', { params: { path: { id: participant.id } } })));
  };
  return (
    <tr className={isEdited ? 'edited' : ''} style={{ transform: `translateY(${top}px)` }}>
      <td className={classes(text['strong'], text['cut'])} title={bib}>
        {bib}
      </td>
      <td className={text['cut']} title={name}>
        {name || <span className={text['muted']}>No name</span>}
      </td>
      <td className={text['cut']} title={category}>
        {category || NONE}
      </td>
      <td className={text['cut']} title={team}>
        {team || NONE}
      </td>
      <td className={text['cut']} title={tags.join(', ')}>
        {tags.length === 0 ? <span className="mark warn">no tag</span> : tags.map(shortTag).join(', ')}
      </td>
      <td className="row-line">
        <Button size="small" icon aria-label={`Edit bib ${bib}`} onClick={() => onEdit(participant.id)}>
          <Pencil aria-hidden size={18} />
        </Button>
        <ConfirmButton size="small" icon confirm="Remove" label={`Remove bib ${bib}`} onConfirm={remove}>
          <Trash2 aria-hidden size={18} />
        </ConfirmButton>
      </td>
    </tr>
  );
}

function Nobody({ loaded, registered }: { readonly loaded: boolean; readonly registered: number }) {
  if (!loaded) return <Empty title="Reading the list…" />;
  if (registered > 0) return <Empty title="Nobody matches">Try another bib, name or team.</Empty>;
  return (
    <Empty title="Nobody is registered yet">
      <span>
        <UserPlus aria-hidden size={18} /> Type a bib and a name on the right, hold a tag to an antenna first, or import a list. Tags that
        were read already wait in the list of unknown tags.
      </span>
    </Empty>
  );
}

/** Tags that the participant carries now. */
export function currentTags(participant: Participant): readonly string[] {
  return participant.tags.filter((tag) => tag.until === null).map((tag) => tag.tag);
}

function byBib(one: Participant, other: Participant): number {
  return one.bib.localeCompare(other.bib, undefined, { numeric: true });
}
