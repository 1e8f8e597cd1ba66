import type { Command } from '../domain/model/command';
import type { RaceAct } from '../domain/model/entry';
import type { EpochMs } from '../domain/model/time';
import type { Steps } from '../domain/steps';
import type { CommandOptions, Executed } from '../station';
import type { OpenRace } from './open-race';

/** The act to store, or the answer to a command that needs none. */
type Decided = { readonly act: RaceAct } | { readonly answer: Executed };

/** What a command says of the race that it is for. */
type MeantRace = Pick<CommandOptions, 'revision' | 'raceId'>;

/** Decides a command at the station's time `now`, unless it is for another race or was carried out before. The race must not change between the steps. */
export function* decidedCommand(
  race: OpenRace,
  command: Command,
  { revision, raceId, now }: MeantRace & { readonly now: EpochMs },
): Steps<Decided> {
  const answer = answerWithoutDeciding(race, command, { revision, raceId });
  if (answer !== null) return { answer };
  const decision = yield* race.decide(command, now);
  if (!decision.ok) return { answer: decision };
  const changes = revision === undefined ? [] : yield* race.changedSince(revision, decision.act);
  return changes.length > 0 ? { answer: { ok: false, changes } } : { act: decision.act };
}

/** Null where the command has to be decided. A command is known by its key also once it was undone: what was sent again must not come back. */
function answerWithoutDeciding(race: OpenRace, command: Command, { revision, raceId }: MeantRace): Executed | null {
  const { control } = race;
  // Nobody has seen a revision that this race does not have yet.
  if ((raceId !== undefined && raceId !== control.raceId) || (revision ?? 0) > race.revision) {
    return { ok: false, refusal: { code: 'other-race', params: { open: control.name } } };
  }
  const known = race.keyedAct(command);
  if (known?.isSame === false) return { ok: false, refusal: { code: 'key-taken', params: { entry: known.seq } } };
  const entry = known === null ? null : race.auditOfAct(known.seq);
  return entry === null ? null : { ok: true, entry };
}
