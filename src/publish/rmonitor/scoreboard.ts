import { withPlaces } from '../../domain/model/classification';
import type { ParticipantId } from '../../domain/model/roster';
import { shownTeam } from '../../domain/model/roster';
import type { Standing } from '../../domain/model/standing';
import type { EpochMs } from '../../domain/model/time';
import type { LapEvent, Participant } from '../../domain/model/views';
import { isNeutralised, lapsToGo, raceClock, timeLeft } from '../../domain/race/race-clock';
import type { RaceView } from '../../race-view';
import * as records from './records';

/** Laps to go where none ends the race. */
const NO_LAST_LAP = 9_999;
const MAX_CLASSES = 99;

/** Lines by what they tell of, in the order in which a program gets them that has just come. */
export type Lines = ReadonlyMap<string, string>;

/** Everything that a race is now, but for passings and the clock. Riders whom nobody registered are left out. `run`: from 1 to 99. */
export function scoreboardOf(race: RaceView, runNumber: number): Lines {
  const lines = new Map([
    ['run', records.run(runNumber, race.control.name)],
    ['track', records.trackName(race.control.name)],
    ...riderLines(race),
  ]);
  const standings = race.standings().filter(({ participant }) => participant !== null);
  standings.forEach((row, index) => {
    lines.set(`place ${row.rider}`, records.racePosition(index + 1, resultsOf(row).race));
  });
  bestFirst(standings).forEach((row, index) => {
    lines.set(`best ${row.rider}`, records.bestPosition(index + 1, resultsOf(row).best));
  });
  return lines;
}

type NamedLine = readonly [string, string];

/** Only acts change riders. */
const RIDER_LINES = new WeakMap<RaceView, { readonly acts: number; readonly lines: readonly NamedLine[] }>();

function riderLines(race: RaceView): readonly NamedLine[] {
  const known = RIDER_LINES.get(race);
  if (known?.acts === race.acts) return known.lines;
  const participants = race.participants();
  const classes = classesOf(participants);
  const names = [...classes].filter(([, number], index) => number === index + 1);
  const lines = [
    ...names.map(([category, number]): NamedLine => [`class ${number}`, records.raceClass(number, number === MAX_CLASSES ? '' : category)]),
    ...participants.flatMap((rider): readonly NamedLine[] => {
      const competitor = competitorOf(rider, classes.get(rider.category) ?? MAX_CLASSES);
      return [
        [`rider ${rider.id}`, records.competitor(competitor)],
        [`more ${rider.id}`, records.competitorMore(competitor)],
      ];
    }),
  ];
  RIDER_LINES.set(race, { acts: race.acts, lines });
  return lines;
}

/** A row stays the same object while its rider is unchanged. */
const RESULTS = new WeakMap<Standing, { readonly race: string; readonly best: string }>();

function resultsOf(row: Standing): { readonly race: string; readonly best: string } {
  const known = RESULTS.get(row);
  if (known !== undefined) return known;
  const registration = registrationOf(row);
  const made = {
    race: records.raceResult(registration, row.rankedLaps, row.elapsed ?? 0),
    best: records.bestResult(registration, row.bestLap ?? 0),
  };
  RESULTS.set(row, made);
  return made;
}

/** What differs from before, in order; null when something of before is gone, which only beginning from nothing can tell. */
export function changedLines(before: Lines, now: Lines): readonly string[] | null {
  for (const key of before.keys()) if (!now.has(key)) return null;
  return [...now].flatMap(([key, line]) => (before.get(key) === line ? [] : [line]));
}

/** Laps that counted, as they happened. */
export function passingLines(race: RaceView, laps: readonly LapEvent[]): readonly string[] {
  return laps.flatMap(({ rider, at, lap }) => {
    const participant = race.participant(rider as ParticipantId);
    if (participant === null) return [];
    return [
      records.passing(registrationOf({ participant: participant.id, bib: participant.bib }), lap ?? 0, timeAt(race, participant, at)),
    ];
  });
}

/** The clock and flag of a race; of no race where it is null. */
export function heartbeatOf(race: RaceView | null, now: EpochMs): string {
  if (race === null) return records.heartbeat({ lapsToGo: NO_LAST_LAP, timeToGo: 0, now, raceTime: 0, flag: '      ' });
  const { control } = race;
  const standings = race.standings();
  const at = { now, of: null };
  return records.heartbeat({
    lapsToGo: lapsLeft(race, standings),
    timeToGo: timeLeft(control, standings, at) ?? 0,
    now,
    raceTime: Math.max(0, raceClock(control, standings, at)),
    flag: flagOf(race, now),
  });
}

function flagOf(race: RaceView, now: EpochMs): records.Flag {
  switch (race.phase(now)) {
    case 'not-started':
    case 'counting-down':
      return '      ';
    case 'running':
      return isNeutralised(race.control, now) ? 'Red   ' : 'Green ';
    case 'stopped':
    case 'settled':
      return 'Finish';
  }
}

/** Whoever leads, and has most laps in time, is among so many at the top. */
const TOP = 200;

/** Of the leader of the whole table. */
function lapsLeft({ control }: RaceView, standings: readonly Standing[]): number {
  const [first] = lapsToGo(control, withPlaces(standings.slice(0, TOP)));
  if (first !== undefined) return first.laps ?? NO_LAST_LAP;
  const { finish, totalLaps } = control.rules;
  return finish === 'laps' || finish === 'with-leader' ? totalLaps : NO_LAST_LAP;
}

/** Race time of a rider at a passing: what ranks them, as it was there. */
function timeAt(race: RaceView, { id, category }: Participant, at: EpochMs): number {
  const row = race.standings().find(({ participant }) => participant === id);
  if (row?.elapsed != null && row.lastPassAt === at) return row.elapsed;
  const start = row?.ownStartAt ?? row?.chipStartAt ?? null;
  return start === null ? raceClock(race.control, race.standings(), { now: at, of: category }) : at - start;
}

function bestFirst(standings: readonly Standing[]): readonly Standing[] {
  return standings.filter(({ bestLap }) => bestLap !== null).toSorted((one, other) => (one.bestLap ?? 0) - (other.bestLap ?? 0));
}

/** The bib; of one that is too long, or cannot be written, an id that is no bib. */
function registrationOf({ participant, bib }: Pick<Standing, 'participant' | 'bib'>): string {
  return bib.length <= 8 && !/[",\p{Cc}]/u.test(bib) ? bib : `~${participant}`;
}

/** Numbers from 1 in order of the first rider; those beyond what the protocol knows share the last one. */
function classesOf(participants: readonly Participant[]): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const { category } of participants) if (!classes.has(category)) classes.set(category, Math.min(classes.size + 1, MAX_CLASSES));
  return classes;
}

function competitorOf(rider: Participant, classNumber: number): records.Competitor {
  const { id, bib, name } = rider;
  const [firstName, lastName] = rider.lastName === '' ? dividedName(name) : [rider.firstName, rider.lastName];
  return { registration: registrationOf({ participant: id, bib }), bib, firstName, lastName, team: shownTeam(rider), classNumber };
}

/** The first word, where it fits into the field for it; else everything is the last name. */
function dividedName(name: string): readonly [string, string] {
  const [, first = '', last = ''] = /^(\S{1,9})\s+(.+)$/su.exec(name) ?? [];
  return last === '' ? ['', name] : [first, last];
}
