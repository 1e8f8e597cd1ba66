import { type FormEvent, useState } from 'react';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { SelectField } from '../../ui/field';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './add-reader.module.css';
import { type AddressParts, READER_KINDS, readerAddress, readerKind } from './address-parts';
import { connectReader } from './connect-reader';
import { FindReaders } from './find-readers';
import { FormRefusal } from './form-refusal';
import { ReaderFields } from './reader-fields';

const FIRST: AddressParts = { kind: 'sirit510', via: 'tcp', place: '', antennas: '', power: '', options: '' };

/** Adds a reader that was found by a search, or by its address. */
export function AddReader() {
  const texts = useScreenTexts().readers.add;
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <FindReaders />
      <ByHand />
    </Panel>
  );
}

function ByHand() {
  const station = useStation();
  const texts = useScreenTexts().readers.add;
  const [typed, setTyped] = useState(FIRST);
  const [refusal, setRefusal] = useState('');
  const parts: AddressParts = readerKind(typed.kind).serial ? typed : { ...typed, via: 'tcp' };
  const set = (change: Partial<AddressParts>): void => {
    setTyped({ ...typed, ...change });
    setRefusal('');
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await connectReader(station, readerAddress(parts), texts.connecting);
    setRefusal(refused ?? '');
    if (refused === null) setTyped({ ...typed, place: '' });
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void add(event)}>
      <SelectField
        label={texts.kind}
        value={parts.kind}
        onValue={(kind) => set({ kind })}
        options={READER_KINDS.map(({ kind, text }) => ({ value: kind, text }))}
      />
      <ReaderFields parts={parts} onParts={set} />
      <FormRefusal text={refusal} />
      <Inline>
        <Button submits variant="primary" disabled={parts.place.trim() === ''}>
          {texts.add}
        </Button>
        {parts.place.trim() !== '' && <code className={classes(text['muted'], text['cut'])}>{readerAddress(parts)}</code>}
      </Inline>
    </form>
  );
}
