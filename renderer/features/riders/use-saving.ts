import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { type ApiResult, request } from '../../api/request';
import type { RiderDetails } from '../../state/drafts-slice';
import { type Conflict, conflictOf } from '../../station/conflict';
import { type StationClient, useStation } from '../../station/station-context';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import type { RiderDraft } from './rider-draft';

type Participant = Schemas['Participant'];

/** What saves the form, and what came of it. */
export interface Saving {
  readonly refusal: Refusal;
  readonly setRefusal: (refusal: Refusal) => void;
  /** What others changed since the form was begun; null while nothing was refused for it. */
  readonly conflict: Conflict | null;
  readonly isSaving: boolean;
  /** Saves what is typed over what a race of this revision holds. */
  readonly save: (revision: number | null) => void;
  readonly discard: () => void;
}

/** Saves the form of a rider, null for a new one; `onSaved` is called once the station has stored it, with whether more was entered since. */
export function useSaving(participant: Participant | null, draft: RiderDraft, onSaved: (isMoreEntered: boolean) => void): Saving {
  const station = useStation();
  const texts = useScreenTexts().riders.form;
  const [refusal, setRefusal] = useState<Refusal>(NO_REFUSAL);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isSaving, whileSaving] = useBusy(undefined, `rider ${participant?.id ?? 'new'}`);
  const save = async (revision: number | null): Promise<void> => {
    const { details, newTags } = draft;
    const answer = await (participant === null
      ? add(station, details, newTags, texts.added)
      : change(station, participant, { details, revision }, texts.saved));
    const found = conflictOf(answer);
    setConflict(found);
    setRefusal(found === null ? refusalOf(answer) : NO_REFUSAL);
    if (found !== null) station.reload('participants');
    if (answer.ok) onSaved(draft.saved());
  };
  const discard = (): void => {
    draft.discard();
    setRefusal(NO_REFUSAL);
    setConflict(null);
  };
  return { refusal, setRefusal, conflict, isSaving, save: (revision) => whileSaving(() => save(revision)), discard };
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

/** Gives a registered relay the tags of its members that it does not have; the answer that refused one of them, or null. */
async function giveTags(
  station: StationClient,
  { id, tags }: Participant,
  members: RiderDetails['members'],
): Promise<ApiResult<Participant> | null> {
  const own = new Set(tags.filter(({ until }) => until === null).map(({ tag }) => tag));
  for (const tag of members.flatMap((member) => member.tags)) {
    if (own.has(tag)) continue;
    const answering = station.api.PUT('/participants/{id}/tags/{tag}', { params: { path: { id, tag } }, body: {} });
    const answer = await station.run(request(answering), { quiet: true });
    // The station writes a tag in its own way: one that is theirs already changes nothing.
    if (!answer.ok && answer.code !== 'no-change') return answer;
  }
  return null;
}

async function change(
  station: StationClient,
  participant: Participant,
  { details, revision }: Change,
  done: Done,
): Promise<ApiResult<Participant>> {
  const { id } = participant;
  const body = { ...trimmed(details), ...(revision === null ? {} : { revision }) };
  const refused = await giveTags(station, participant, body.members);
  if (refused !== null) return refused;
  const answering = station.api.PUT('/participants/{id}', { params: { path: { id } }, body });
  return station.run(request(answering), { quiet: true, done: ({ bib }) => done(bib) });
}

/** Why a rider was not saved, by the field that it is about. */
export interface Refusal {
  readonly bib: string;
  readonly name: string;
  readonly tags: string;
  readonly other: string;
}

export const NO_REFUSAL: Refusal = { bib: '', name: '', tags: '', other: '' };

/** The text of a refusal, at the field that it is about. */
export function refusalOf(answer: ApiResult<unknown>): Refusal {
  if (answer.ok) return NO_REFUSAL;
  const { code, sentence, fields } = answer;
  if (code === 'bib-taken') return { ...NO_REFUSAL, bib: sentence };
  if (code === 'tag-taken') return { ...NO_REFUSAL, tags: sentence };
  const named = (field: string): string =>
    Object.entries(fields).find(([key]) => key.replace(/^\W*(body\W)?/, '').startsWith(field))?.[1] ?? '';
  const refusal = { bib: named('bib'), name: named('name'), tags: named('tag'), other: '' };
  return refusal.bib + refusal.name + refusal.tags === '' ? { ...NO_REFUSAL, other: sentence } : refusal;
}

/** The details without blanks at the ends, and without members who have no name. */
function trimmed(details: RiderDetails): RiderDetails {
  const texts = Object.entries(details).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]);
  const members = details.members.filter(({ name }) => name.trim() !== '');
  return { ...(Object.fromEntries(texts) as RiderDetails), members };
}
