import type { RiderId, Seq } from '../domain/model/entry';
import type { Standing } from '../domain/model/standing';
import type { StartingRider } from '../domain/model/start-list';
import type { AuditedAct, Participant, ResultChanges } from '../domain/model/views';
import type { Steps } from '../domain/steps';
import type { PassingColumns } from '../domain/views/passing-columns';
import type { ReadColumns } from '../domain/views/read-columns';
import type { SheetFact } from '../wire/shared/export-sheets';
import type { ChangesSince, RecordedAct, SheetFacts } from './race-results';

/** A race as facts are taken from it. */
export interface FactsSource {
  passingSteps(riders: readonly RiderId[]): Steps<PassingColumns>;
  readSteps(): Steps<ReadColumns>;
  participantSteps(): Steps<readonly Participant[]>;
  startListSteps(): Steps<readonly StartingRider[]>;
  auditSteps(): Steps<readonly AuditedAct[]>;
  /** Of the race as it is at the call: it may change between the steps. */
  resultChanges(since: Seq): Steps<ResultChanges>;
}

/**
 * What a sheet shows besides the standings and the changes, of the race as it is now; `standings` are the rows of the results. In steps: the race must
 * not change between them.
 */
export function* factsOf(race: FactsSource, wanted: readonly SheetFact[], standings: readonly Standing[]): Steps<SheetFacts> {
  const has = (fact: SheetFact): boolean => wanted.includes(fact);
  return {
    ...(has('passings') ? { passings: yield* race.passingSteps(standings.map(({ rider }) => rider)) } : {}),
    ...(has('reads') ? { reads: yield* race.readSteps() } : {}),
    ...(has('participants') ? { participants: yield* race.participantSteps() } : {}),
    ...(has('start-list') ? { startList: yield* race.startListSteps() } : {}),
    ...(has('acts') ? { acts: (yield* race.auditSteps()).map(recordedAct) } : {}),
  };
}

/** Who has another result than at a revision, and what people did since. In steps: the race must not change between them. The result takes steps of its own, between which it may. */
export function* changesOf(race: FactsSource, since: Seq): Steps<Steps<ChangesSince>> {
  const audit = yield* race.auditSteps();
  return changesWithActs(race.resultChanges(since), audit);
}

function* changesWithActs(changes: Steps<ResultChanges>, audit: readonly AuditedAct[]): Steps<ChangesSince> {
  const { since, riders, acts } = yield* changes;
  const listed = new Set(acts);
  return { since, riders, acts: audit.filter(({ seq }) => listed.has(seq)).map(recordedAct) };
}

function recordedAct({ seq, recordedAt, by, reason, undone, message }: RecordedAct): RecordedAct {
  return { seq, recordedAt, by, reason, undone, message };
}
