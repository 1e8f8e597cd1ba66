import type { ActEntry, Entry, RaceAct, Seq } from '../model/entry';
import type { MergedAct, MergePlan } from '../model/merge';
import { readKey, type TagRead } from '../model/read';
import { sentKey } from '../model/sent-read';
import type { AuditedAct } from '../model/views';
import { evolve } from '../race/evolve';
import { emptyRace, type RaceState } from '../race/race-state';
import { eachInSteps, type Steps } from '../steps';
import { audit } from '../views/audit';
import { forecastAct } from './forecast';

/**
 * Compares two files of a race that ran apart. Reads are the same when they are the same by rule 1, also when one of the two got them from the
 * other as events. Acts are the same when author, time and content are; an entry that an act is about is found by what it is, not by its number.
 */
export function* mergePlan(here: Iterable<Entry>, there: Iterable<Entry>): Steps<MergePlan> {
  const ours = yield* folded(here);
  const theirs = yield* folded(there);
  const missing = theirs.reads.filter(({ read }) => !ours.seqs.has(readKey(read)) && !ours.seqs.has(sentKey(read)));
  const known = theirs.reads.length - missing.length;
  const { state } = ours;
  yield* eachInSteps(missing, ({ read }) => {
    const seq = state.lastSeq + 1;
    evolve(state, { type: 'read', seq, read });
    noteSeq(ours.seqs, read, seq);
  });
  const names = { here: namesOf(ours), there: namesOf(theirs) };
  const acts: MergedAct[] = [];
  for (const act of held(ours.state)) {
    if (!names.there.has(nameOf(act, ours))) acts.push({ side: 'here', act, riders: null });
  }
  for (const act of held(theirs.state)) {
    if (!names.here.has(nameOf(act, theirs))) acts.push({ side: 'there', act, riders: yield* forecastHere(ours, theirs, act) });
  }
  const isSameRace = ours.state.ledger.control.raceId === theirs.state.ledger.control.raceId;
  return { reads: missing.map(({ read }) => read), known, isSameRace, acts };
}

interface Folded {
  readonly state: RaceState;
  readonly reads: readonly { readonly seq: Seq; readonly read: TagRead }[];
  /** The entry of each read by its keys. */
  readonly seqs: Map<string, Seq>;
  /** What an entry is, by its number. */
  readonly what: Map<Seq, string>;
}

function* folded(entries: Iterable<Entry>): Steps<Folded> {
  const race = {
    state: emptyRace(),
    reads: [] as { seq: Seq; read: TagRead }[],
    seqs: new Map<string, Seq>(),
    what: new Map<Seq, string>(),
  };
  yield* eachInSteps(entries, (entry) => {
    evolve(race.state, entry);
    if (entry.type === 'act') {
      race.what.set(entry.seq, nameOf(entry, race));
      return;
    }
    race.reads.push({ seq: entry.seq, read: entry.read });
    noteSeq(race.seqs, entry.read, entry.seq);
    race.what.set(entry.seq, sentKey(entry.read));
  });
  return race;
}

function noteSeq(seqs: Map<string, Seq>, read: TagRead, seq: Seq): void {
  seqs.set(readKey(read), seq);
  if (!seqs.has(sentKey(read))) seqs.set(sentKey(read), seq);
}

/** Acts that hold, and that people would repeat: not the creation of the race, and no undo. */
function held(state: RaceState): readonly AuditedAct[] {
  return audit(state).filter(({ act, undone }) => !undone && act.type !== 'race-created' && act.type !== 'undone' && act.type !== 'redone');
}

function namesOf(race: Folded): ReadonlySet<string> {
  return new Set(held(race.state).map((act) => nameOf(act, race)));
}

/** A text that is the same for the same act in another file. */
function nameOf({ recordedAt, by, reason, act }: ActEntry, { what }: Pick<Folded, 'what'>): string {
  return JSON.stringify([recordedAt, by, reason, withPassings(act, (seq) => what.get(seq) ?? `entry ${seq}`)]);
}

function* forecastHere(ours: Folded, theirs: Folded, { act }: AuditedAct): Steps<MergedAct['riders']> {
  const whats = new Map([...ours.what].map(([seq, what]) => [what, seq]));
  let isKnown = true;
  const meant = withPassings(act, (seq) => {
    const what = theirs.what.get(seq) ?? '';
    const found = ours.seqs.get(what) ?? whats.get(what);
    isKnown &&= found !== undefined;
    return found ?? seq;
  }) as RaceAct;
  if (!isKnown) return null;
  try {
    const forecast = yield* forecastAct(ours.state, meant);
    return forecast.ok ? forecast.riders : null;
  } catch {
    // It is about a rider or a rule that is not there.
    return null;
  }
}

/** An act with each entry that it is about replaced. */
function withPassings(value: unknown, replace: (seq: Seq) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => withPassings(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name === 'passing' && typeof member === 'object' && member !== null && 'seq' in member) {
        return [name, { ...member, seq: replace(Number(member.seq)) }];
      }
      return [name, withPassings(member, replace)];
    }),
  );
}
