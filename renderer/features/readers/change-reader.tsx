import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { type StationClient, useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { type AddressParts, addressParts, readerAddress } from './address-parts';
import { FormRefusal } from './form-refusal';
import { ReaderFields } from './reader-fields';

interface ChangeReaderProps {
  readonly reader: Schemas['Reader'];
  readonly onEnd: () => void;
}

/** Gives a linked reader another place, antennas or power. Escape leaves it as it is. */
export function ChangeReader({ reader, onEnd }: ChangeReaderProps) {
  const desk = useStation();
  const [parts, setParts] = useState(() => addressParts(reader.address));
  const [refusal, setRefusal] = useState('');
  const address = readerAddress(parts);
  const set = (change: Partial<AddressParts>): void => {
    setParts({ ...parts, ...change });
    setRefusal('');
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const sentence = await changeReader(desk, reader.id, address);
    if (sentence === null) onEnd();
    else setRefusal(sentence);
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onEnd();
  };
  return (
    <form className="add-reader" aria-label={`Change ${reader.id}`} onSubmit={(event) => void save(event)} onKeyDown={leave}>
      <ReaderFields parts={parts} onParts={set} />
      <FormRefusal sentence={refusal} />
      <p className={text['muted']}>Its link is opened anew with these settings; reads pause for a moment.</p>
      <Inline>
        <Button submits variant="primary" size="small" disabled={parts.place.trim() === '' || address === reader.address}>
          Save settings
        </Button>
        <Button size="small" onClick={onEnd}>
          Leave as it is
        </Button>
        <code className={classes(text['muted'], text['cut'])}>{address}</code>
      </Inline>
    </form>
  );
}

/** Null when the reader has the settings, else why not. */
async function changeReader(desk: StationClient, reader: string, address: string): Promise<string | null> {
  const answer = await desk.run(request(desk.api.PATCH('/readers/{reader}', { params: { path: { reader } }, body: { address } })), {
    quiet: true,
    done: () => `${reader} has its new settings.`,
  });
  desk.reload('readers');
  return answer.ok ? null : answer.sentence;
}
