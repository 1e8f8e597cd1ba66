import fc from 'fast-check';
import { decide } from '../../src/domain/decide/decide';
import type { CategoryTerms } from '../../src/domain/model/category-terms';
import type { Command, WantedCorrection } from '../../src/domain/model/command';
import type { RaceAct, RiderId } from '../../src/domain/model/entry';
import type { ListedParticipant } from '../../src/domain/model/listed-participant';
import type { TagRead } from '../../src/domain/model/read';
import type { ParticipantId } from '../../src/domain/model/roster';
import type { RaceRules } from '../../src/domain/model/rules';
import type { SheetDefinition } from '../../src/domain/model/sheet-definition';
import type { EpochMs } from '../../src/domain/model/time';
import { findPassing } from '../../src/domain/race/find-passing';
import type { RaceState } from '../../src/domain/race/race-state';
import { proposals } from '../../src/domain/views/settlement';
import { suspectedLaps } from '../../src/domain/views/suspected-laps';
import { aRead, at, ms, Race, tagId } from './race-kit';
import { DURATIONS, FINISH_RULES } from './some-rules';

const TAGS = ['E1', 'E2', 'E3', 'E4'];
/** Pauses around the limit of a burst (3 s) and the minimum lap times of `someRules` (5 s and 20 s). */
const NEAR = [0, 0.001, 0.5, 1, 2.999, 3, 3.001, 4.999, 5, 5.001, 19.999] as const;
/** Any time, or one near a few instants that are the longest of these laps apart, so that reads and corrections share bursts. */
const seconds = fc.oneof(
  fc.integer({ min: -20, max: 400 }).map((half) => half / 2),
  fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...NEAR), fc.boolean())
    .map(([instant, pause, isBefore]) => round(20 * instant + (isBefore ? -pause : pause))),
);

/** Whole milliseconds. */
function round(s: number): number {
  return Math.round(s * 1000) / 1000;
}

const someRead = fc.record({
  tag: fc.constantFrom(...TAGS),
  s: seconds,
  rssi: fc.constantFrom(null, -70, -50, -30),
  kind: fc.constantFrom('arrive' as const, 'arrive' as const, 'arrive' as const, 'depart' as const),
  reader: fc.constantFrom('R1', 'R2'),
  antenna: fc.constantFrom(1, 1, 2),
  /** Delay of the arrival; far below zero for a reader whose clock is a day ahead. */
  delay: fc.constantFrom<number>(0, 0, 0, -90_000_000),
});
export type SomeRead = typeof someRead extends fc.Arbitrary<infer One> ? One : never;

/** A tag that is read for a while: pauses around those that end a stay with the minimum laps of `someRules`. */
const someStay = fc
  .tuple(someRead, fc.array(fc.constantFrom(0.5, 1, 2, 3, 3.75, 4, 4.999, 5, 8, 11.25, 14.999, 15), { minLength: 2, maxLength: 8 }))
  .map(([first, pauses]): readonly SomeRead[] => {
    let { s } = first;
    const later = pauses.map((pause) => {
      s = round(s + pause);
      return { ...first, s, kind: 'arrive' as const };
    });
    return [first, ...later];
  });

const readsOrStay = fc.oneof(
  { weight: 20, arbitrary: someRead.map((read): readonly SomeRead[] => [read]) },
  { weight: 1, arbitrary: someStay },
);
export const someReads = fc.array(readsOrStay, { maxLength: 40, size: 'max' }).map((lists) => lists.flat());

export function readOf({ tag, s, rssi, kind, reader, antenna, delay }: SomeRead): TagRead {
  return aRead({ tag, at: at(s), rssi, kind, reader, antenna, receivedAt: at(s) + delay });
}

/** A command whose kind and targets are chosen from the present race when it is played. */
export const someCommand = fc.record({ pick: fc.nat(), other: fc.nat(), s: seconds, what: fc.nat() });
type SomeCommand = typeof someCommand extends fc.Arbitrary<infer One> ? One : never;

/** One step of a race. */
export type Step = { readonly read: SomeRead } | SomeCommand;
export const someSteps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: readsOrStay.map((reads): readonly Step[] => reads.map((read) => ({ read }))) },
      { weight: 2, arbitrary: someCommand.map((command): readonly Step[] => [command]) },
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((lists) => lists.flat());

export function commandOf(step: SomeCommand, state: RaceState, lastSeq: number): Command {
  const { pick, other, s, what } = step;
  const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const participant = `p${(pick % 3) + 1}` as ParticipantId;
  const rider = of<RiderId>(['p1', 'p2', 'p3', ...TAGS.map((tag) => `tag:${tag}`)], pick);
  const to = of<RiderId>(['p1', 'p2', 'p3', ...TAGS.map((tag) => `tag:${tag}`)], other);
  const passing = { seq: (other % lastSeq) + 1 };
  const corrected = { seq: of([passing.seq, ...state.ledger.passingCorrections.keys()], pick) };
  const tag = tagId(of(TAGS, other));
  const details = { bib: `${(other % 5) + 1}`, name: '', category: of(['', 'A', 'B'], pick), team: '' };
  const suspects = suspectedLaps(state);
  const suspect = suspects.length === 0 ? { rider, seq: passing.seq, from: at(s), to: at(s + 60) } : of(suspects, pick);
  const onlyRead = other % 3 === 0;
  const corrections: readonly WantedCorrection[] = [
    { kind: 'insert', rider, at: at(s), inferred: pick % 2 === 0 },
    { kind: 'void', passing, onlyRead },
    { kind: 'restore', passing: corrected },
    { kind: 'move', passing, to: rider, onlyRead },
    { kind: 'retime', passing, at: pick % 2 === 0 ? at(s) : nearby(state, passing.seq, other), onlyRead },
    { kind: 'mute', tag, from: pick % 2 === 0 ? at(s) : null },
    { kind: 'split', rider: to, passing: { seq: (pick % lastSeq) + 1 }, into: 2 },
    { kind: 'confirm-lap', rider: suspect.rider, passing: { seq: suspect.seq }, from: suspect.from, to: suspect.to },
    { kind: 'status', rider, status: of(['dnf', 'dsq', 'dns', 'racing', 'pulled'] as const, other), at: pick % 2 === 0 ? at(s) : null },
    { kind: 'shift-clock', reader: 'R2', from: at(0), until: at(s + 100), by: ms((pick % 30_000) - 15_000) },
    { kind: 'confirm-times', reader: 'R2', from: at(0), until: at(s + 100) },
    { kind: 'start', rider, at: other % 4 === 0 ? null : at(s / 4) },
    { kind: 'adjust-time', rider, by: ms(of([-20_000, -1, 5_000, 20_000, 60_000], other)) },
    { kind: 'adjust-laps', rider, by: of([-2, -1, 1, 2], other) },
    { kind: 'relegate', rider, behind: to },
    { kind: 'relegate', rider: to, behind: rider },
    { kind: 'note', rider, text: 'Seen', public: pick % 2 === 0 },
  ];
  const starts = ['p1', 'p2', 'p3'].flatMap((one, index) =>
    (pick + index) % 3 === 0 ? [] : [{ participant: one as ParticipantId, at: at((s + 30 * index) / 4) }],
  );
  const { rules } = state.ledger.control;
  const open = proposals(state).filter(({ correction }) => correction !== null);
  const commands: readonly Command[] = [
    ...corrections.map((correction): Command => ({ type: 'correct', correction })),
    { type: 'add-participant', details, tags: pick % 2 === 0 ? [tag] : [] },
    { type: 'change-participant', participant, details },
    { type: 'remove-participant', participant },
    { type: 'assign-tag', tag, participant, from: pick % 3 === 0 ? at(s) : null },
    { type: 'release-tag', tag, participant, from: pick % 3 === 0 ? at(s) : null },
    { type: 'start', at: at(s / 10) },
    { type: 'start', at: at(Math.abs(s) / 4), wave: of(['A', 'B', 'Both', 'C'], pick) },
    { type: 'list-starts', starts },
    {
      type: 'neutralise',
      from: at(of([20, 40, s], other)),
      until: pick % 5 === 0 ? null : at(Math.max(s, of([20, 40, s], other)) + (pick % 40)),
    },
    { type: 'declare', state: pick % 2 === 0 ? 'official' : 'provisional' },
    { type: 'define-sheet', name: of(['results', 'by-bib'], other), sheet: pick % 3 === 0 ? null : sheetOf(pick) },
    { type: 'stop', at: at(s + 100), isPlanned: pick % 3 === 0 },
    { type: 'settle', take: open.filter((_, index) => (index + pick) % 2 === 0).map(({ id }) => id) },
    { type: 'resume' },
    { type: 'import-participants', list: listOf(pick, other) },
    { type: 'undo', act: pick % 2 === 0 ? null : passing.seq },
    { type: 'redo', act: null },
    { type: 'change-rules', rules: { ...rules, totalLaps: (pick % 4) + 1, minLap: ms((other % 3) * 8000) } },
    {
      type: 'change-rules',
      rules: { ...rules, finish: of(FINISH_RULES, pick), duration: of(DURATIONS, other), lapsAfterTime: pick % 3 },
    },
    { type: 'change-rules', rules: { ...rules, terms: termsOf(pick, other) } },
    {
      type: 'change-rules',
      rules: {
        ...rules,
        tagRule: of([null, { prefix: '', number: 'decimal', last: 1 }, { prefix: 'E', number: 'decimal', last: null }] as const, pick),
      },
    },
    {
      type: 'change-rules',
      rules: {
        ...rules,
        waves: [{ name: 'Both', categories: of([['A'], ['A', 'B'], ['A', '', 'C']], pick).filter(Boolean), after: ms(30_000) }],
      },
    },
    {
      type: 'change-rules',
      rules: { ...rules, minLapFromStart: pick % 2 === 0, countsBeforeGun: other % 4 !== 0, unfinishedPlaces: other % 3 === 0 },
    },
  ];
  return of(commands, what);
}

/** Rules of their own for none, one or two categories; sometimes the same for both. */
function termsOf(pick: number, other: number): readonly CategoryTerms[] {
  const first: CategoryTerms = { category: 'A', totalLaps: (other % 4) + 1 };
  const second: CategoryTerms =
    other % 2 === 0 ? { ...first, category: 'B' } : { category: 'B', finish: 'after-time', duration: ms(60_000) };
  return [[], [first], [second, first], [second]][pick % 4] ?? [];
}

/** A time up to 3 s from a passing, limits included; the gun where there is no such passing. */
function nearby(state: RaceState, seq: number, pick: number): EpochMs {
  const pause = (NEAR[pick % NEAR.length] ?? 0) * 1000;
  return ((findPassing(state, seq)?.at ?? at(0)) + (pick % 2 === 0 ? pause : -pause)) as EpochMs;
}

/** One to three lines; some name a tag, which sometimes belongs to another rider. */
function listOf(pick: number, other: number): readonly ListedParticipant[] {
  return Array.from({ length: 1 + (pick % 3) }, (_, index) => ({
    line: index + 2,
    problem: null,
    details: { bib: `${((other + index) % 6) + 1}`, category: ['', 'A', 'B'][(pick + index) % 3] ?? '' },
    tags: (other + index) % 2 === 0 ? TAGS.slice((pick + index) % TAGS.length).slice(0, 1) : [],
  }));
}

/** Plays one step; a command that is refused is left out. Some acts are stored as in the past. */
export function playStep(race: Race, step: Step): void {
  if ('read' in step) {
    race.record(readOf(step.read));
    return;
  }
  const decision = decide(race.state, commandOf(step, race.state, race.last));
  if (decision.ok) race.act(step.pick % 5 === 0 ? asOlderAct(decision.act) : decision.act);
}

/** An act without what was added to it later: how far it reaches, and when its tag is looked up. */
function asOlderAct(act: RaceAct): RaceAct {
  if (act.type !== 'corrected' || !('reach' in act.correction)) return act;
  const { reach: _, ...correction } = act.correction;
  return { type: 'corrected', correction };
}

/** Plays a race from its beginning; commands that are refused are left out. `after` is called after every step. */
export function play(rules: Partial<RaceRules>, steps: readonly Step[], after: (race: Race) => void = () => {}): Race {
  const race = new Race(rules);
  race.add('1', ['E1'], 'A');
  race.add('2', ['E2', 'E3'], 'B');
  for (const step of steps) {
    playStep(race, step);
    after(race);
  }
  return race;
}

function sheetOf(pick: number): SheetDefinition {
  const head = { event: pick % 2 === 0 ? 'Cup' : '', place: '', date: '', organiser: '', officials: '', logo: '' };
  const order = (['default', 'bib', 'time'] as const)[pick % 3] ?? 'default';
  return { what: 'results', of: '', columns: pick % 2 === 0 ? ['bib'] : [], order, head, notes: '', depth: null, text: '' };
}
