import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import type { AddressParts } from '../../state/setup-drafts';
import { type StationClient, useStation } from '../../station/station-context';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useSent } from '../../ui/use-sent';
import styles from './add-reader.module.css';
import { addressParts, readerAddress } from './address-parts';
import { FormRefusal } from './form-refusal';
import { ReaderFields } from './reader-fields';

interface ChangeReaderProps {
  readonly reader: Schemas['Reader'];
  readonly onEnd: () => void;
}

/** Changes address, antennas, power or options of a reader. Escape closes the form without a change. */
export function ChangeReader({ reader, onEnd }: ChangeReaderProps) {
  const station = useStation();
  const texts = useScreenTexts().readers.add;
  const [parts, setParts] = useState(() => addressParts(reader.address));
  const [refusal, setRefusal] = useState('');
  const kind = (useResource('readerKinds').value ?? []).find((one) => one.kind === reader.kind) ?? null;
  const address = readerAddress(parts, kind);
  const set = (change: Partial<AddressParts>): void => {
    setParts({ ...parts, ...change });
    setRefusal('');
  };
  const sent = useSent(address);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isStillSent = sent();
    const refused = await changeReader(station, reader.id, { address, done: texts.saved(reader.id) });
    if (refused !== null) setRefusal(refused);
    else if (isStillSent()) onEnd();
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onEnd();
  };
  return (
    <form className={styles['form']} aria-label={texts.change(reader.id)} onSubmit={(event) => void save(event)} onKeyDown={closeOnEscape}>
      {kind !== null && <ReaderFields parts={parts} kind={kind} onParts={set} />}
      <FormRefusal text={refusal} />
      <p className={text['muted']}>{texts.changeHint}</p>
      <Inline>
        <Button submits variant="primary" size="small" disabled={parts.place.trim() === '' || address === reader.address}>
          {texts.save}
        </Button>
        <Button size="small" onClick={onEnd}>
          {texts.cancel}
        </Button>
        <code className={classes(text['muted'], text['cut'])}>{address}</code>
      </Inline>
    </form>
  );
}

interface Change {
  readonly address: string;
  /** What the toast says once it is done. */
  readonly done: string;
}

/** Changes the settings of a reader. Returns null, or why they were refused. */
async function changeReader(station: StationClient, reader: string, { address, done }: Change): Promise<string | null> {
  const answering = station.api.PATCH('/readers/{reader}', { params: { path: { reader } }, body: { address } });
  const answer = await station.run(request(answering), { quiet: true, done: () => done });
  station.reload('readers');
  return answer.ok ? null : answer.sentence;
}
