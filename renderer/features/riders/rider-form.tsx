import { useId, useMemo, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { type ApiResult, request } from '../../api/request';
import type { RiderDetails } from '../../state/drafts-slice';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Inline, PanelForm } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { LookAlikeHints } from './look-alike-hints';
import { addTagToNewRider, type RiderDraft, useRiderDraft } from './rider-draft';
import styles from './rider-form.module.css';
import { currentTags } from './rider-list';
import { type NextRider, TagField } from './tag-field';

type Participant = Schemas['Participant'];

interface FormProps {
  /** Null: a new rider. */
  readonly participant: Participant | null;
  /** The revision of the race that the rider is shown of; null before riders are loaded. */
  readonly revision: number | null;
  /** The form is done with this rider. */
  readonly onDone: () => void;
  /** Another rider is to be edited. */
  readonly onOpen: (participant: string) => void;
  /** The next rider without a tag; null for none. */
  readonly next: NextRider | null;
  /** The next rider is to be edited, and a tag scanned for them. */
  readonly onScanNext: (participant: string) => void;
  /** The form begins with waiting for a tag. */
  readonly scans: boolean;
  /** The form takes the place of the element that had the focus, and so takes the focus. */
  readonly takesFocus: boolean;
}

const NO_DETAILS: RiderDetails = { bib: '', name: '', category: '', team: '' };

/** Registers a new rider, or edits a registered one. A refusal is shown at the field that it is about. */
export function RiderForm({ participant, revision, onDone, onOpen, takesFocus, ...scan }: FormProps) {
  const station = useStation();
  const texts = useScreenTexts().riders.form;
  // A new rider begins with the category and team of the one before.
  const [likeBefore, setLikeBefore] = useState(NO_DETAILS);
  const saved = participant === null ? likeBefore : detailsOf(participant);
  const draft = useRiderDraft(participant?.id ?? null, { details: saved, revision });
  const { details, newTags } = draft;
  const [refusal, setRefusal] = useState<Refusal>(NO_REFUSAL);
  const [isSaving, whileSaving] = useBusy();
  const bibField = useRef<HTMLInputElement>(null);
  const set = (field: keyof RiderDetails) => (text: string) => {
    draft.edit({ [field]: text });
    setRefusal(NO_REFUSAL);
  };

  const save = async (): Promise<void> => {
    const answer = await (participant === null
      ? add(station, details, newTags, texts.added)
      : change(station, participant.id, { details, revision: draft.revision }, texts.saved));
    if (!answer.ok && answer.code === 'changed-since') draft.seeChanges();
    setRefusal(refusalOf(answer));
    if (!answer.ok) return;
    draft.discard();
    setLikeBefore({ ...NO_DETAILS, category: details.category, team: details.team });
    bibField.current?.focus();
    onDone();
  };

  const tags = useTags(participant, draft, setRefusal);

  return (
    <PanelForm
      onSubmit={(event) => {
        event.preventDefault();
        whileSaving(save);
      }}
      aria-label={participant === null ? texts.newRider : texts.editRider}
    >
      <h2>{participant === null ? texts.newRider : texts.editTitle(participant.bib)}</h2>
      <div className={styles['bibAndName']}>
        <TextField
          label={texts.bib}
          value={details.bib}
          onText={set('bib')}
          error={refusal.bib}
          inputRef={bibField}
          autoFocus={takesFocus}
          maxLength={20}
          required
        />
        <TextField label={texts.name} value={details.name} onText={set('name')} error={refusal.name} maxLength={200} />
      </div>
      <CategoryAndTeam details={details} set={set} />
      <TagField
        of={participant?.id ?? null}
        tags={participant === null ? newTags : currentTags(participant)}
        error={refusal.tags}
        onAdd={tags.add}
        onRemove={tags.remove}
        onOpen={onOpen}
        {...scan}
      />
      <LookAlikeHints participant={participant?.id ?? null} bib={details.bib} category={details.category} />
      {refusal.other !== '' && <FieldError>{refusal.other}</FieldError>}
      <Inline>
        <Button submits variant="primary" disabled={details.bib.trim() === '' || isSaving}>
          {participant === null ? texts.add : texts.save}
        </Button>
        {(participant !== null || draft.isChanged) && (
          <Button
            onClick={() => {
              draft.discard();
              setRefusal(NO_REFUSAL);
              onDone();
            }}
          >
            {draft.isChanged ? texts.discard : texts.close}
          </Button>
        )}
      </Inline>
    </PanelForm>
  );
}

interface TagCommands {
  readonly add: (tag: string) => Promise<void>;
  readonly remove: (tag: string) => Promise<void>;
}

/** What the form does with tags: a registered rider is given them at once, a new one when it is saved. */
function useTags(participant: Participant | null, draft: RiderDraft, onRefusal: (refusal: Refusal) => void): TagCommands {
  const station = useStation();
  return {
    add: async (tag) => {
      if (participant === null) return addTagToNewRider(tag);
      const path = { id: participant.id, tag };
      const answering = station.api.PUT('/participants/{id}/tags/{tag}', { params: { path }, body: {} });
      onRefusal(refusalOf(await station.run(request(answering), { quiet: true })));
    },
    remove: async (tag) => {
      if (participant === null) return draft.setNewTags(draft.newTags.filter((one) => one !== tag));
      const path = { id: participant.id, tag };
      await station.run(request(station.api.DELETE('/participants/{id}/tags/{tag}', { params: { path } })));
    },
  };
}

interface PartProps {
  readonly details: RiderDetails;
  readonly set: (field: keyof RiderDetails) => (text: string) => void;
}

function CategoryAndTeam({ details, set }: PartProps) {
  const texts = useScreenTexts().riders.form;
  const placed = useStore((state) => state.live.placed);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const listId = useId();
  return (
    <div className={styles['twoFields']}>
      <TextField label={texts.category} value={details.category} onText={set('category')} maxLength={200} list={listId} />
      <datalist id={listId}>
        {categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <TextField label={texts.team} value={details.team} onText={set('team')} maxLength={200} />
    </div>
  );
}

/** The text that says of a bib what was done. */
type Done = (bib: string) => string;

function add(station: StationClient, details: RiderDetails, tags: readonly string[], done: Done): Promise<ApiResult<Participant>> {
  const body = { ...trimmed(details), tags: [...tags] };
  return station.run(request(station.api.POST('/participants', { body })), { quiet: true, done: ({ bib }) => done(bib) });
}

interface Change {
  readonly details: RiderDetails;
  readonly revision: number | null;
}

function change(station: StationClient, id: string, { details, revision }: Change, done: Done): Promise<ApiResult<Participant>> {
  const body = { ...trimmed(details), ...(revision === null ? {} : { revision }) };
  const answering = station.api.PUT('/participants/{id}', { params: { path: { id } }, body });
  return station.run(request(answering), { quiet: true, done: ({ bib }) => done(bib) });
}

interface Refusal {
  readonly bib: string;
  readonly name: string;
  readonly tags: string;
  readonly other: string;
}

const NO_REFUSAL: Refusal = { bib: '', name: '', tags: '', other: '' };

/** The text of a refusal, at the field that it is about. */
function refusalOf(answer: ApiResult<unknown>): Refusal {
  if (answer.ok) return NO_REFUSAL;
  const { code, sentence, fields } = answer;
  if (code === 'bib-taken') return { ...NO_REFUSAL, bib: sentence };
  if (code === 'tag-taken') return { ...NO_REFUSAL, tags: sentence };
  const named = (field: string): string =>
    Object.entries(fields).find(([key]) => key.replace(/^\W*(body\W)?/, '').startsWith(field))?.[1] ?? '';
  const refusal = { bib: named('bib'), name: named('name'), tags: named('tag'), other: '' };
  return refusal.bib + refusal.name + refusal.tags === '' ? { ...NO_REFUSAL, other: sentence } : refusal;
}

function trimmed(details: RiderDetails): RiderDetails {
  return { bib: details.bib.trim(), name: details.name.trim(), category: details.category.trim(), team: details.team.trim() };
}

function detailsOf({ bib, name, category, team }: Participant): RiderDetails {
  return { bib, name, category, team };
}
