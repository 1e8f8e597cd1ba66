import { useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { clockCorrection } from '../../state/pages';
import { useStore } from '../../state/store';
import { correct } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { ButtonLink, ConfirmButton } from '../../ui/button';
import { age, NONE, timeAndDay } from '../../ui/format';
import { Badge } from '../../ui/notice';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts, useTexts } from '../../ui/texts';
import { useNow } from '../../ui/use-now';
import { AntennaTestPanel } from './antenna-test-panel';
import { ChangeReader } from './change-reader';
import { Figure, Figures } from './figures';
import { ReaderButtons } from './reader-buttons';
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
  const isStopped = reader.operating === false;
  const endChange = (): void => {
    setChanging(false);
    document.getElementById(settingsId)?.focus();
  };
  return (
    <Panel className={styles['card']} data-tone={isStopped ? 'bad' : TONE[reader.state]} aria-label={texts.card.title(reader.id)}>
      <PanelHead className={styles['head']}>
        <h2 className={text['cut']} title={reader.address}>
          {reader.id} <span className={styles['model']}>{model}</span>
        </h2>
        <Inline>
          <Badge tone={isStopped ? 'bad' : TONE[reader.state]} size="large">
            {isStopped ? texts.card.stopped : texts.card.state[reader.state]}
          </Badge>
        </Inline>
      </PanelHead>
      <p>
        {isStopped
          ? texts.card.isStopped
          : allTexts.sayOr('reader', { code: reader.reason_code, params: reader.reason_params }, reader.reason)}{' '}
        {!isStopped && <span className={text['muted']}>{texts.card.since(timeAndDay(Date.parse(reader.since)))}</span>}
      </p>
      <ReaderFigures reader={reader} />
      <Antennas reader={reader} />
      {testing && <AntennaTestPanel reader={reader} />}
      <ReaderButtons
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
