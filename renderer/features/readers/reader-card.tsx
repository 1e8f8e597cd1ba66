import { type ReactNode, useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { saveBlob } from '../../api/download';
import { request } from '../../api/outcome';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { Button, ConfirmButton } from '../../ui/button';
import { Badge } from '../../ui/notice';
import { age, NONE, timeOfDay } from '../../ui/format';
import { useNow } from '../../ui/use-now';
import { Inline, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { AntennaTestPanel } from './antenna-test-panel';
import { ChangeReader } from './change-reader';
import { clockText, droppedText, signalText } from './reader-figures';

type Reader = Schemas['Reader'];

const TONE = { off: 'info', opening: 'warn', ready: 'ok', reading: 'ok', silent: 'bad', lost: 'bad' } as const;
const MOST_NOTICES = 8;

/** One reader: what it is doing, what its antennas see, what its clock says, and what to do with it. */
export function ReaderCard({ reader }: { readonly reader: Reader }) {
  const desk = useStation();
  const [testing, setTesting] = useState(false);
  const [changing, setChanging] = useState(false);
  const settingsId = useId();
  const endChange = (): void => {
    setChanging(false);
    document.getElementById(settingsId)?.focus();
  };
  return (
    <section className={`panel reader ${TONE[reader.state]}`} aria-label={`Reader ${reader.id}`}>
      <PanelHead>
        <h2 className={text['cut']} title={reader.address}>
          {reader.id} <span className="muted reader-model">{reader.identity?.model ?? reader.kind}</span>
        </h2>
        <Badge tone={TONE[reader.state]}>{reader.state}</Badge>
      </PanelHead>
      <p>
        {reader.reason} <span className={text['muted']}>Since {timeOfDay(Date.parse(reader.since))}.</span>
      </p>
      <Figures reader={reader} />
      <Antennas reader={reader} />
      {testing && <AntennaTestPanel reader={reader} />}
      <Inline>
        <Button size="small" aria-pressed={testing} onClick={() => setTesting(!testing)}>
          {testing ? 'End the test' : 'Test the antennas'}
        </Button>
        <Button size="small" onClick={() => void setLink(desk, reader.id, true)}>
          {reader.state === 'off' ? 'Open' : 'Open anew'}
        </Button>
        {reader.state !== 'off' && (
          <ConfirmButton size="small" confirm="Close: its reads stop" onConfirm={() => void setLink(desk, reader.id, false)}>
            Close
          </ConfirmButton>
        )}
        <Button id={settingsId} size="small" aria-expanded={changing} onClick={() => setChanging(!changing)}>
          Settings
        </Button>
        <Button size="small" onClick={() => void saveWireLog(desk, reader.id)}>
          Save wire log
        </Button>
        <ConfirmButton size="small" confirm="Remove this reader" onConfirm={() => void remove(desk, reader.id)}>
          Remove
        </ConfirmButton>
      </Inline>
      {changing && <ChangeReader reader={reader} onEnd={endChange} />}
      <Notices notices={reader.notices} />
    </section>
  );
}

function Figures({ reader }: { readonly reader: Reader }) {
  const offset = useStore((state) => state.live.clockOffset);
  const isStored = useStore((state) => state.live.journal.status === 'ok');
  const now = useNow(1_000) + offset;
  // Reads are gathered for a moment before they are stored; they wait only where the disk takes none.
  const waiting = isStored ? 0 : reader.waiting_reads;
  return (
    <dl className="figures">
      <Figure name="Last read">{reader.last_read_at === null ? NONE : `${age(now - Date.parse(reader.last_read_at))} ago`}</Figure>
      <Figure name="Reads">
        {reader.reads}
        {waiting > 0 && `, ${waiting} waiting for the disk`}
      </Figure>
      <Figure name="Clock">{clockText(reader)}</Figure>
      <Figure name="Not understood">{droppedText(reader)}</Figure>
      {reader.identity?.serial && <Figure name="Serial number">{reader.identity.serial}</Figure>}
      {reader.identity?.firmware && <Figure name="Firmware">{reader.identity.firmware}</Figure>}
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Antennas({ reader }: { readonly reader: Reader }) {
  if (reader.antennas.length === 0) return <p className={text['muted']}>No antenna has been heard of yet.</p>;
  return (
    <ul className="antennas" aria-label="Antennas">
      {reader.antennas.map((antenna) => (
        <li key={antenna.antenna} className={lookOf(antenna, reader.state)}>
          <b>Antenna {antenna.antenna}</b>
          <span>{antenna.connected === false ? 'not connected' : `${antenna.reads_last_minute} reads/min`}</span>
          <span className={text['muted']}>{signalText(antenna.rssi)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a reader that is lost saw a minute ago says nothing of its antennas now. */
function lookOf({ connected, reads_last_minute }: Reader['antennas'][number], state: Reader['state']): 'unplugged' | 'seen' | '' {
  if (state !== 'ready' && state !== 'reading') return '';
  if (connected === false) return 'unplugged';
  return reads_last_minute > 0 ? 'seen' : '';
}

function Notices({ notices }: { readonly notices: Reader['notices'] }) {
  if (notices.length === 0) return null;
  const newest = notices.slice(-MOST_NOTICES).reverse();
  return (
    <ul className="reader-notices" aria-label="Messages about this reader">
      {newest.map((notice) => (
        <li key={`${notice.at} ${notice.text}`} className={notice.level}>
          <time>{timeOfDay(Date.parse(notice.at))}</time> {notice.text}
        </li>
      ))}
    </ul>
  );
}

async function setLink(desk: StationClient, reader: string, open: boolean): Promise<void> {
  await desk.run(request(desk.api.PUT('/readers/{reader}/link', { params: { path: { reader } }, body: { open } })));
  desk.reload('readers');
}

async function remove(desk: StationClient, reader: string): Promise<void> {
  await desk.run(request(desk.api.DELETE('/readers/{reader}', { params: { path: { reader } } })), { done: () => `${reader} was removed.` });
  desk.reload('readers');
}

async function saveWireLog(desk: StationClient, reader: string): Promise<void> {
  const answer = await desk.run(request(desk.api.GET('/readers/{reader}/wire-log', { params: { path: { reader } }, parseAs: 'text' })));
  if (!answer.ok) return;
  // An empty answer comes as no value at all, whatever its type says.
  if (answer.value) saveBlob(new Blob([answer.value], { type: 'text/plain' }), `${reader.replace(/[^\w.-]/g, '_')}-wire-log.txt`);
  else
    useStore
      .getState()
      .toast({ tone: 'refused', text: `No byte went to ${reader} or came from it yet: there is nothing to save.`, undo: null });
}
