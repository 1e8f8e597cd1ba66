import { afterEach, describe, expect, it } from 'vitest';
import { effectiveTime, type TagRead } from '../../../src/domain/model/read';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { createChronotrackDriver } from '../../../src/readers/chronotrack/driver';
import { ReaderRecord } from '../../../src/readers/manager/reader-record';
import { ChronotrackSender } from '../../../src/readers/simulator/chronotrack-sender';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryServer } from '../crossmgr/fake-bridge';
import { SessionLog } from '../yr9700/session-log';

const START = new Date(2026, 4, 12, 18, 5).getTime() as EpochMs;
const ZONE = -new Date(START).getTimezoneOffset() * 60_000;

const open: SessionLog[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

async function bench(start = START) {
  const timers = new VirtualTimers(start);
  const server = memoryServer();
  const log = new SessionLog(createChronotrackDriver({ host: '127.0.0.1', port: 61_611, server, timers }), timers);
  open.push(log);
  await timers.advance(0);
  const caller = { from: '10.0.0.5:50001', now: () => timers.now() };
  const connect = async (client: ChronotrackSender): Promise<void> => {
    await server.connect((port) => client.attach(port), caller);
    await timers.advance(5);
  };
  /** A side that says nothing by itself; returns what it hears. */
  const silent = async (): Promise<{ readonly heard: string[]; say(text: string): void }> => {
    const heard: string[] = [];
    let say = (_text: string): void => undefined;
    await server.connect((port) => {
      port.onBytes((chunk) => heard.push(...Buffer.from(chunk).toString('latin1').split('\r\n').slice(0, -1)));
      say = (text) => port.send(Buffer.from(text));
    }, caller);
    return { heard, say: (text) => say(text) };
  };
  return { timers, log, server, connect, silent };
}

const starts = (client: ChronotrackSender) => client.heard.filter((line) => line.startsWith('start'));

describe('a sender of CTP01', () => {
  it('that greets first is answered with the settings, asked for its locations, and started at each', async () => {
    const { log, connect } = await bench();
    const client = new ChronotrackSender(['Start', 'Finish'], { ahead: ZONE });
    await connect(client);
    expect(client.heard).toEqual([
      ...['Racetag~1.0~5', 'stream-mode=push', 'time-format=iso', 'tagevent-format=CT01_33', 'guntimes=true', 'newlocations=true'],
      ...['getconnectionid', 'geteventinfo', 'getlocations', 'start~Start~1', 'start~Finish~1'],
    ]);
    expect(log.notices('sender-connected')).toEqual(['SimpleClient is connected.']);
    expect(log.of('dropped')).toEqual([]);
  });

  it('that says nothing is greeted, and runs its stream itself', async () => {
    const { timers, log, silent } = await bench();
    const { heard, say } = await silent();
    await timers.advance(1400);
    expect(heard).toEqual([]);
    await timers.advance(200);
    expect(heard).toEqual(['Racetag~1.0~CTP01']);
    say('PointCam~1.0.0~4\r\nstream-mode=push\r\nlocation=single\r\ntime-format=normal\r\npushmode-ack=true\r\n');
    say('getconnectionid\r\ngeteventinfo\r\ngetlocations\r\nping\r\nstart~finish\r\n');
    say('CT01_33~1~finish~1234~18:05:01.40~0~POINTCAM~0\r\nCT01_33~2~finish~UNKNOWN~18:05:01.50~0~POINTCAM~0\r\n');
    await timers.advance(5);
    expect(heard.slice(1)).toEqual(['ack~getconnectionid~', 'ack~geteventinfo~~~', 'ack~getlocations', 'ack~ping', 'ack~start~finish']);
    expect(log.arrivals.map(({ tag, readerAt, place }) => [tag, readerAt, place])).toEqual([['1234', START + 1400, 'finish']]);
    const moments = log.of('moment').map(({ moment }) => moment.message(START).code);
    expect(moments).toEqual(['time-without-number']);
    expect(log.of('dropped')).toEqual([]);
  });

  it('that is connected again is asked for the last read on the disk, to compare it, and what follows', async () => {
    const { timers, log, connect } = await bench();
    const client = new ChronotrackSender(['Finish'], { ahead: ZONE });
    await connect(client);
    client.cross(timers.now(), ['1']);
    client.cross(timers.now(), ['2']);
    await timers.advance(5);
    log.stored = () => new Promise(() => undefined);
    client.cross(timers.now(), ['3']);
    await timers.advance(5);
    client.hangUp();
    await timers.advance(2000);
    client.cross(timers.now(), ['4']);
    await timers.advance(30_000);
    await connect(client);
    expect(starts(client)).toEqual(['start~Finish~1', 'start~Finish~2']);
    expect(log.arrivals.map(({ tag, recovered }) => [tag, recovered])).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
      ['3', true],
      ['4', true],
    ]);
  });

  it.each([
    { id: 'another-connection', why: 'that has another connection id, and may count anew' },
    { id: '', why: 'that knows no connection id' },
  ])('$why is asked for everything', async ({ id }) => {
    const { timers, connect, log } = await bench();
    const client = new ChronotrackSender(['Finish'], { ahead: ZONE });
    client.id = id === '' ? '' : client.id;
    await connect(client);
    client.cross(timers.now(), ['1']);
    await timers.advance(5);
    client.hangUp();
    client.id = id;
    await timers.advance(2000);
    await connect(client);
    expect(starts(client)).toEqual(['start~Finish~1', 'start~Finish~1']);
    const [first, again] = log.arrivals;
    expect(again).toMatchObject({ tag: first?.tag, readerAt: first?.readerAt, place: first?.place, antenna: first?.antenna });
  });

  it('that counts anew under the same connection id is asked for everything, also where it has counted as far as before', async () => {
    const { timers, log, connect } = await bench();
    const before = new ChronotrackSender(['Finish'], { ahead: ZONE });
    await connect(before);
    for (const tag of ['1', '2', '3']) before.cross(timers.now(), [tag]);
    await timers.advance(5);
    before.hangUp();
    for (const kept of [
      ['4', '5'],
      ['6', '7', '8', '9', '10'],
    ]) {
      const restarted = new ChronotrackSender(['Finish'], { ahead: ZONE });
      await timers.advance(2000);
      for (const tag of kept) restarted.cross(timers.now(), [tag]);
      await timers.advance(2000);
      await connect(restarted);
      restarted.cross(timers.now(), ['live']);
      await timers.advance(2000);
      restarted.hangUp();
      await timers.advance(5);
    }
    const tags = new Set(log.arrivals.map(({ tag }) => tag));
    expect([...tags].sort()).toEqual(['1', '10', '2', '3', '4', '5', '6', '7', '8', '9', 'LIVE']);
  });

  it('that does not tell its connection id is started after a while', async () => {
    const { timers, silent } = await bench();
    const { heard, say } = await silent();
    say('RacemapTestClient~1.0.0~CTP01\r\nack~getlocations~Start\r\n');
    await timers.advance(1900);
    expect(heard.filter((line) => line.startsWith('start'))).toEqual([]);
    await timers.advance(200);
    expect(heard.filter((line) => line.startsWith('start'))).toEqual(['start~Start~1']);
  });

  it('gives the gun', async () => {
    const { timers, log, connect } = await bench();
    const client = new ChronotrackSender(['Start'], { ahead: ZONE });
    await connect(client);
    client.cross(timers.now(), ['guntime']);
    await timers.advance(5);
    expect(log.of('gun').map(({ gun }) => gun)).toEqual([
      {
        ...{ name: '', readerAt: START + 5, receivedAt: START + 5, shown: `${new Date(START + 5 + ZONE).toISOString().slice(0, -1)}` },
        ...{ clock: 'Start', sender: 'Start 10.0.0.5' },
      },
    ]);
    expect(log.arrivals).toEqual([]);
  });

  it('with a new location is asked for its locations, and started there', async () => {
    const { timers, connect } = await bench();
    const locations = ['Start'];
    const client = new ChronotrackSender(locations, { ahead: ZONE });
    await connect(client);
    locations.push('30k');
    client.say('CT01_33~2038~30k~newlocation~18:05:00.00~0~ED932A~0\r\n');
    await timers.advance(5);
    expect(starts(client)).toEqual(['start~Start~1', 'start~30k~1']);
  });

  it('that refuses to start is told to the timekeeper', async () => {
    const { log, connect } = await bench();
    const client = new ChronotrackSender(['Start'], { ahead: ZONE });
    client.refusal = 'invalid location';
    await connect(client);
    expect(log.warnings).toEqual([
      'SimpleClient refused the command “start” (invalid location). Its reads may not come: check its locations, and connect it again.',
    ]);
  });

  it('that answered pings and hangs is given up, so that it can connect again', async () => {
    const { timers, log, silent, server } = await bench();
    const { heard, say } = await silent();
    say('SimpleClient~0.6.0~CTP01\r\n');
    await timers.advance(10_005);
    expect(heard).toContain('ping');
    say('ack~ping\r\n');
    await timers.advance(30_000);
    expect(server.openLinks).toBe(1);
    await timers.advance(10_000);
    expect(server.openLinks).toBe(0);
    expect(log.params('sender-lost')).toEqual([{ sender: 'SimpleClient' }]);
  });
});

/** The reads as the manager times them. */
function timed(log: SessionLog): readonly TagRead[] {
  const config = { kind: 'chronotrack', place: { via: 'tcp', host: '0.0.0.0', port: 61_611 }, options: {} } as const;
  const record = new ReaderRecord('chronotrack-1', config, { stepMs: () => 0 as Ms, isRacing: () => true });
  return log.reads.map((read) => record.take(read));
}

describe('the times of a sender of CTP01', () => {
  it.each(['iso', 'normal', 'unix'] as const)(
    'are right in the form %s, for what it kept as well, and over midnight',
    async (timeFormat) => {
      const midnight = new Date(2026, 4, 13).getTime() as EpochMs;
      const { timers, log, connect } = await bench((midnight + 60_000) as EpochMs);
      const client = new ChronotrackSender(['Finish'], { ahead: ZONE, timeFormat });
      const crossed = [midnight - 120_000, midnight - 60_000, midnight + 5_000, timers.now()];
      for (const [index, at] of crossed.entries()) client.cross(at, [String(index)]);
      await connect(client);
      const errors = timed(log).map((read, index) => Math.abs(effectiveTime(read) - (crossed[index] ?? 0)));
      expect(errors).toHaveLength(4);
      expect(Math.max(...errors)).toBeLessThanOrEqual(10);
    },
  );

  it('of two locations are measured apart', async () => {
    const { timers, log, connect } = await bench();
    const client = new ChronotrackSender(['Start', 'Finish'], { ahead: ZONE });
    await connect(client);
    const crossed = timers.now();
    client.cross(crossed, ['1'], 'Start');
    client.ahead = ZONE + 30_000;
    client.cross(crossed, ['1'], 'Finish');
    await timers.advance(5);
    expect(timed(log).map((read) => [read.reader, Math.abs(effectiveTime(read) - crossed) <= 5])).toEqual([
      ['Start', true],
      ['Finish', true],
    ]);
  });

  it('of two readers at a location are measured apart, and the gun by the one that was heard last', async () => {
    const { timers, log, connect } = await bench();
    const client = new ChronotrackSender([], { ahead: ZONE });
    await connect(client);
    const shown = (ahead: number): string => new Date(timers.now() + ZONE + ahead).toISOString().slice(11, -1);
    const truth: number[] = [];
    for (let lap = 0; lap < 5; lap += 1) {
      truth.push(timers.now(), timers.now());
      client.say(
        `CT01_33~${2 * lap + 1}~Finish~${lap}~${shown(0)}~0~00:01~1\r\nCT01_33~${2 * lap + 2}~Finish~9${lap}~${shown(30_000)}~0~00:02~1\r\n`,
      );
      await timers.advance(5000);
    }
    const reads = timed(log);
    expect(reads.map((read, index) => Math.abs(effectiveTime(read) - (truth[index] ?? 0)) <= 10)).toEqual(Array(10).fill(true));
    expect(new Set(log.arrivals.map(({ clock }) => clock))).toEqual(new Set(['Finish/00:01', 'Finish/00:02']));
    client.say(`CT01_33~11~Finish~guntime~${shown(30_000)}~0~00:02~0\r\n`);
    await timers.advance(5);
    expect(log.of('gun').map(({ gun }) => gun.clock)).toEqual(['Finish/00:02']);
  });
});
