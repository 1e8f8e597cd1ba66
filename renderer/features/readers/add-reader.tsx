import { type FormEvent, useState } from 'react';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { classes } from '../../ui/classes';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { type AddressParts, READER_KINDS, readerAddress, readerKind } from './address-parts';
import { connectReader } from './connect-reader';
import { FindReaders } from './find-readers';
import { FormRefusal } from './form-refusal';
import { ReaderFields } from './reader-fields';

const FIRST: AddressParts = { kind: 'sirit510', via: 'tcp', place: '', antennas: '', power: '', options: '' };

/** Links a reader: found by looking around, or by its address. */
export function AddReader() {
  return (
    <Panel aria-label="Add a reader">
      <h2>Add a reader</h2>
      <FindReaders />
      <ByHand />
    </Panel>
  );
}

function ByHand() {
  const desk = useStation();
  const [typed, setTyped] = useState(FIRST);
  const [refusal, setRefusal] = useState('');
  const parts: AddressParts = readerKind(typed.kind).serial ? typed : { ...typed, via: 'tcp' };
  const set = (change: Partial<AddressParts>): void => {
    setTyped({ ...typed, ...change });
    setRefusal('');
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const sentence = await connectReader(desk, readerAddress(parts));
    setRefusal(sentence ?? '');
    if (sentence === null) setTyped({ ...typed, place: '' });
  };
  return (
    <form className="add-reader" onSubmit={(event) => void add(event)}>
      <SelectField
        label="Reader"
        value={parts.kind}
        onValue={(kind) => set({ kind })}
        options={READER_KINDS.map(({ kind, text }) => ({ value: kind, text }))}
      />
      <ReaderFields parts={parts} onParts={set} />
      <FormRefusal sentence={refusal} />
      <Inline>
        <Button submits variant="primary" disabled={parts.place.trim() === ''}>
          Add reader
        </Button>
        {parts.place.trim() !== '' && <code className={classes(text['muted'], text['cut'])}>{readerAddress(parts)}</code>}
      </Inline>
    </form>
  );
}
