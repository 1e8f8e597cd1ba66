import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { allSteps } from '../../../src/domain/steps';
import { StreamHub } from '../../../src/http/stream/hub';
import { DEFAULT_STREAM_LIMITS, type StreamLimits } from '../../../src/http/stream/stream-limits';
import type { TableQuery } from '../../../src/http/stream/table-feed';
import type { RaceView } from '../../../src/race-view';
import type { Station } from '../../../src/station';
import { crossing, openStation } from '../../core/stations';
import { temporaryFolder } from '../../journal/race-folder';
import { RULES } from '../../journal/samples';
import { TEXTS } from '../../texts/english';
import { FakeResponse } from './fake-response';
import { TableClient } from './table-client';

const PLAIN: TableQuery = { top: null, changes: false, category: null };
const RICH: TableQuery = { top: null, changes: true, category: null };

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0).reverse()) close();
});

interface Streaming {
  readonly station: Station;
  readonly hub: StreamHub;
  readonly race: RaceView;
  connect(query?: TableQuery, withLaps?: boolean): FakeResponse;
}

async function streaming(limits: Partial<StreamLimits> = {}): Promise<Streaming> {
  const station = await openStation(temporaryFolder());
  const hub = new StreamHub(station, TEXTS, {
    ...DEFAULT_STREAM_LIMITS,
    tableEveryMs: 1,
    changesEveryMs: 1,
    keepAliveEveryMs: 3_600_000,
    ...limits,
  });
  closers.push(() => hub.close());
  const race = station.race();
  if (race === null) throw new Error('the station has no race');
  const connect = (query = PLAIN, withLaps = true): FakeResponse => {
    const response = new FakeResponse();
    hub.connect(response.asResponse, station.race() ?? race, { query, laps: withLaps, isStaff: false, since: null });
    return response;
  };
  return { station, hub, race, connect };
}

const laps = (response: FakeResponse): readonly string[] =>
  response.messages.flatMap((message) => (message.type === 'lap' ? [`${message.tag_id} ${message.laps}`] : []));

/** Tags in the newest table. */
const newest = (response: FakeResponse): readonly string[] =>
  response.messages.findLast((message) => message.type === 'standings')?.items.map(({ tag_id }) => tag_id) ?? [];

const tables = (response: FakeResponse): readonly string[] => response.types.filter((type) => type === 'standings');

describe('a client that connects in the turn in which a lap was counted', () => {
  it.each([
    { what: 'has it in its table only', isBack: false, expected: [] },
    { what: 'and comes back gets it once', isBack: true, expected: ['E1 1'] },
  ])('$what', async ({ isBack, expected }) => {
    const { station, hub, race } = await streaming();
    const since = isBack ? { raceId: race.control.raceId, seq: race.revision } : null;
    const response = new FakeResponse();
    await station.record([crossing('E1', 60)]);
    hub.connect(response.asResponse, race, { query: PLAIN, laps: true, isStaff: false, since });
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    expect([newest(response), laps(response)]).toEqual([['E1'], expected]);
  });
});

describe('a client that wants no laps', () => {
  it('is sent the same tables and notices, and no lap, also when it comes back', async () => {
    const { station, hub, race, connect } = await streaming();
    const [all, without] = [connect(PLAIN), connect(PLAIN, false)];
    await station.record([crossing('E1', 60)]);
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    const back = new FakeResponse();
    hub.connect(back.asResponse, race, { query: PLAIN, laps: false, isStaff: false, since: { raceId: race.control.raceId, seq: 0 } });
    expect([laps(all), laps(without), laps(back)]).toEqual([['E1 1'], [], []]);
    await expect.poll(() => [newest(all), newest(without), newest(back)]).toEqual([['E1'], ['E1'], ['E1']]);
    expect(without.types.filter((type) => type === 'unknown_tag')).toHaveLength(1);
  });
});

describe('another race is opened', () => {
  it('and reads stored in the same turn are not sent as laps of the new race', async () => {
    const { station, race, connect } = await streaming();
    const response = connect();
    // Not awaited: the reads are committed to the old race when the new one opens.
    const recorded = station.record([crossing('E1', 60)]);
    station.createRace({ name: 'Second', rules: RULES, startAt: null }, 'timekeeper');
    await recorded;
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    const reset = response.messages.find(({ type }) => type === 'race_reset');
    expect(reset).toMatchObject({ race_id: station.race()?.control.raceId });
    const newIds = response.ids.filter((id) => !id.startsWith(race.control.raceId));
    expect([laps(response), newIds]).toEqual([[], [`${station.race()?.control.raceId}-1`]]);
  });

  it('and reads stored in the same turn are not sent as laps of a copy of their race, which has the same id', async () => {
    const { station, race, connect } = await streaming();
    const copy = join(temporaryFolder(), 'copy.racetag');
    station.saveCopy(copy);
    const response = connect();
    const recorded = station.record([crossing('E1', 60)]);
    station.openRace(copy);
    await recorded;
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    const { raceId } = race.control;
    expect([laps(response), new Set(response.ids)]).toEqual([[], new Set([`${raceId}-1`])]);
  });

  it('and the next table is whole for clients that follow changed rows', async () => {
    const { station, connect } = await streaming();
    await station.record([crossing('E1', 60), crossing('E2', 61)]);
    const response = connect(RICH);
    station.resetRace('timekeeper');
    await expect.poll(() => response.types.slice(response.types.indexOf('race_reset'))).toContain('table');
    expect(response.types).not.toContain('changes');
  });
});

describe('a client that was blocked', () => {
  it('gets the newest table when it has caught up, without another change', async () => {
    const { station, connect } = await streaming();
    const [slow, other] = [connect(), connect()];
    slow.hasRoom = false;
    await station.record([crossing('E1', 60)]);
    await expect.poll(() => newest(other)).toEqual(['E1']);
    const shown = tables(slow).length;
    await station.record([crossing('E2', 62)]);
    await expect.poll(() => newest(other)).toEqual(['E1', 'E2']);
    // It gets laps while it is blocked, and no tables.
    expect([laps(slow), tables(slow).length]).toEqual([['E1 1', 'E2 1'], shown]);
    slow.drain();
    await expect.poll(() => newest(slow)).toEqual(['E1', 'E2']);
    expect(tables(slow)).toHaveLength(shown + 1);
  });

  it('gets no table when it has caught up and shows the newest', async () => {
    const { connect } = await streaming();
    const response = connect();
    response.hasRoom = true;
    response.drain();
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    expect(tables(response)).toHaveLength(1);
  });

  it('does not delay the laps of other clients, and gets its own in order', async () => {
    const { station, connect } = await streaming();
    const [slow, other] = [connect(), connect(RICH)];
    slow.hasRoom = false;
    for (let round = 1; round <= 3; round += 1) await station.record([crossing('E1', round * 60)]);
    await expect.poll(() => laps(other)).toEqual(['E1 1', 'E1 2', 'E1 3']);
    slow.drain();
    expect(laps(slow)).toEqual(['E1 1', 'E1 2', 'E1 3']);
  });
});

describe('a client that follows changed rows', () => {
  it('gets each change once, based on the table that it shows', async () => {
    const { station, connect } = await streaming();
    await station.record(Array.from({ length: 30 }, (_, index) => crossing(`E${index}`, 60 + index)));
    const response = connect(RICH);
    const changes = () => response.messages.flatMap((message) => (message.type === 'changes' ? [message] : []));
    await station.record([crossing('E1', 120)]);
    await expect.poll(() => changes().length).toBe(1);
    await station.record([crossing('E2', 122)]);
    await expect.poll(() => changes().length).toBe(2);
    expect(changes().map(({ base, rows }) => [base, rows.map(({ row }) => row.tag_id)])).toEqual([
      [31, ['E1']],
      [32, ['E2']],
    ]);
  });
});

describe('an act that changes no row', () => {
  it('brings the table of each client to its revision, also that of one that connects afterwards', async () => {
    const { station, race, connect } = await streaming();
    await station.record([crossing('E1', 60)]);
    const revisionOf = ({ messages }: FakeResponse): number => {
      const table = new TableClient();
      for (const message of messages) table.hear(message);
      return table.revision;
    };
    const [first, plain] = [connect(RICH), connect()];
    allSteps(station.execute({ type: 'rename', name: 'Evening' }, 'desk'));
    await expect.poll(() => revisionOf(first)).toBe(race.revision);
    expect(revisionOf(connect(RICH))).toBe(race.revision);
    // A client of whole tables has nothing to gain by the same table.
    expect(tables(plain)).toHaveLength(1);
  });
});

describe('a table of thousands of new rows', () => {
  it('is made in pieces and reaches every client, with what was read meanwhile', async () => {
    const { station, connect } = await streaming();
    const [rich, plain] = [connect(RICH), connect()];
    const list = Array.from({ length: 3_000 }, (_, at) => ({
      line: at + 2,
      details: { bib: `${at + 1}`, name: `Rider ${at + 1}` },
      tags: [`E${at + 1}`],
      problem: null,
    }));
    allSteps(station.execute({ type: 'import-participants', list }, 'desk'));
    for (let seconds = 60; seconds < 120; seconds += 10) {
      await station.record([crossing('E2000', seconds)]);
      await nextTurn();
    }
    const table = new TableClient();
    const expected =
      station
        .race()
        ?.standings()
        .map(({ rider, laps }) => [rider, laps]) ?? [];
    let seen = 0;
    const shown = () => {
      for (const message of rich.messages.slice(seen)) table.hear(message);
      seen = rich.messages.length;
      return table.rows.map(({ rider, laps }) => [rider, laps]);
    };
    await expect.poll(shown).toEqual(expected);
    await expect.poll(() => newest(plain).length).toBe(3_000);
    await expect.poll(() => newest(plain)[0]).toBe('E2000');
    expect(laps(rich)).toEqual(laps(plain));
  });
});

describe('keep-alive', () => {
  it('disconnects clients that stopped reading, and comments only where nothing else was sent', async () => {
    const { station, hub, connect } = await streaming({ keepAliveEveryMs: 200, maxBlockedMs: 300 });
    const [stuck, idle] = [connect(), connect()];
    stuck.hasRoom = false;
    await station.record([crossing('E1', 60)]);
    await expect.poll(() => stuck.chunks.join('')).toContain('"lap"');
    const commented = stuck.chunks.join('').split(': keepalive').length;
    await expect.poll(() => stuck.destroyed).toBe(true);
    expect(stuck.chunks.join('').split(': keepalive')).toHaveLength(commented);
    await expect.poll(() => idle.chunks.join('')).toContain(': keepalive 2026-06-06T12:00:00.000Z');
    expect([idle.destroyed, hub.connected]).toEqual([false, 1]);
  });
});

describe('closing the hub', () => {
  it('ends every stream and sends nothing afterwards', async () => {
    const { station, hub, connect } = await streaming();
    const response = connect();
    await station.record([crossing('E1', 60)]);
    hub.close();
    const written = response.chunks.length;
    await station.record([crossing('E1', 120)]);
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    expect([response.writableEnded, hub.connected, response.chunks.length]).toEqual([true, 0, written]);
  });
});
