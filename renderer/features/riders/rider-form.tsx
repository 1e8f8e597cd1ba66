import { useId, useMemo, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { NO_RIDER_DETAILS, type RiderDetails } from '../../state/drafts-slice';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { ConflictNotice } from '../../station/conflict-notice';
import { useStation } from '../../station/station-context';
import { useSeenRevision } from '../../station/use-seen-revision';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Inline, PanelForm } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { LookAlikeHints } from './look-alike-hints';
import { MoreDetails } from './more-details';
import { addTagToNewRider, type RiderDraft, useRiderDraft } from './rider-draft';
import styles from './rider-form.module.css';
import { currentTags } from './rider-list';
import { type NextRider, TagField } from './tag-field';
import { NO_REFUSAL, type Refusal, refusalOf, type Saving, useSaving } from './use-saving';

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

/** Registers a new rider, or edits a registered one. A refusal is shown at the field that it is about. */
export function RiderForm({ participant, revision, onDone, onOpen, takesFocus, ...scan }: FormProps) {
  const texts = useScreenTexts().riders.form;
  // A new rider begins with the category and team of the one before.
  const [likeBefore, setLikeBefore] = useState(NO_RIDER_DETAILS);
  const saved = participant === null ? likeBefore : detailsOf(participant);
  const draft = useRiderDraft(participant?.id ?? null, { details: saved, revision });
  const { details, newTags } = draft;
  const bibField = useRef<HTMLInputElement>(null);
  const saving = useSaving(participant, draft, (isMoreEntered) => {
    setLikeBefore({ ...NO_RIDER_DETAILS, category: details.category, team: details.team });
    // Where somebody types on, the focus and the form stay.
    if (isMoreEntered) return;
    bibField.current?.focus();
    onDone();
  });
  const { refusal, setRefusal, conflict } = saving;
  const edit = (change: Partial<RiderDetails>): void => {
    draft.edit(change);
    setRefusal(NO_REFUSAL);
  };
  const set = (field: keyof RiderDetails) => (text: string) => edit({ [field]: text });

  const tags = useTags(participant, draft, setRefusal);

  return (
    <PanelForm
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.isWaiting) saving.save(draft.revision);
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
      <MoreDetails details={details} edit={edit} />
      <LookAlikeHints participant={participant?.id ?? null} bib={details.bib} category={details.category} />
      {refusal.other !== '' && <FieldError>{refusal.other}</FieldError>}
      {conflict === null ? (
        <FormButtons isNew={participant === null} draft={draft} saving={saving} onDone={onDone} />
      ) : (
        <ConflictNotice
          conflict={conflict}
          shown={revision}
          isSaving={saving.isSaving}
          onOverwrite={() => saving.save(conflict.revision)}
          onTakeOver={saving.discard}
        />
      )}
    </PanelForm>
  );
}

interface FormButtonsProps {
  readonly isNew: boolean;
  readonly draft: RiderDraft;
  readonly saving: Saving;
  readonly onDone: () => void;
}

function FormButtons({ isNew, draft, saving, onDone }: FormButtonsProps) {
  const texts = useScreenTexts().riders.form;
  return (
    <Inline>
      <Button submits variant="primary" disabled={draft.details.bib.trim() === '' || saving.isSaving || draft.isWaiting}>
        {isNew ? texts.add : texts.save}
      </Button>
      {(!isNew || draft.isChanged) && (
        <Button
          onClick={() => {
            saving.discard();
            onDone();
          }}
        >
          {draft.isChanged ? texts.discard : texts.close}
        </Button>
      )}
    </Inline>
  );
}

interface TagCommands {
  readonly add: (tag: string) => Promise<void>;
  readonly remove: (tag: string) => Promise<void>;
}

/** What the form does with tags: a registered rider is given them at once, a new one when it is saved. */
function useTags(participant: Participant | null, draft: RiderDraft, onRefusal: (refusal: Refusal) => void): TagCommands {
  const station = useStation();
  // What another desk did with a tag since this form was opened is not overwritten unseen.
  const seen = useSeenRevision();
  return {
    add: async (tag) => {
      if (participant === null) return addTagToNewRider(tag);
      const path = { id: participant.id, tag };
      const answering = station.api.PUT('/participants/{id}/tags/{tag}', { params: { path }, body: { revision: seen.revision() } });
      const answer = await station.run(request(answering), { quiet: true });
      seen.answered(answer);
      onRefusal(refusalOf(answer));
    },
    remove: async (tag) => {
      if (participant === null) return draft.setNewTags(draft.newTags.filter((one) => one !== tag));
      const path = { id: participant.id, tag };
      const params = { path, query: { revision: seen.revision() } };
      seen.answered(await station.run(request(station.api.DELETE('/participants/{id}/tags/{tag}', { params }))));
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

function detailsOf({ id: _, rider: __, tags: ___, ...details }: Participant): RiderDetails {
  return details;
}
