import type { RiderId } from '../model/entry';
import type { ParticipantId, TagAssignment } from '../model/roster';
import { bibOfTag } from '../model/tag-rule';
import type { Ledger } from './ledger';
import type { ReadLog, TagReads } from './read-log';
import { addRuledTag, intervalsOfTag, riderIdOfTag, setRuledTags } from './tag-assignments';

/**
 * Gives the tags that were read, and that nobody was given, to the riders whose bibs they have by the rule of the race (rule 2). Call it
 * whenever rules, participants or tags changed. Returns the riders whose tags are others than before, those tags themselves among them.
 */
export function applyTagRule(ledger: Ledger, log: ReadLog): ReadonlySet<RiderId> {
  const { tagAssignments } = ledger;
  const before = tagAssignments.byRule;
  const { tagRule } = ledger.control.rules;
  if (tagRule === null && before.size === 0) return NOBODY;
  const bibs = bibsOf(ledger);
  const ruled = log.tags.flatMap((read) => ruledTag(ledger, read, (bib) => bibs.get(bib)) ?? []);
  setRuledTags(tagAssignments, ruled);
  const changed = new Set<RiderId>();
  for (const key of new Set([...before.keys(), ...tagAssignments.byRule.keys()])) {
    const [was, is] = [before.get(key)?.participant, tagAssignments.byRule.get(key)?.participant];
    if (was === is) continue;
    changed.add(riderIdOfTag(tagAssignments, key));
    for (const participant of [was, is]) if (participant !== undefined) changed.add(participant);
  }
  return changed;
}

/** The same for a tag that was just read for the first time. Returns whether a rider has it by the rule. */
export function applyTagRuleTo(ledger: Ledger, read: TagReads): boolean {
  if (ledger.control.rules.tagRule === null) return false;
  const ruled = ruledTag(ledger, read, (bib) => ownerOf(ledger, bib));
  if (ruled === null) return false;
  addRuledTag(ledger.tagAssignments, ruled);
  return true;
}

const NOBODY: ReadonlySet<RiderId> = new Set();

function ruledTag(
  { control, tagAssignments }: Ledger,
  { tag }: TagReads,
  owner: (bib: string) => ParticipantId | undefined,
): TagAssignment | null {
  const { tagRule } = control.rules;
  if (tagRule === null || intervalsOfTag(tagAssignments, tag).length > 0) return null;
  const bib = bibOfTag(tagRule, tag);
  const participant = bib === null ? undefined : owner(bib);
  return participant === undefined ? null : { tag, participant, from: null, until: null };
}

/** Who has which bib; of two with one bib, which only an undo leaves behind, the later one. */
function bibsOf({ participants }: Ledger): ReadonlyMap<string, ParticipantId> {
  return new Map([...participants].map(([id, { details }]) => [details.bib, id]));
}

/** The same for one bib, without a map of all: a hundred tags may be read for the first time at once. */
function ownerOf({ participants }: Ledger, bib: string): ParticipantId | undefined {
  let owner: ParticipantId | undefined;
  for (const [id, { details }] of participants) if (details.bib === bib) owner = id;
  return owner;
}
