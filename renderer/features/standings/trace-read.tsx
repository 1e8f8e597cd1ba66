import { type ReactNode, useState } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import type { Schemas } from '../../api/client';
import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { correct, instant } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { timeOfDay } from '../../ui/format';
import { CorrectionNotes } from './correction-notes';
import { TimeForm } from './time-form';

type Traced = Schemas['TracedRead'];

interface LineProps {
  readonly read: Traced;
  readonly rider: RiderId;
  readonly reason: string;
}

type Editing = 'nothing' | 'actions' | 'retime' | 'move';

const ORIGIN = { read: '', manual: 'by hand', inferred: 'inferred' } as const;

/** One read with its verdict; opened, it offers what can be put right. */
export function TraceRead({ read, rider, reason }: LineProps) {
  const [editing, setEditing] = useState<Editing>('nothing');
  const at = Date.parse(read.at);
  const origin = ORIGIN[read.origin];
  return (
    <li className={read.lap === null ? 'trace-line' : 'trace-line counted'}>
      <button
        type="button"
        className="trace-summary"
        aria-expanded={editing !== 'nothing'}
        onClick={() => setEditing(editing === 'nothing' ? 'actions' : 'nothing')}
      >
        <time>{timeOfDay(at, 3)}</time>
        <span className="trace-says">
          {read.sentence}
          {origin !== '' && <span className="mark info">{origin}</span>}
          {read.kind === 'depart' && <span className="mark">depart</span>}
        </span>
        {read.lap !== null && <b className="trace-lap">{read.lap}</b>}
      </button>
      {editing !== 'nothing' && (
        <div className="trace-edit">
          {read.tag !== null && <span className="muted tag-id">Tag {read.tag}</span>}
          <CorrectionNotes seqs={read.corrections} />
          <LineActions read={read} rider={rider} reason={reason} edit={setEditing} />
          {editing === 'retime' && <Retime read={read} reason={reason} done={() => setEditing('nothing')} />}
          {editing === 'move' && <Move read={read} reason={reason} done={() => setEditing('nothing')} />}
        </div>
      )}
    </li>
  );
}

function LineActions({ read, rider, reason, edit }: LineProps & { readonly edit: (editing: Editing) => void }): ReactNode {
  const desk = useStation();
  const passing = read.seq;
  if (read.kind === 'depart') return <p className="muted">Departures make no passings; nothing to correct.</p>;
  if (read.code === 'voided') {
    return (
      <Button look={['small']} onClick={() => void correct(desk, { kind: 'restore', passing }, reason)}>
        Restore
      </Button>
    );
  }
  if (read.lap === null) return null;
  return (
    <div className="row-line">
      <Button look={['small']} onClick={() => void correct(desk, { kind: 'void', passing }, reason)}>
        Void
      </Button>
      <Button look={['small']} onClick={() => edit('retime')}>
        Time…
      </Button>
      <Button look={['small']} onClick={() => edit('move')}>
        Move…
      </Button>
      {([2, 3, 4] as const).map((into) => (
        <Button key={into} look={['small']} onClick={() => void correct(desk, { kind: 'split', rider, passing, into }, reason)}>
          Split in {into}
        </Button>
      ))}
    </div>
  );
}

interface EditProps {
  readonly read: Traced;
  readonly reason: string;
  readonly done: () => void;
}

function Retime({ read, reason, done }: EditProps) {
  const desk = useStation();
  return (
    <TimeForm
      label="Right time of this crossing"
      initial={Date.parse(read.at)}
      submit="Change the time"
      onMoment={(at) => {
        done();
        void correct(desk, { kind: 'retime', passing: read.seq, at: instant(at) }, reason);
      }}
      onCancel={done}
    />
  );
}

function Move({ read, reason, done }: EditProps) {
  const desk = useStation();
  const [bib, setBib] = useState('');
  const [complaint, setComplaint] = useState('');
  const to = useStore((state) => findByBib(state.live.placed, bib));
  return (
    <form
      className="moment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (to === null) {
          setComplaint(`Nobody wears bib ${bib.trim()}.`);
          return;
        }
        done();
        void correct(desk, { kind: 'move', passing: read.seq, to: to.rider }, reason);
      }}
    >
      <TextField label="It was bib" value={bib} onText={setBib} error={complaint} hint={to?.name} autoFocus maxLength={20} />
      <Button submits look={['small', 'primary']} disabled={bib.trim() === ''}>
        Move the passing
      </Button>
      <Button look={['small']} onClick={done}>
        Cancel
      </Button>
    </form>
  );
}
