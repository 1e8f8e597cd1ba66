import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { useDesk } from '../desk/desk-context';
import { type AddressParts, READER_KINDS, readerAddress } from './address-parts';
import { linkReader } from './link-reader';
import { Scan } from './scan';
import { useSerialPorts } from './use-serial-ports';

const FIRST: AddressParts = { kind: 'sirit510', via: 'tcp', place: '', options: '' };

/** Links a reader: found by looking around, or by its address. */
export function AddReader() {
  return (
    <section className="panel" aria-label="Add a reader">
      <h2>Add a reader</h2>
      <Scan />
      <ByHand />
    </section>
  );
}

function ByHand() {
  const desk = useDesk();
  const [parts, setParts] = useState(FIRST);
  const [refusal, setRefusal] = useState('');
  const known = READER_KINDS.find((one) => one.kind === parts.kind) ?? READER_KINDS[0];
  const via = known.serial ? parts.via : 'tcp';
  const set = (change: Partial<AddressParts>): void => {
    setParts({ ...parts, ...change });
    setRefusal('');
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const sentence = await linkReader(desk, readerAddress({ ...parts, via }));
    setRefusal(sentence ?? '');
    if (sentence === null) setParts({ ...parts, place: '' });
  };
  return (
    <form className="add-reader" onSubmit={(event) => void add(event)}>
      <SelectField
        label="Reader"
        value={parts.kind}
        onValue={(kind) => set({ kind })}
        options={READER_KINDS.map(({ kind, text }) => ({ value: kind, text }))}
      />
      <SelectField
        label="Linked by"
        value={via}
        onValue={(next) => set({ via: next })}
        options={[
          { value: 'tcp' as const, text: 'Network' },
          ...(known.serial ? [{ value: 'serial' as const, text: 'Serial cable' }] : []),
        ]}
      />
      <Place via={via} place={parts.place} example={known.host} error={refusal} onPlace={(place) => set({ place })} />
      <TextField
        label="Options"
        value={parts.options}
        onText={(options) => set({ options })}
        placeholder="none"
        hint="e.g. antennas=1+2&power=30"
      />
      <div className="row-line">
        <Button submits look={['primary']} disabled={parts.place.trim() === ''}>
          Add reader
        </Button>
        <code className="muted cut">{readerAddress({ ...parts, via })}</code>
      </div>
    </form>
  );
}

interface PlaceProps {
  readonly via: 'tcp' | 'serial';
  readonly place: string;
  readonly example: string;
  readonly error: string;
  readonly onPlace: (place: string) => void;
}

/** Where the reader is; serial ports of the station are offered, and any other can be typed. */
function Place({ via, place, example, error, onPlace }: PlaceProps) {
  const ports = useSerialPorts(via === 'serial');
  const listId = useId();
  if (via === 'tcp')
    return <TextField label="Host and port" value={place} onText={onPlace} error={error} placeholder={example} maxLength={300} />;
  return (
    <>
      <TextField
        label="Serial port"
        value={place}
        onText={onPlace}
        error={error}
        placeholder="/dev/ttyUSB0 or COM4"
        maxLength={300}
        list={listId}
      />
      <datalist id={listId}>
        {ports.map((port) => (
          <option key={port.path} value={port.path} label={port.label} />
        ))}
      </datalist>
    </>
  );
}
