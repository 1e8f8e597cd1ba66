import { type ReactNode, useState } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import type { Schemas } from '../../api/client';
import { correct } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { useSeenRevision } from '../../station/use-seen-revision';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { timeAndDay } from '../../ui/format';
import { Badge } from '../../ui/notice';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { CorrectionNotes } from './correction-notes';
import { MoveForm, RetimeForm } from './trace-forms';
import styles from './trace-read.module.css';

type Traced = Schemas['TracedRead'];

interface ReadProps {
  readonly read: Traced;
  readonly rider: RiderId;
  /** Reason of a correction, for the audit trail; empty for none. */
  readonly reason: string;
}

type Editing = 'nothing' | 'actions' | 'retime' | 'move';

/** One read with its verdict; opened, it offers the corrections that are possible. */
export function TraceRead({ read, rider, reason }: ReadProps) {
  const station = useStation();
  const [editing, setEditing] = useState<Editing>('nothing');
  const seen = useSeenRevision();
  // What another desk did to this passing since it was opened is not overwritten unseen.
  const send = async (correction: Schemas['Correction']): Promise<boolean> => {
    const answer = await correct(station, correction, reason, { revision: seen.revision() });
    seen.answered(answer);
    return answer.ok;
  };
  const isRepeat = read.code === 'same-crossing';
  const isPassing = isCorrectable(read);
  // A passing that was entered for the wrong rider must not take that rider's own read with it.
  const [onlyChosen, setOnlyRead] = useState(read.origin === 'manual');
  const onlyRead = isRepeat || onlyChosen;
  const texts = useTexts();
  const words = useScreenTexts().live.trace;
  const isCounted = read.lap !== null;
  return (
    <li className={classes(styles['read'], isCounted && styles['counted'])}>
      <button
        type="button"
        className={styles['summary']}
        aria-expanded={editing !== 'nothing'}
        onClick={() => {
          if (editing === 'nothing') seen.look();
          setEditing(editing === 'nothing' ? 'actions' : 'nothing');
        }}
      >
        <time>{timeAndDay(Date.parse(read.at), 3)}</time>
        <span className={styles['verdict']}>
          {sayWire(texts, 'verdict', { wire: read, fallback: read.sentence })}
          {read.origin !== 'read' && <Badge tone="info">{words[read.origin]}</Badge>}
          {read.kind === 'depart' && <Badge>{words.depart}</Badge>}
        </span>
        {isCounted && <b className={styles['lap']}>{read.lap}</b>}
      </button>
      {editing !== 'nothing' && (
        <div className={styles['edit']}>
          {read.tag !== null && <span className={styles['tag']}>{words.tag(read.tag)}</span>}
          <CorrectionNotes seqs={read.corrections} />
          {(isPassing || isRepeat) && <OnlyRead checked={onlyRead} fixed={isRepeat} onChecked={setOnlyRead} />}
          <ReadActions read={read} rider={rider} onlyRead={onlyRead} send={send} edit={setEditing} />
          {editing === 'retime' && <RetimeForm read={read} reason={reason} onlyRead={onlyRead} onDone={() => setEditing('nothing')} />}
          {editing === 'move' && <MoveForm read={read} onlyRead={onlyRead} send={send} onDone={() => setEditing('nothing')} />}
        </div>
      )}
    </li>
  );
}

/** Whether a read makes a passing: at the end of a lap, on the way, or at the start. */
function isCorrectable({ lap, code }: Traced): boolean {
  return lap !== null || code === 'passage' || code === 'extra-passage' || code === 'start';
}

interface OnlyReadProps {
  readonly checked: boolean;
  /** A repeat read of a passing can only be corrected by itself. */
  readonly fixed: boolean;
  readonly onChecked: (checked: boolean) => void;
}

/** Chooses whether a correction is about the whole passing or about this read alone. */
function OnlyRead({ checked, fixed, onChecked }: OnlyReadProps) {
  const texts = useScreenTexts().live.trace;
  return (
    <label className={text['muted']} title={texts.onlyReadHint}>
      <input type="checkbox" checked={checked} disabled={fixed} onChange={(event) => onChecked(event.currentTarget.checked)} />{' '}
      {texts.onlyRead}
    </label>
  );
}

const SPLITS = [2, 3, 4] as const;

interface ActionsProps extends Omit<ReadProps, 'reason'> {
  readonly onlyRead: boolean;
  readonly send: (correction: Schemas['Correction']) => Promise<boolean>;
  readonly edit: (editing: Editing) => void;
}

function ReadActions({ read, rider, onlyRead, send, edit }: ActionsProps): ReactNode {
  const texts = useScreenTexts().live.trace;
  const passing = read.seq;
  if (read.kind === 'depart') return <p className={text['muted']}>{texts.departHint}</p>;
  if (read.code === 'voided') {
    return (
      <Button size="small" changes="race" onClick={() => void send({ kind: 'restore', passing })}>
        {texts.restore}
      </Button>
    );
  }
  const isCounted = read.lap !== null;
  if (!isCorrectable(read) && read.code !== 'same-crossing') return null;
  return (
    <Inline className={styles['actions']}>
      <Button size="small" changes="race" onClick={() => void send({ kind: 'void', passing, only_read: onlyRead })}>
        {texts.void}
      </Button>
      <Button size="small" onClick={() => edit('retime')}>
        {texts.retime}
      </Button>
      <Button size="small" onClick={() => edit('move')}>
        {texts.move}
      </Button>
      {isCounted &&
        SPLITS.map((into) => (
          <Button key={into} size="small" changes="race" onClick={() => void send({ kind: 'split', rider, passing, into })}>
            {texts.split(into)}
          </Button>
        ))}
    </Inline>
  );
}
