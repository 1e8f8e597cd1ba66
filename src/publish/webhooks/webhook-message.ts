import { createHash } from 'node:crypto';
import { mapWithPlaces } from '../../domain/model/classification';
import type { ActEntry, Seq } from '../../domain/model/entry';
import type { ParticipantId } from '../../domain/model/roster';
import type { Standing } from '../../domain/model/standing';
import { type EpochMs, formatInstant } from '../../domain/model/time';
import { isPublished } from '../../exports/site/published-results';
import type { RaceView } from '../../race-view';
import type { RaceEvent } from './race-events';
import type { WebhookEvent } from './webhook-settings';

/** One event as it is sent. Its data are those that published results have: no tags, birth dates or licences. */
export interface WebhookMessage {
  /** The same at every try, and of no other event: receivers drop repeats by it. */
  readonly id: string;
  readonly type: WebhookEvent | 'test';
  /** JSON. */
  readonly body: string;
}

/** So many riders of each category are in an event `results`. */
const LEADERS = 10;

/** An event of an entry; null for a passing of a tag that nobody has. */
export function messageOf(race: RaceView, event: RaceEvent, now: EpochMs): WebhookMessage | null {
  if (event.type === 'passing') return passingMessage(race, event);
  const { seq, type, entry } = event;
  const id = idOf([race.control.raceId, type, seq, entry.recordedAt]);
  const data = { ...raceData(race, seq), ...(type === 'race' ? startData(race, entry, now) : { state: stateOf(race, entry) }) };
  return message({ id, type, at: entry.recordedAt, data });
}

/** That the station opened a race. */
export function openedMessage(race: RaceView, at: EpochMs, now: EpochMs): WebhookMessage {
  const id = idOf([race.control.raceId, 'opened', at]);
  return message({ id, type: 'race', at, data: { ...raceData(race, race.revision), change: 'opened', ...clockData(race, now) } });
}

/** The results as they are now. */
export function resultsMessage(race: RaceView, now: EpochMs): WebhookMessage {
  const { revision } = race;
  const standings = race.standings().filter(isPublished);
  const data = {
    ...raceData(race, revision),
    state: race.declared()?.state ?? 'live',
    phase: race.phase(now),
    riders: standings.length,
    categories: byCategory(standings).map(([category, rows]) => ({ category, riders: rows.length, leaders: leadersOf(rows) })),
  };
  return message({ id: idOf([race.control.raceId, 'results', revision]), type: 'results', at: now, data });
}

/** An event that says nothing. `nonce`: something that no other test has. */
export function testMessage(nonce: string, now: EpochMs): WebhookMessage {
  return message({ id: idOf(['test', nonce]), type: 'test', at: now, data: {} });
}

function passingMessage(race: RaceView, { seq, count, lap }: Extract<RaceEvent, { type: 'passing' }>): WebhookMessage | null {
  const rider = race.participant(lap.rider as ParticipantId);
  if (rider === null) return null;
  const { bib, name, category, team, club } = rider;
  const data = {
    ...raceData(race, seq),
    bib,
    name,
    category,
    team,
    club,
    laps: lap.laps,
    lap_ms: lap.lap,
    passed_at: formatInstant(lap.at),
    finished: lap.finished,
  };
  return message({ id: idOf([race.control.raceId, 'passing', seq, count, lap.at]), type: 'passing', at: lap.at, data });
}

/** `revision`: the entry that made it so. */
function raceData(race: RaceView, revision: Seq) {
  const { raceId, name } = race.control;
  return { race_id: raceId, race: name, revision };
}

function startData(race: RaceView, { act }: ActEntry, now: EpochMs) {
  const change = CHANGES[act.type] ?? 'changed';
  return { change, ...(act.type === 'wave-started' ? { wave: act.wave } : {}), ...clockData(race, now) };
}

const CHANGES: Readonly<Record<string, string>> = {
  'gun-set': 'start',
  'wave-started': 'wave-start',
  'race-stopped': 'stop',
  'race-resumed': 'resume',
};

/** How the clock of the race is now: a try that comes late tells the newest. */
function clockData(race: RaceView, now: EpochMs) {
  const { startAt, gunSet, stopAt } = race.control;
  return {
    start_at: gunSet ? formatInstant(startAt) : null,
    stop_at: stopAt === null ? null : formatInstant(stopAt),
    phase: race.phase(now),
  };
}

function stateOf(race: RaceView, { act }: ActEntry): string {
  return act.type === 'declared' ? act.state : (race.declared()?.state ?? 'live');
}

function byCategory(standings: readonly Standing[]): readonly (readonly [string, readonly Standing[]])[] {
  const categories = new Map<string, Standing[]>();
  for (const row of standings) {
    const rows = categories.get(row.category);
    if (rows === undefined) categories.set(row.category, [row]);
    else rows.push(row);
  }
  return [...categories];
}

/** `rows` are of one category, in ranking order. */
function leadersOf(rows: readonly Standing[]) {
  return mapWithPlaces(rows.slice(0, LEADERS), (row, { place, gap }) => ({
    place,
    bib: row.bib,
    name: row.name,
    team: row.team,
    club: row.club,
    status: row.status,
    laps: row.rankedLaps,
    finished: row.finished,
    time_ms: row.elapsed,
    gap_ms: gap,
  }));
}

interface MessageParts {
  readonly id: string;
  readonly type: WebhookMessage['type'];
  readonly at: EpochMs;
  readonly data: object;
}

function message({ id, type, at, data }: MessageParts): WebhookMessage {
  return { id, type, body: JSON.stringify({ type, timestamp: formatInstant(at), data }) };
}

/** Positions are repeated in copies of a race that went on by themselves, so times are in it, too. */
function idOf(parts: readonly (string | number)[]): string {
  return `msg_${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}`;
}
