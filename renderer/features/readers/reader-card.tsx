import { useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { saveBlob } from '../../api/download';
import { request } from '../../api/request';
import { clockCorrection } from '../../state/pages';
import { useStore } from '../../state/store';
import { correct } from '../../station/commands';
import { type StationClient, useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button, ButtonLink, ConfirmButton } from '../../ui/button';
import { age, NONE, timeAndDay } from '../../ui/format';
import { Badge } from '../../ui/notice';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts, useTexts } from '../../ui/texts';
import { useNow } from '../../ui/use-now';
import { AntennaTestPanel } from './antenna-test-panel';
import { ChangeReader } from './change-reader';
import { Figure, Figures } from './figures';
import styles from './reader-card.module.css';
import { clockText, signalText } from './reader-figures';

type Reader = Schemas['Reader'];

const TONE = { off: 'info', opening: 'warn', ready: 'ok', reading: 'ok', silent: 'bad', lost: 'bad' } as const;
const MAX_NOTICES = 8;

/** One reader: its state, figures, antennas and messages, and buttons to connect, test, change and remove it. */
export function ReaderCard({ reader }: { readonly reader: Reader }) {
  const allTexts = useTexts();
  const texts = allTexts.catalogue.screens.readers;
  const [testing, setTesting] = useState(false);
  const [changing, setChanging] = useState(false);
  const settingsId = useId();
  const kind = useResource('readerKinds').value?.find((one) => one.kind === reader.kind);
  const label = kind === undefined ? reader.kind : allTexts.sayOr('reader', { code: kind.label_code }, kind.label);
  const model = reader.identity?.model || label;
  const endChange = (): void => {
    setChanging(false);
    document.getElementById(settingsId)?.focus();
  };
  return (
    <Panel className={styles['card']} data-tone={TONE[reader.state]} aria-label={texts.card.title(reader.id)}>
      <PanelHead className={styles['head']}>
        <h2 className={text['cut']} title={reader.address}>
          {reader.id} <span className={styles['model']}>{model}</span>
        </h2>
        <Badge tone={TONE[reader.state]} size="large">
          {texts.card.state[reader.state]}
        </Badge>
      </PanelHead>
      <p>
        {allTexts.sayOr('reader', { code: reader.reason_code, params: reader.reason_params }, reader.reason)}{' '}
        <span className={text['muted']}>{texts.card.since(timeAndDay(Date.parse(reader.since)))}</span>
      </p>
      <ReaderFigures reader={reader} />
      <Antennas reader={reader} />
      {testing && <AntennaTestPanel reader={reader} />}
      <Buttons
        reader={reader}
        settingsId={settingsId}
        isTesting={testing}
        onTest={() => setTesting(!testing)}
        isChanging={changing}
        onChange={() => setChanging(!changing)}
      />
      {changing && <ChangeReader reader={reader} onEnd={endChange} />}
      <Notices notices={reader.notices} />
    </Panel>
  );
}

interface ButtonsProps {
  readonly reader: Reader;
  /** Id of the settings button, which gets the focus back when the settings are closed. */
  readonly settingsId: string;
  readonly isTesting: boolean;
  readonly onTest: () => void;
  readonly isChanging: boolean;
  readonly onChange: () => void;
}

function Buttons({ reader, settingsId, isTesting, onTest, isChanging, onChange }: ButtonsProps) {
  const station = useStation();
  const { card: texts, test } = useScreenTexts().readers;
  const { id, state } = reader;
  return (
    <Inline>
      <Button size="small" aria-pressed={isTesting} onClick={onTest}>
        {isTesting ? test.end : test.start}
      </Button>
      <Button size="small" changes="race" onClick={() => void setLink(station, id, true)}>
        {state === 'off' ? texts.connect : texts.reconnect}
      </Button>
      {state !== 'off' && (
        <ConfirmButton size="small" confirm={texts.disconnectConfirm} onConfirm={() => void setLink(station, id, false)}>
          {texts.disconnect}
        </ConfirmButton>
      )}
      <Button id={settingsId} size="small" aria-expanded={isChanging} onClick={onChange}>
        {texts.settings}
      </Button>
      {reader.can_set_clock && (
        <ConfirmButton size="small" confirm={texts.setClockConfirm} onConfirm={() => void setClock(station, id, texts.clockSet(id))}>
          {texts.setClock}
        </ConfirmButton>
      )}
      <Button size="small" onClick={() => void saveWireLog(station, id, texts.noWireLog(id))}>
        {texts.saveWireLog}
      </Button>
      <ConfirmButton size="small" confirm={texts.removeConfirm} onConfirm={() => void remove(station, id, texts.removed(id))}>
        {texts.remove}
      </ConfirmButton>
    </Inline>
  );
}

function ReaderFigures({ reader }: { readonly reader: Reader }) {
  const texts = useScreenTexts().readers.figures;
  const offset = useStore((state) => state.live.clockOffset);
  const isStored = useStore((state) => state.live.journal.status === 'ok');
  const kind = useResource('readerKinds').value?.find((one) => one.kind === reader.kind);
  const now = useNow(1_000) + offset;
  // Reads are batched for a moment before they are stored; they only wait where the disk takes none.
  const waiting = isStored ? 0 : reader.waiting_reads;
  return (
    <Figures>
      <Figure name={texts.lastRead}>{reader.last_read_at === null ? NONE : texts.ago(age(now - Date.parse(reader.last_read_at)))}</Figure>
      <Figure name={texts.reads}>{waiting > 0 ? texts.readsWaiting(reader.reads, waiting) : reader.reads}</Figure>
      <Figure name={texts.clock}>{clockText(reader.clock, kind?.clock === 'never', texts)}</Figure>
      <Figure name={texts.unreadable}>{texts.unreadableCount(reader.dropped_messages, reader.dropped_bytes)}</Figure>
      {reader.identity?.serial && <Figure name={texts.serial}>{reader.identity.serial}</Figure>}
      {reader.identity?.firmware && <Figure name={texts.firmware}>{reader.identity.firmware}</Figure>}
    </Figures>
  );
}

function Antennas({ reader }: { readonly reader: Reader }) {
  const texts = useScreenTexts().readers.antennas;
  if (reader.antennas.length === 0) return <p className={text['muted']}>{texts.none}</p>;
  return (
    <ul className={styles['antennas']} aria-label={texts.title}>
      {reader.antennas.map((antenna) => (
        <li key={antenna.antenna} className={styles[statusOf(antenna, reader.state)]}>
          <b>{texts.antenna(antenna.antenna)}</b>
          <span>{antenna.connected === false ? texts.notConnected : texts.rate(antenna.reads_last_minute)}</span>
          <span className={text['muted']}>{signalText(antenna.rssi, texts)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The status of an antenna; `unknown` while the reader is not connected, whatever it read before. */
function statusOf(
  { connected, reads_last_minute }: Reader['antennas'][number],
  state: Reader['state'],
): 'unplugged' | 'seen' | 'idle' | 'unknown' {
  if (state !== 'ready' && state !== 'reading') return 'unknown';
  if (connected === false) return 'unplugged';
  return reads_last_minute > 0 ? 'seen' : 'idle';
}

function Notices({ notices }: { readonly notices: Reader['notices'] }) {
  const texts = useTexts();
  if (notices.length === 0) return null;
  const newest = notices.slice(-MAX_NOTICES).reverse();
  return (
    <ul className={styles['notices']} aria-label={texts.catalogue.screens.readers.card.notices}>
      {newest.map((notice) => (
        <li key={`${notice.at} ${notice.text}`} className={styles[notice.level]}>
          <time>{timeAndDay(Date.parse(notice.at))}</time> {texts.sayOr('reader', notice, notice.text)}
          {notice.correction !== undefined && <CorrectReads correction={notice.correction} />}
          {notice.passing !== undefined && <RemovePassing passing={notice.passing} />}
        </li>
      ))}
    </ul>
  );
}

/** Leads to the correction of the clock with what was measured filled in. */
function CorrectReads({ correction }: { readonly correction: Schemas['ReadsCorrection'] }) {
  const texts = useScreenTexts().readers.card;
  const { reader, from, until, by_ms: by, entries } = correction;
  return (
    <>
      {' '}
      <ButtonLink size="small" href={clockCorrection(reader, { from: Date.parse(from), until: Date.parse(until), by, entries })}>
        {texts.correctReads}
      </ButtonLink>
    </>
  );
}

/** Removes the passing whose time the device took back. */
function RemovePassing({ passing: { passing } }: { readonly passing: Schemas['TakenBackPassing'] }) {
  const station = useStation();
  const texts = useScreenTexts().readers.card;
  const remove = async (): Promise<void> => {
    await correct(station, { kind: 'void', passing });
    station.reload('readers');
  };
  return (
    <>
      {' '}
      <ConfirmButton size="small" confirm={texts.removePassingConfirm} onConfirm={() => void remove()}>
        {texts.removePassing}
      </ConfirmButton>
    </>
  );
}

async function setLink(station: StationClient, reader: string, open: boolean): Promise<void> {
  await station.run(request(station.api.PUT('/readers/{reader}/link', { params: { path: { reader } }, body: { open } })));
  station.reload('readers');
}

async function setClock(station: StationClient, reader: string, done: string): Promise<void> {
  await station.run(request(station.api.PUT('/readers/{reader}/clock', { params: { path: { reader } } })), { done: () => done });
  station.reload('readers');
}

async function remove(station: StationClient, reader: string, done: string): Promise<void> {
  await station.run(request(station.api.DELETE('/readers/{reader}', { params: { path: { reader } } })), { done: () => done });
  station.reload('readers');
}

async function saveWireLog(station: StationClient, reader: string, nothingToSave: string): Promise<void> {
  const answering = station.api.GET('/readers/{reader}/wire-log', { params: { path: { reader } }, parseAs: 'text' });
  const answer = await station.run(request(answering));
  if (!answer.ok) return;
  // An empty answer comes as no value at all, whatever its type says.
  if (answer.value) saveBlob(new Blob([answer.value], { type: 'text/plain' }), `${reader.replace(/[^\w.-]/g, '_')}-wire-log.txt`);
  else useStore.getState().toast({ tone: 'refused', text: nothingToSave, undo: null });
}
