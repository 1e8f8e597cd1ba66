import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { type Outcome, request } from '../../api/outcome';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Inline } from '../../ui/panel';
import { currentTags } from './rider-list';
import { TagField } from './tag-field';

type Participant = Schemas['Participant'];

interface FormProps {
  /** Null: somebody new. */
  readonly participant: Participant | null;
  readonly firstTag: string | null;
  /** The form is free for the next one. */
  readonly onDone: () => void;
  /** Another participant is to be edited. */
  readonly onOpen: (participant: string) => void;
  /** It stands where the focus was. */
  readonly takesFocus: boolean;
}

const NOBODY = { bib: '', name: '', category: '', team: '' };

/** Registers somebody new, or changes what is known of a participant. A refusal stands at the field it speaks of. */
export function RiderForm({ participant, firstTag, onDone, onOpen, takesFocus }: FormProps) {
  const desk = useStation();
  const [details, setDetails] = useState(participant === null ? NOBODY : detailsOf(participant));
  const [newTags, setNewTags] = useState<readonly string[]>(firstTag === null ? [] : [firstTag]);
  const [refusal, setRefusal] = useState<Refusal>(NO_REFUSAL);
  const bibField = useRef<HTMLInputElement>(null);
  const set = (field: keyof typeof NOBODY) => (text: string) => {
    setDetails((before) => ({ ...before, [field]: text }));
    setRefusal(NO_REFUSAL);
  };

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await (participant === null ? add(desk, details, newTags) : change(desk, participant.id, details));
    setRefusal(refusalOf(answer));
    if (!answer.ok) return;
    setDetails(participant === null ? { ...NOBODY, category: details.category, team: details.team } : details);
    setNewTags([]);
    bibField.current?.focus();
    onDone();
  };

  const addTag = async (tag: string): Promise<void> => {
    if (participant === null) return setNewTags((before) => (before.includes(tag) ? before : [...before, tag]));
    const path = { id: participant.id, tag };
    const answering = desk.api.PUT('/participants/{id}/tags/{tag}', { params: { path }, body: {} });
    setRefusal(refusalOf(await desk.run(request(answering), { quiet: true })));
  };
  const removeTag = async (tag: string): Promise<void> => {
    if (participant === null) return setNewTags(newTags.filter((one) => one !== tag));
    const path = { id: participant.id, tag };
    await desk.run(request(desk.api.DELETE('/participants/{id}/tags/{tag}', { params: { path } })));
  };

  return (
    <form
      className="panel participant-form"
      onSubmit={(event) => void save(event)}
      aria-label={participant === null ? 'New rider' : 'Edit rider'}
    >
      <h2>{participant === null ? 'New rider' : `Bib ${participant.bib}`}</h2>
      <div className="bib-and-name">
        <TextField
          label="Bib"
          value={details.bib}
          onText={set('bib')}
          error={refusal.bib}
          inputRef={bibField}
          autoFocus={takesFocus}
          maxLength={20}
          required
        />
        <TextField label="Name" value={details.name} onText={set('name')} error={refusal.name} maxLength={200} />
      </div>
      <CategoryAndTeam details={details} set={set} />
      <TagField
        of={participant?.id ?? null}
        tags={participant === null ? newTags : currentTags(participant)}
        error={refusal.tags}
        onAdd={addTag}
        onRemove={removeTag}
        onOpen={onOpen}
      />
      {refusal.other !== '' && (
        <p className="field-error" role="alert">
          {refusal.other}
        </p>
      )}
      <Inline>
        <Button submits variant="primary" disabled={details.bib.trim() === ''}>
          {participant === null ? 'Add rider' : 'Save'}
        </Button>
        {participant !== null && <Button onClick={onDone}>Close</Button>}
      </Inline>
    </form>
  );
}

interface PartProps {
  readonly details: typeof NOBODY;
  readonly set: (field: keyof typeof NOBODY) => (text: string) => void;
}

function CategoryAndTeam({ details, set }: PartProps) {
  const placed = useStore((state) => state.live.placed);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const listId = useId();
  return (
    <div className="two-fields">
      <TextField label="Category" value={details.category} onText={set('category')} maxLength={200} list={listId} />
      <datalist id={listId}>
        {categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <TextField label="Team" value={details.team} onText={set('team')} maxLength={200} />
    </div>
  );
}

function add(desk: StationClient, details: typeof NOBODY, tags: readonly string[]): Promise<Outcome<Participant>> {
  const body = { ...trimmed(details), tags: [...tags] };
  return desk.run(request(desk.api.POST('/participants', { body })), {
    quiet: true,
    done: (added) => `Bib ${added.bib} registered.`,
  });
}

function change(desk: StationClient, id: string, details: typeof NOBODY): Promise<Outcome<Participant>> {
  const answering = desk.api.PUT('/participants/{id}', { params: { path: { id } }, body: trimmed(details) });
  return desk.run(request(answering), { quiet: true, done: (changed) => `Bib ${changed.bib} changed.` });
}

interface Refusal {
  readonly bib: string;
  readonly name: string;
  readonly tags: string;
  readonly other: string;
}

const NO_REFUSAL: Refusal = { bib: '', name: '', tags: '', other: '' };

/** The station's sentence, at the field it is about. */
function refusalOf(answer: Outcome<unknown>): Refusal {
  if (answer.ok) return NO_REFUSAL;
  const { code, sentence, fields } = answer;
  if (code === 'bib-taken') return { ...NO_REFUSAL, bib: sentence };
  if (code === 'tag-taken') return { ...NO_REFUSAL, tags: sentence };
  const named = (field: string): string =>
    Object.entries(fields).find(([key]) => key.replace(/^\W*(body\W)?/, '').startsWith(field))?.[1] ?? '';
  const refusal = { bib: named('bib'), name: named('name'), tags: named('tag'), other: '' };
  return refusal.bib + refusal.name + refusal.tags === '' ? { ...NO_REFUSAL, other: sentence } : refusal;
}

function trimmed(details: typeof NOBODY): typeof NOBODY {
  return { bib: details.bib.trim(), name: details.name.trim(), category: details.category.trim(), team: details.team.trim() };
}

function detailsOf({ bib, name, category, team }: Participant): typeof NOBODY {
  return { bib, name, category, team };
}
