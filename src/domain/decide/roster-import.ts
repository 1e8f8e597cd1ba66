import { ownStartOf } from '../laps/rider';
import { currentHolder, intervalsOfTag, keyOfTag } from '../ledger/tag-assignments';
import type { ListedParticipant } from '../model/listed-participant';
import type { RiderName } from '../model/message';
import type { TagId } from '../model/read';
import type { Refusal, RefusalMessages } from '../model/refusal.messages';
import { NO_DETAILS, type ParticipantDetails, type ParticipantId } from '../model/roster';
import { parseTag, type TagKey } from '../model/tag';
import type { EpochMs } from '../model/time';
import type { PlannedParticipant } from '../model/views';
import { describeDetails } from '../race/describe-rider';
import type { RaceState } from '../race/race-state';
import { allSteps, mapSteps, type Steps } from '../steps';
import { categoryForms } from './canonical-category';
import { bibKey, detailsProblem, nextParticipantNumber, participantId, sameDetails, tagRefusal } from './decide-roster';
import { plainDetails } from './plain-details';

interface Line {
  readonly listed: ListedParticipant;
  /** The participant with this bib; null for a new one. */
  readonly known: ParticipantId | null;
  readonly details: ParticipantDetails;
  /** Each once, however the list writes it. */
  readonly tags: ReadonlyMap<TagKey, TagId>;
  readonly refusal: Refusal | null;
}

/**
 * Plans the import of a list, line by line, in its order; changes nothing. A line names its participant by bib. Lines are checked
 * together: a tag may move from one participant of the list to another, and no bib or tag may be in the list twice.
 */
export function planImport(state: RaceState, list: readonly ListedParticipant[]): readonly PlannedParticipant[] {
  return allSteps(planImportSteps(state, list));
}

/** The same in steps. Reads may be folded in between them; after an act, what was planned counts no more. */
export function* planImportSteps(state: RaceState, list: readonly ListedParticipant[]): Steps<readonly PlannedParticipant[]> {
  const lines = yield* uniqueLines(yield* readLines(state, list));
  const claims = yield* transfersOf(state, lines);
  let next = nextParticipantNumber(state);
  return yield* mapSteps(lines, (line): PlannedParticipant => {
    const refusal = line.refusal ?? transferRefusal(state, line, claims);
    const base = { line: line.listed.line, details: line.details, tags: [...line.tags.values()], before: beforeOf(state, line) };
    if (refusal !== null) return { ...base, participant: line.known, outcome: 'refused', given: [], lost: [], startAt: null, refusal };
    const participant = line.known ?? participantId(next++);
    const given = tagsGivenTo(state, line);
    const lost = line.known === null ? [] : tagsLostBy(state, line.known, claims);
    const startAt = startGivenTo(state, line);
    const isSame = base.before !== null && sameDetails(base.before, line.details) && given.length + lost.length === 0 && startAt === null;
    return {
      ...base,
      participant,
      given,
      lost,
      startAt,
      outcome: line.known === null ? 'added' : isSame ? 'unchanged' : 'changed',
      refusal,
    };
  });
}

function startGivenTo({ ledger }: RaceState, { known, listed }: Line): EpochMs | null {
  const at = listed.startAt ?? null;
  return known !== null && ownStartOf(ledger, known) === at ? null : at;
}

function* readLines(state: RaceState, list: readonly ListedParticipant[]): Steps<readonly Line[]> {
  const { participants, tagAssignments } = state.ledger;
  const categoryOf = categoryForms(state);
  const wearers = new Map([...participants].map(([id, { details }]) => [bibKey(details.bib), id]));
  return yield* mapSteps(list, (listed): Line => {
    const known = wearers.get(bibKey(listed.details.bib)) ?? null;
    const before = known === null ? null : (participants.get(known)?.details ?? null);
    const more = columnsOf(listed, before);
    const details = plainDetails({ ...NO_DETAILS, ...before, ...listed.details, more }, before, categoryOf);
    const parsed = listed.tags.map((text) => ({ text, tag: parseTag(text) }));
    const wrong = parsed.find(({ tag }) => tag === null);
    const tags = new Map(parsed.flatMap(({ tag }) => (tag === null ? [] : [[keyOfTag(tagAssignments, tag), tag] as const])));
    const refusal =
      (isKnownRider(listed, known) ? null : listed.problem) ??
      valueRefusal(detailsProblem(details) ?? (wrong === undefined ? null : notATag(wrong.text)));
    return { listed, known, details, tags, refusal };
  });
}

/** The other columns of a participant after a line: those that are known stay in their order, and as they are where the line is blank. */
function columnsOf({ details, blankColumns = [] }: ListedParticipant, before: ParticipantDetails | null): ParticipantDetails['more'] {
  const known = before?.more ?? {};
  // A new participant has all columns of the list, so that none of them is lost.
  const blank = new Set(before === null ? [] : blankColumns);
  return Object.fromEntries([...Object.entries(known), ...Object.entries(details.more ?? {}).filter(([heading]) => !blank.has(heading))]);
}

/** Whether a line that does not look like a rider's, or like one with a bib, has the bib of one all the same. */
function isKnownRider({ problem }: ListedParticipant, known: ParticipantId | null): boolean {
  return known !== null && problem?.code === 'unreadable-line' && ['no-rider', 'bib-as-number'].includes(problem.params.problem);
}

function valueRefusal(problem: RefusalMessages['bad-value'] | null): Refusal | null {
  return problem === null ? null : { code: 'bad-value', params: problem };
}

function notATag(text: string): RefusalMessages['bad-value'] {
  return { problem: 'not-a-tag', text };
}

/** Refuses every line whose bib or tag an earlier line has. */
function* uniqueLines(lines: readonly Line[]): Steps<readonly Line[]> {
  const bibs = new Map<string, Line>();
  const tags = new Map<TagKey, Line>();
  return yield* mapSteps(lines, (line) => {
    if (line.refusal !== null) return line;
    const refusal = repeatedRefusal(line, bibs, tags);
    if (refusal !== null) return { ...line, refusal };
    bibs.set(bibKey(line.details.bib), line);
    for (const key of line.tags.keys()) tags.set(key, line);
    return line;
  });
}

function repeatedRefusal({ details, tags: own }: Line, bibs: ReadonlyMap<string, Line>, tags: ReadonlyMap<TagKey, Line>): Refusal | null {
  const sameBib = bibs.get(bibKey(details.bib));
  if (sameBib !== undefined) return listedTwice({ problem: 'bib', bib: details.bib, ...placeOf(sameBib) });
  for (const [key, tag] of own) {
    const other = tags.get(key);
    if (other === undefined) continue;
    const written = other.tags.get(key);
    return listedTwice({ problem: 'tag', tag, ...placeOf(other), ...(written === undefined || written === tag ? {} : { written }) });
  }
  return null;
}

function listedTwice(params: RefusalMessages['listed-twice']): Refusal {
  return { code: 'listed-twice', params };
}

function placeOf({ listed, details }: Line): { readonly line: number; readonly rider: RiderName } {
  return { line: listed.line, rider: describeDetails(details) };
}

/** Returns the tags of a line that its participant does not have now. */
function tagsGivenTo({ ledger }: RaceState, { known, tags }: Line): readonly TagId[] {
  return [...tags.values()].filter((tag) => known === null || currentHolder(ledger.tagAssignments, tag) !== known);
}

/** Tag changes that the list makes. */
interface TagTransfers {
  /** The line that gets a tag. */
  readonly byTag: ReadonlyMap<TagKey, Line>;
  readonly listed: ReadonlySet<ParticipantId>;
}

function* transfersOf(state: RaceState, lines: readonly Line[]): Steps<TagTransfers> {
  const byTag = new Map<TagKey, Line>();
  const listed = new Set<ParticipantId>();
  yield* mapSteps(lines, (line) => {
    if (line.refusal !== null) return;
    for (const tag of tagsGivenTo(state, line)) byTag.set(keyOfTag(state.ledger.tagAssignments, tag), line);
    if (line.known !== null) listed.add(line.known);
  });
  return { byTag, listed };
}

/** Returns why a line is refused because of one of its tags; null when it is not. Only participants in the list can lose a tag. */
function transferRefusal(state: RaceState, line: Line, { listed }: TagTransfers): Refusal | null {
  const { known } = line;
  for (const tag of tagsGivenTo(state, line)) {
    const others = intervalsOfTag(state.ledger.tagAssignments, tag).filter(({ participant }) => participant !== known);
    if (others.every(({ participant }) => listed.has(participant))) continue;
    return tagRefusal(state, { tag, participant: known, from: null });
  }
  return null;
}

function tagsLostBy({ ledger }: RaceState, participant: ParticipantId, { byTag }: TagTransfers): readonly TagId[] {
  const own = ledger.tagAssignments.tagsOf.get(participant) ?? [];
  return own.filter((tag) => {
    const line = byTag.get(keyOfTag(ledger.tagAssignments, tag));
    return line !== undefined && line.known !== participant;
  });
}

function beforeOf({ ledger }: RaceState, { known }: Line): ParticipantDetails | null {
  return known === null ? null : (ledger.participants.get(known)?.details ?? null);
}
