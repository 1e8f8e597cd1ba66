import { foldLedger } from '../ledger/apply-act';
import type { ActMessage } from '../model/act.messages';
import { ruleMessages } from '../model/describe-rules';
import type { ActEntry, Seq } from '../model/entry';
import { NO_DETAILS, type ParticipantDetails, type ParticipantId } from '../model/roster';
import { type RaceRules, sameRules } from '../model/rules';
import { sameValue } from '../model/same-value';
import { later } from '../model/time';
import type { RaceControl } from '../model/views';
import { type Wave, waveNamed } from '../model/waves';
import { detailsBefore } from '../race/describe-rider';
import type { RaceState } from '../race/race-state';
import { scopeOf } from '../race/scope';
import { allSteps } from '../steps';

/** Places among all acts: of the act itself, and those before which the race was as without it, and is as with it. */
interface ChangePlaces {
  readonly index: number;
  readonly was: number;
  readonly is: number;
}

/** What a change of the rules alters, as a message. */
export function describeNewRules(state: RaceState, { recordedAt }: ActEntry, { index, was, is }: ChangePlaces): ActMessage {
  const { gunSet, startAt: gun } = controlBefore(state, index);
  const [{ rules: before }, { rules }] = [controlBefore(state, was), controlBefore(state, is)];
  const started = gunSet ? startedWaves(before, rules) : [];
  const [first] = started;
  if (first !== undefined && started.every(({ after }) => after === first.after)) {
    const startAt = later(gun, first.after);
    const categories = started.map(({ name }) => name);
    return { code: 'wave-started', params: { categories, start_at: startAt, planned: startAt > recordedAt } };
  }
  const known = new Set(ruleMessages(before).map((message) => JSON.stringify(message)));
  const changed = ruleMessages(rules).filter((message) => !known.has(JSON.stringify(message)));
  return { code: 'rules-changed', params: { rules: changed, decimals: before.decimals !== rules.decimals } };
}

/** Waves with a new start, where that is all that changed; else none. */
function startedWaves(before: RaceRules, after: RaceRules): readonly Wave[] {
  const isAllElseSame = sameRules({ ...after, waves: before.waves }, before);
  if (!isAllElseSame || before.waves.some(({ name }) => waveNamed(after.waves, name) === null)) return [];
  return after.waves.filter((wave) => waveNamed(before.waves, wave.name)?.after !== wave.after);
}

/** Name, rules, gun and stop as they were before an act, with the undos and redos until then. */
function controlBefore({ acts, splitTimes }: RaceState, index: number): RaceControl {
  const earlier = acts.slice(0, index);
  const undone = undoneIn(earlier);
  const controlActs = earlier.filter(({ act }) => scopeOf(act).changesControl);
  return allSteps(foldLedger(controlActs, (seq) => !undone.has(seq), splitTimes)).control;
}

function undoneIn(acts: readonly ActEntry[]): ReadonlySet<Seq> {
  const undone = new Set<Seq>();
  for (const { act } of acts) {
    if (act.type === 'undone') undone.add(act.act);
    if (act.type === 'redone') undone.delete(act.act);
  }
  return undone;
}

/** The details of a participant before an act, with the undos and redos until then; null where no registration holds. */
export function detailsHeld({ acts }: RaceState, participant: ParticipantId, index: number): ParticipantDetails | null {
  const earlier = acts.slice(0, index);
  const undone = undoneIn(earlier);
  const holding = earlier.filter(({ seq }) => !undone.has(seq));
  return detailsBefore({ acts: holding }, participant, holding.length);
}

/** The details that are others than before, null for the same. `others`: whether any detail without a member of its own is another one. */
export function newDetails(before: ParticipantDetails | null, details: ParticipantDetails) {
  const { bib, name, category, team, ...more } = details;
  return {
    bib: before?.bib === bib ? null : bib,
    name: before?.name === name ? null : name,
    category: before?.category === category ? null : category,
    team: before?.team === team ? null : team,
    others: Object.entries(more).some(([field, value]) => !sameValue((before ?? NO_DETAILS)[field as keyof ParticipantDetails], value)),
  };
}
