import { type FormEvent, useState } from 'react';
import type { AddressParts } from '../../state/setup-drafts';
import { useStation } from '../../station/station-context';
import { draftNow, useDraft } from '../../station/use-draft';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { SelectField } from '../../ui/field';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts, useTexts } from '../../ui/texts';
import styles from './add-reader.module.css';
import { freshKey, linksOf, type ReaderKind, readerAddress } from './address-parts';
import { connectReader } from './connect-reader';
import { FindReaders } from './find-readers';
import { FormRefusal } from './form-refusal';
import { ReaderFields } from './reader-fields';

/** The only key of the draft: one reader is added at a time. */
const ADDED = 'added';

const EMPTY = { via: 'tcp', place: '', antennas: '', power: '', options: '' } as const;

/** Adds a reader that was found by a search, or by its address. */
export function AddReader() {
  const texts = useScreenTexts().readers.add;
  const kinds = useResource('readerKinds').value ?? [];
  const [first] = kinds;
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <FindReaders />
      {first !== undefined && <ByHand kinds={kinds} first={first} />}
    </Panel>
  );
}

interface ByHandProps {
  readonly kinds: readonly ReaderKind[];
  readonly first: ReaderKind;
}

function ByHand({ kinds, first }: ByHandProps) {
  const station = useStation();
  const texts = useTexts();
  const words = texts.catalogue.screens.readers.add;
  const [draft, setDraft] = useDraft('reader', ADDED);
  // What stays in the form for the next reader.
  const [rest, setRest] = useState<AddressParts>({ ...EMPTY, kind: first.kind });
  const typed: AddressParts = draft ?? rest;
  const [refusal, setRefusal] = useState('');
  const kind = kinds.find((one) => one.kind === typed.kind) ?? first;
  const links = linksOf(kind);
  const via = links.includes(typed.via) ? typed.via : (links[0] ?? 'tcp');
  // The form makes a key once for each reader. Every program that has the key can send reads.
  const [fresh, setFresh] = useState(freshKey);
  const key = draft?.key ?? fresh;
  const parts: AddressParts = { ...typed, via, options: via === 'post' && typed.options === '' ? key : typed.options };
  const set = (change: Partial<AddressParts>): void => {
    const next = { ...typed, ...change };
    // A kind alone is nothing to save.
    const isEmpty = next.place + next.antennas + next.power + next.options === '';
    if (isEmpty) setRest(next);
    setDraft(isEmpty ? null : { ...next, key });
    setRefusal('');
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await connectReader(station, readerAddress(parts, kind), words.connecting);
    setRefusal(refused ?? '');
    if (refused !== null) return;
    const now = draftNow('reader', ADDED);
    const isStillSent = now === null || now.place === typed.place;
    if (isStillSent) setRest({ ...(now ?? typed), place: '', options: via === 'post' ? '' : (now ?? typed).options });
    setFresh(freshKey());
    setDraft(isStillSent ? null : { ...now, key: freshKey() });
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void add(event)}>
      <SelectField
        label={words.kind}
        value={parts.kind}
        onValue={(value) => set({ kind: value })}
        options={kinds.map((one) => ({ value: one.kind, text: texts.sayOr('reader', { code: one.label_code }, one.label) }))}
      />
      <ReaderFields parts={parts} kind={kind} onParts={set} />
      <FormRefusal text={refusal} />
      <Inline>
        <Button submits variant="primary" disabled={parts.place.trim() === ''}>
          {words.add}
        </Button>
        {parts.place.trim() !== '' && <code className={classes(text['muted'], text['cut'])}>{readerAddress(parts, kind)}</code>}
      </Inline>
    </form>
  );
}
