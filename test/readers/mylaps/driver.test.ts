import { afterEach, describe, expect, it } from 'vitest';
import type { NewGun } from '../../../src/domain/model/gun';
import { effectiveTime, type TagRead } from '../../../src/domain/model/read';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { ReaderRecord } from '../../../src/readers/manager/reader-record';
import { createMylapsDriver } from '../../../src/readers/mylaps/driver';
import { MylapsSender } from '../../../src/readers/simulator/mylaps-sender';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { type MemoryServer, memoryServer } from '../crossmgr/fake-bridge';
import { SessionLog } from '../yr9700/session-log';

const START = new Date(2026, 4, 12, 18, 5).getTime() as EpochMs;
const ZONE = -new Date(START).getTimezoneOffset() * 60_000;

interface Bench {
  readonly timers: VirtualTimers;
  readonly log: SessionLog;
  readonly server: MemoryServer;
  /** Connects a program, again if it was connected before. */
  connect(client: MylapsSender, from?: string): Promise<void>;
}

const open: SessionLog[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

async function bench(start = START): Promise<Bench> {
  const timers = new VirtualTimers(start);
  const server = memoryServer();
  const log = new SessionLog(createMylapsDriver({ host: '127.0.0.1', port: 3097, server, timers }), timers);
  open.push(log);
  await timers.advance(0);
  const connect = async (client: MylapsSender, from = '10.0.0.5:50001'): Promise<void> => {
    await server.connect((port) => client.attach(port), { from, now: () => timers.now() });
    await timers.advance(5);
  };
  return { timers, log, server, connect };
}

const program = (name: string, ahead = ZONE) => new MylapsSender(name, { ahead });

describe('a MYLAPS program', () => {
  it('is greeted with the fields that are wanted, and is asked nothing until it pings', async () => {
    const { timers, log, connect } = await bench();
    const finish = program('Finish');
    await connect(finish);
    await timers.advance(60_000);
    expect(finish.heard).toEqual(['Racetag@AckPong@Version2.1@c|t|d|l|dv|re|an|ans|amd|h|ts@id|n|dt|mac|fwv|ant|bat|ts@']);
    expect(log.notices('sender-connected')).toEqual(['Finish is connected.']);
    finish.heard.length = 0;
    finish.say('T&S@Ping@$Toolkit@GetLocations@ln=Start@ln=Finish@$T&S@Ping@$');
    await timers.advance(10_000);
    expect(finish.heard).toEqual([
      ...['Racetag@AckPing@', 'Racetag@GetLocations@', 'Racetag@GetInfo@T&S@', 'Racetag@GetInfo@Start@', 'Racetag@GetInfo@Finish@'],
      ...['Racetag@AckPing@', 'Racetag@Ping@'],
    ]);
    expect(log.of('dropped')).toEqual([]);
  });

  it('shows its decoders', async () => {
    const { timers, log, connect } = await bench();
    const finish = program('T&S');
    await connect(finish);
    finish.say(
      '20M@AckGetInfo@id=1|n=BibTagDecoder00DF|mac=0004B70700DF@$20M@AckGetInfo@id=2|n=BibTagDecoder00AA@$T&S@AckGetInfo@rn=My 5K@$',
    );
    await timers.advance(5);
    expect(log.of('ready').at(-1)?.identity.model).toBe('T&S: BibTagDecoder00DF, BibTagDecoder00AA');
  });

  it('is answered only when its passings are on the disk', async () => {
    const { timers, log, connect } = await bench();
    let confirm = (): void => undefined;
    log.stored = () => new Promise((resolve) => (confirm = resolve));
    const finish = program('Finish');
    await connect(finish);
    finish.cross(timers.now(), ['0000041', '0000042']);
    await timers.advance(60_000);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['0000041', '0000042']);
    expect(finish.waiting).toHaveLength(1);
    confirm();
    await timers.advance(5);
    expect(finish.waiting).toEqual([]);
    expect(finish.heard.at(-1)).toBe('Racetag@AckPassing@1@');
  });

  it('sends again what was not acknowledged, which is the same read', async () => {
    const { timers, log, connect } = await bench();
    log.stored = () => new Promise(() => undefined);
    const finish = program('Finish');
    await connect(finish);
    finish.cross(timers.now(), ['0000041']);
    await timers.advance(1000);
    finish.hangUp();
    await timers.advance(20_000);
    log.stored = () => Promise.resolve();
    await connect(finish);
    const [first, again] = log.arrivals;
    const sameIn = ({ tag, antenna, readerAt, place }: NonNullable<typeof first>) => ({ tag, antenna, readerAt, place });
    expect(first && sameIn(first)).toEqual(again && sameIn(again));
    expect([first?.recovered, again?.recovered]).toEqual([false, true]);
    expect(finish.waiting).toEqual([]);
  });

  it('may send for several locations over one connection: each is a reader of its own name with clocks of its own', async () => {
    const { timers, log, connect } = await bench();
    const toolkit = program('Toolkit');
    await connect(toolkit);
    toolkit.cross(timers.now(), ['1'], 'Start');
    toolkit.cross(timers.now(), ['2'], '5 km');
    await timers.advance(10);
    expect(log.arrivals.map(({ tag, place, clock, antenna, rssi }) => [tag, place, clock, antenna, rssi])).toEqual([
      ['1', 'Start', 'Start/4', 2, -61],
      ['2', '5 km', '5 km/4', 2, -61],
    ]);
  });

  it('that goes on without a greeting, because the station was restarted, is known by its first message', async () => {
    const { timers, log, server } = await bench();
    await server.connect((port) => port.send(Buffer.from('Finish@Passing@c=1|t=18:05:00.000|d=260512@9@$')), {
      from: '10.0.0.5:1',
      now: () => timers.now(),
    });
    await timers.advance(10);
    expect(log.arrivals.map(({ tag, readerAt }) => [tag, readerAt])).toEqual([['1', START]]);
    expect(log.notices('sender-connected')).toEqual(['Finish is connected.']);
  });

  it('gives the gun, and is told once that is saved', async () => {
    const { timers, log, connect } = await bench();
    const start = program('Start');
    await connect(start);
    start.gun(timers.now(), 'Gunshot 1');
    await timers.advance(5);
    const [offered] = log.of('gun');
    expect(offered?.gun).toMatchObject({
      name: 'Gunshot 1',
      readerAt: START + 5,
      clock: 'Start',
      sender: 'Start 10.0.0.5',
      shown: '18:05:00.005',
    });
    expect(start.waiting).toHaveLength(1);
    offered?.gun.onSaved?.();
    await timers.advance(5);
    expect(start.waiting).toEqual([]);
  });

  it.each([
    ['the time of the station in UTC', 0, START - 60_000],
    ['the local time of the station', ZONE, START - 60_000],
    ['another time', 90_000, null],
    ['no time', null, null],
  ] as const)('has a gun that it kept timed by its clock where its device answers with %s', async (_, ahead, expected) => {
    const { timers, log, connect } = await bench();
    const start = program('Start');
    const answer = (): void => start.say(`Start@AckGetInfo@id=1|n=Decoder${ahead === null ? '' : `|time=${timers.now() + ahead}`}@$`);
    start.gun(START - 60_000, 'Gunshot 1');
    await connect(start);
    start.say('Start@Ping@$');
    await timers.advance(100);
    answer();
    await timers.advance(5000);
    const [offered] = gunsOf(log);
    expect(offered).toMatchObject({ shown: '18:04:00.000', ...(expected === null ? { byArrival: true } : { at: expected }) });
  });

  it('has a gun that it kept for the next link timed by the answer of its device on the last one', async () => {
    const { timers, log, connect } = await bench();
    const start = program('Start');
    await connect(start);
    start.say(`Start@Ping@$Start@AckGetInfo@id=1|n=Decoder|time=${timers.now()}@$`);
    await timers.advance(1000);
    start.hangUp();
    const at = timers.now();
    start.gun(at, 'Gunshot 1');
    await timers.advance(60_000);
    await connect(start);
    expect(gunsOf(log)).toMatchObject([{ at }]);
  });

  it('has a gun that it kept offered although its link ends before its device answers', async () => {
    const { timers, log, connect } = await bench();
    const start = program('Start');
    start.gun(START - 60_000, 'Gunshot 1');
    await connect(start);
    start.hangUp();
    await timers.advance(100);
    expect(gunsOf(log)).toMatchObject([{ byArrival: true }]);
  });

  it('has its other markers shown, and acknowledged with those guns that are in the same message', async () => {
    const { timers, log, connect } = await bench();
    const start = program('Start');
    await connect(start);
    start.say('Start@Marker@t=18:05:00.000|mt=Manual|n=Rain@3@$Start@Marker@t=18:05:01.000|mt=Gunshot@t=18:05:02.000|mt=Gunshot@4@$');
    await timers.advance(5);
    const shown = log.of('moment').map(({ moment }) => moment.message(START));
    expect(shown).toEqual([{ code: 'sender-marker', params: { sender: 'Start', name: 'Rain', at: START, shown: '18:05:00.000' } }]);
    expect(finished(start)).toEqual(['3']);
    for (const { gun } of log.of('gun')) gun.onSaved?.();
    await timers.advance(5);
    expect(finished(start)).toEqual(['3', '4']);
  });

  it('has what cannot be understood counted, and acknowledged: sent again it would be no better', async () => {
    const { timers, log, connect } = await bench();
    const finish = program('Finish');
    await connect(finish);
    finish.say('hello$Finish@Passing@t=18:05:00.000@c=1|t=18:05:00.000|d=260512@5@$\r\n');
    await timers.advance(5);
    expect(log.of('dropped').map(({ why }) => why)).toEqual(['Not a message of Timing & Scoring.', 'A passing without a chip or a time.']);
    expect(finish.heard.at(-1)).toBe('Racetag@AckPassing@5@');
  });

  it('that is lost is told, and others stay', async () => {
    const { timers, log, connect } = await bench();
    const [one, two] = [program('Start'), program('Finish')];
    await connect(one);
    await connect(two, '10.0.0.6:50002');
    one.hangUp();
    await timers.advance(10);
    expect(log.params('sender-lost')).toEqual([{ sender: 'Start' }]);
    two.cross(timers.now(), ['7']);
    await timers.advance(10);
    expect(log.arrivals).toHaveLength(1);
  });
});

function finished(client: MylapsSender): readonly string[] {
  return client.heard.flatMap((line) => (line.includes('AckMarker') ? [line.split('@')[2] ?? ''] : []));
}

function recordOf(): ReaderRecord {
  const config = { kind: 'mylaps', place: { via: 'tcp', host: '0.0.0.0', port: 3097 }, options: {} } as const;
  return new ReaderRecord('mylaps-1', config, { stepMs: () => 0 as Ms, isRacing: () => true });
}

/** The reads as the manager times them. */
function timed(log: SessionLog): readonly TagRead[] {
  const record = recordOf();
  return log.reads.map((read) => record.take(read));
}

function gunsOf(log: SessionLog): readonly NewGun[] {
  const record = recordOf();
  return log.of('gun').map(({ gun }) => record.takeGun(gun));
}

describe('the times of a MYLAPS program', () => {
  it('are right for what it kept while the station was away, also before anything is known of its clock', async () => {
    const { timers, log, connect } = await bench();
    const finish = program('Finish');
    for (const minutes of [14, 9, 4]) finish.cross(START - minutes * 60_000, ['0000041']);
    await connect(finish);
    const live = timers.now();
    finish.cross(live, ['0000041']);
    await timers.advance(10);
    expect(timed(log).map(effectiveTime)).toEqual([START - 14 * 60_000, START - 9 * 60_000, START - 4 * 60_000, live]);
    expect(log.arrivals.map(({ recovered }) => recovered)).toEqual([true, true, true, false]);
  });

  it('are right for what it sends again two seconds after a station that was killed is back', async () => {
    const { timers, log, connect } = await bench();
    const finish = program('Finish');
    const crossed = [START - 2500, START - 1200, START - 90];
    for (const at of crossed) finish.cross(at, ['0000041']);
    await connect(finish);
    finish.cross(timers.now(), ['0000042']);
    await timers.advance(10);
    const errors = timed(log).map((read, index) => Math.abs(effectiveTime(read) - (crossed[index] ?? START)));
    expect(Math.max(...errors)).toBeLessThanOrEqual(10);
    expect(log.params('reads-mistimed')).toEqual([]);
  });

  it('of what it kept are named with the correction when its clock turns out to be another', async () => {
    const { timers, log, connect } = await bench();
    const finish = program('Finish', ZONE - 1500);
    finish.cross(START - 600_000, ['1']);
    finish.cross(START - 60_000, ['1']);
    await connect(finish);
    await timers.advance(5000);
    finish.cross(timers.now(), ['1']);
    await timers.advance(10);
    const [first, last] = [START - 601_500, START - 61_500];
    expect(log.params('reads-mistimed')).toMatchObject([{ reader: 'Finish', count: 2, first, last, by: 1500 }]);
  });

  it('of a clock that is behind are right from the fourth second on, and those before are named, also where the network delays every other one', async () => {
    const { timers, log, connect } = await bench();
    const finish = program('Finish', ZONE - 7000);
    await connect(finish);
    const crossed: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      const at = timers.now() - (count % 2 === 0 ? 0 : 400 + ((count * 37) % 500));
      crossed.push(at);
      finish.cross(at, ['0000041']);
      await timers.advance(200);
    }
    const errors = timed(log).map((read, index) => effectiveTime(read) - (crossed[index] ?? 0));
    expect(errors.slice(20).filter((error) => Math.abs(error) > 10)).toEqual([]);
    const wrong = errors.filter((error) => error < -6000).length;
    expect(log.params('reads-mistimed')).toMatchObject([{ reader: 'Finish', count: wrong, by: 7000 }]);
  });

  it.each([1000, 3000, 7000])('of two devices of one name whose clocks are %d ms apart are said to be of two clocks', async (by) => {
    const { timers, log, connect } = await bench();
    const [one, other] = [program('Finish'), program('Finish', ZONE + by)];
    await connect(one, '10.0.0.5:50001');
    await connect(other, '10.0.0.5:50002');
    await timers.advance(20_000);
    for (let count = 0; count < 30; count += 1) {
      (count % 2 === 0 ? one : other).cross(timers.now(), ['0000041']);
      await timers.advance(2000);
    }
    expect(log.params('clocks-mixed')).toEqual([{ sender: 'Finish/4', by, mayBeNetwork: false }]);
  });

  it.each([1000, 3000, 7000])(
    'of two devices of one name that connect for each passing and whose clocks are %d ms apart are said to be of two clocks, or delayed',
    async (by) => {
      const { timers, log, connect } = await bench();
      for (let count = 0; count < 60; count += 1) {
        const device = program('Finish', ZONE + (count % 2) * by);
        device.cross(timers.now(), ['0000041']);
        await connect(device);
        device.hangUp();
        await timers.advance(2000);
      }
      expect(log.params('clocks-mixed')).toEqual([{ sender: 'Finish/4', by, mayBeNetwork: true }]);
    },
  );

  it('are not said to be of two clocks where a program connects for each passing, and the network loses the first try of some', async () => {
    const { timers, log, connect } = await bench();
    const finish = program('Finish');
    for (let count = 0; count < 60; count += 1) {
      finish.cross(timers.now() - (count % 7 === 0 ? 1010 : 0), ['0000041']);
      await connect(finish);
      finish.hangUp();
      await timers.advance(2000);
    }
    expect(log.params('clocks-mixed')).toEqual([]);
  });

  it('are right when a decoder without a network sends its passings later, between live ones of others', async () => {
    const { timers, log, connect } = await bench();
    const toolkit = program('Toolkit', ZONE + 700);
    await connect(toolkit);
    const crossed: EpochMs[] = [];
    for (let second = 0; second < 60; second += 3) {
      crossed.push(timers.now());
      toolkit.cross(timers.now(), [`${100 + second}`], '5 km');
      await timers.advance(3000);
    }
    const away = timers.now();
    await timers.advance(300_000);
    for (let second = 0; second < 60; second += 2) {
      crossed.push((away + second * 1000) as EpochMs);
      toolkit.cross(away + second * 1000, [`${200 + second}`], '5 km');
      await timers.advance(20);
    }
    crossed.push(timers.now());
    toolkit.cross(timers.now(), ['999'], '5 km');
    await timers.advance(10);
    const errors = timed(log).map((read, index) => Math.abs(effectiveTime(read) - (crossed[index] ?? 0)));
    expect(Math.max(...errors)).toBeLessThanOrEqual(10);
  });

  it.each([
    { why: 'in another zone', ahead: -3_600_000 },
    { why: 'seven seconds behind', ahead: -7_000 },
  ])('of a clock $why are put right from the third passing on, and the first two are named with the correction', async ({ ahead }) => {
    const { timers, log, connect } = await bench();
    const finish = program('Finish', ZONE + ahead);
    await connect(finish);
    const crossed: EpochMs[] = [];
    for (let lap = 0; lap < 12; lap += 1) {
      crossed.push(timers.now());
      finish.cross(timers.now(), [`${lap}`]);
      await timers.advance(5000);
    }
    const errors = timed(log).map((read, index) => effectiveTime(read) - (crossed[index] ?? 0));
    expect(errors.slice(0, 2)).toEqual([ahead, ahead]);
    expect(Math.max(...errors.slice(2).map(Math.abs))).toBeLessThanOrEqual(10);
    const [first = START, second = START] = crossed;
    expect(log.params('reads-mistimed')).toEqual([
      {
        ...{ reader: 'Finish', sender: 'Finish/4', count: 2, mixed: false, cause: 'clock-set', by: -ahead },
        ...{ first: first + ahead, last: second + ahead },
      },
    ]);
  });

  it('are those of each decoder at a place, and of each computer that sends for it', async () => {
    const { timers, log, connect } = await bench();
    const truth = new Map<string, number>();
    const cross = async (client: MylapsSender, decoder: number, ahead: number): Promise<void> => {
      const tag = `${truth.size}`;
      truth.set(tag, timers.now());
      const [date = '', time = ''] = new Date(timers.now() + ZONE + ahead).toISOString().slice(2, -1).replaceAll('-', '').split('T');
      client.say(`Finish@Passing@c=${tag}|t=${time}|d=${date}|dv=${decoder}@${truth.size}@$`);
      await timers.advance(5000);
    };
    const [first, second] = [program('Finish'), program('Finish')];
    await connect(first);
    for (let lap = 0; lap < 6; lap += 1) {
      await cross(first, 4, 0);
      await cross(first, 5, -3_600_000);
    }
    await connect(second, '10.0.0.6:50001');
    for (let lap = 0; lap < 4; lap += 1) {
      await cross(first, 4, 0);
      await cross(second, 4, 60_000);
    }
    const rightAt = (clock: string) =>
      timed(log)
        .filter((_, index) => log.reads[index]?.clock === clock)
        .map((read) => Math.abs(effectiveTime(read) - (truth.get(read.tag) ?? 0)) <= 10);
    expect(rightAt('Finish/4')).toEqual(Array(10).fill(true));
    expect(rightAt('Finish/5')).toEqual([false, false, ...Array(4).fill(true)]);
    expect(rightAt('Finish/4 (10.0.0.6)')).toEqual(Array(4).fill(true));
    expect(new Set(log.reads.map(({ place }) => place))).toEqual(new Set(['Finish']));
    // A correction would be one of all reads at this place.
    expect(log.params('reads-mistimed')).toMatchObject([{ sender: 'Finish/5', mixed: true, shared: true }]);
  });

  it('of a clock that is ahead are right from the first on', async () => {
    const { timers, log, connect } = await bench();
    const finish = program('Finish', ZONE + 42_000);
    await connect(finish);
    const crossed = timers.now();
    finish.cross(crossed, ['1']);
    await timers.advance(10);
    expect(timed(log).map((read) => Math.abs(effectiveTime(read) - crossed) <= 5)).toEqual([true]);
  });

  it('go on over midnight, whether the other side sends dates or not', async () => {
    const midnight = new Date(2026, 4, 13).getTime() as EpochMs;
    const { timers, log, connect } = await bench((midnight - 1000) as EpochMs);
    const finish = program('Finish');
    await connect(finish);
    finish.cross(timers.now(), ['1']);
    await timers.advance(2000);
    finish.cross(timers.now(), ['1']);
    finish.say('Finish@Passing@c=2|t=23:59:59.500@c=2|t=00:00:00.500@8@$');
    await timers.advance(10);
    expect(log.arrivals.map(({ tag, readerAt }) => [tag, (readerAt ?? 0) - midnight])).toEqual([
      ['1', -995],
      ['1', 1005],
      ['2', -500],
      ['2', 500],
    ]);
  });
});
