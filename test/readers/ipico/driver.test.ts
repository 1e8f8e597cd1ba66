import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { createIpicoDriver } from '../../../src/readers/ipico/driver';
import type { ReaderDriver } from '../../../src/readers/kit/driver';
import { systemTimers } from '../../../src/readers/kit/timers';
import { IpicoSimulator, type IpicoSimulatorOptions } from '../../../src/readers/simulator/ipico';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { deviceBench, sessionOf } from '../device-bench';
import { familyOf } from '../families';
import { expectClockNotSet, expectClockSet, outcomeOf } from '../set-by-person';
import type { SessionLog } from '../yr9700/session-log';

const START = new Date(2026, 4, 12, 18, 5, 0, 250).getTime() as EpochMs;
const A = '058000000001';
const B = '058000000002';
const C = '058000000003';

interface Simulated extends Partial<IpicoSimulatorOptions> {
  readonly start?: EpochMs;
  readonly isRacing?: boolean;
  readonly before?: (reader: IpicoSimulator) => void;
}

function bench({ start = START, isRacing = false, before, ...simulated }: Simulated = {}) {
  return deviceBench(
    {
      simulate: (timers) => new IpicoSimulator({ timers, ...simulated }),
      drive: (transport, timers) => createIpicoDriver(transport, { timers }),
    },
    { start, isRacing, before },
  );
}

const tags = (reads: readonly { readonly tag: string }[]): readonly string[] => reads.map(({ tag }) => tag);
const hundredths = (at: number): number => Math.floor(at / 10) * 10;

describe('an IPICO that is linked', () => {
  it('names itself, and its reads have its time', async () => {
    const { timers, reader, log } = await bench();
    expect(log.of('ready')).toEqual([
      {
        type: 'ready',
        identity: { serial: '', model: 'IPICO', firmware: '1.4 (ARM9 Controller)' },
      },
    ]);
    await timers.advance(3210);
    reader.pass(A);
    await timers.advance(1);
    const receivedAt = timers.now() - 1;
    expect(log.arrivals).toEqual([
      {
        ...{ tag: A, kind: 'arrive', antenna: null, rssi: null, readerAt: hundredths(receivedAt), receivedAt, recovered: false },
        extra: { readerId: '00', counts: '0001' },
      },
    ]);
    expect(log.codes).toEqual([]);
    expect(log.of('dropped')).toEqual([]);
  });

  it('is asked only what changes nothing, and never set', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(120_000);
    await log.stop();
    expect([...new Set(reader.requests)].sort()).toEqual(['02', '37', '4b']);
  });

  it('is alive while it answers, and is given up when it hangs', async () => {
    const { timers, reader, log } = await bench();
    for (let second = 0; second < 40; second += 4) {
      const before = log.of('alive').length;
      await timers.advance(4000);
      expect(log.of('alive').length).toBeGreaterThan(before);
    }
    reader.faults.isMute = true;
    await timers.advance(25_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout', message: { code: 'tcp-not-answering' } } });
  });

  it('that sends the first read of a tag again after some seconds has read it once', async () => {
    // As recorded in event mode: the count has changed, the time has not.
    const { timers, reader, log } = await bench({ start: new Date(2026, 2, 7, 20, 53, 40, 510).getTime() as EpochMs });
    reader.say('aa000580001218380001260307205342324c');
    await timers.advance(5502);
    reader.say('aa00058000121838000b260307205342327d');
    await timers.advance(5000);
    expect(log.reads.map(({ kind }) => kind)).toEqual(['arrive', 'depart']);
    expect(log.of('dropped')).toEqual([]);
  });

  it('loses no read with a line end', async () => {
    const { timers, reader, log } = await bench();
    reader.faults.lostEnds = 2;
    for (const tag of [A, B, C]) reader.pass(tag);
    await timers.advance(1);
    expect(tags(log.arrivals)).toEqual([A, B, C]);
    expect(log.of('dropped')).toEqual([]);
  });

  it('offers its start button as a start signal', async () => {
    const { timers, reader, log } = await bench();
    reader.pressButton();
    await timers.advance(1);
    expect(log.of('gun')).toMatchObject([{ gun: { readerAt: hundredths(timers.now() - 1), shown: '18:05:02.25' } }]);
    expect(log.arrivals).toEqual([]);
  });

  it('that marks first and last reads reports arrivals and departures itself', async () => {
    const { timers, reader, log } = await bench();
    reader.pass(A, 'FS');
    await timers.advance(3000);
    reader.pass(A, 'LS');
    await timers.advance(1);
    expect(log.reads.map(({ tag, kind }) => [tag, kind])).toEqual([
      [A, 'arrive'],
      [A, 'depart'],
    ]);
  });

  it('that stores nothing is named', async () => {
    const { log } = await bench({ isRecording: false });
    expect(log.codes).toEqual(['ipico-not-recording']);
  });

  it('that takes no commands is listened to, and never looks silent', async () => {
    const { timers, reader, log } = await bench({ profile: 'listener' });
    await timers.advance(60_000);
    reader.pass(A);
    await timers.advance(1);
    expect(tags(log.arrivals)).toEqual([A]);
    expect(log.of('alive')).toEqual([]);
    expect(log.of('ready')).toMatchObject([{ identity: { model: 'IPICO', firmware: '' } }]);
  });
});

describe('what an IPICO read while its link was lost', () => {
  it('comes with its times, and nothing comes twice', async () => {
    const { timers, reader, log, cable, link } = await bench();
    reader.clock.step(-40_000);
    await timers.advance(15_000);
    reader.pass(A);
    await timers.advance(5000);
    cable.unplug();
    await log.ended;
    const gone = timers.now();
    reader.pass(B);
    await timers.advance(60_000);
    const next = await link();
    reader.pass(C);
    await timers.advance(20_000);
    expect(next.arrivals.map(({ tag, readerAt, recovered }) => [tag, (readerAt ?? 0) - gone, recovered])).toEqual([
      [B, hundredths(gone - 40_000) - gone, true],
      [C, hundredths(gone + 22_000) - gone, false],
    ]);
    expect(next.codes).toEqual(['ipico-fetching', 'recovered']);
    expect(next.params('recovered')).toMatchObject([{ reads: 1 }]);
  });

  it.each([3_600_000, 60_000, -60_000, -3_600_000, -86_400_000])(
    'comes although the clock of the reader was set meanwhile (by %i ms)',
    async (by) => {
      const { timers, reader, log, cable, link } = await bench();
      reader.pass(A);
      await timers.advance(5000);
      cable.unplug();
      await log.ended;
      reader.pass(B);
      await timers.advance(20_000);
      reader.clock.step(by);
      await timers.advance(10_000);
      reader.pass(C);
      await timers.advance(10_000);
      const next = await link();
      await timers.advance(20_000);
      expect(next.arrivals.map(({ tag, recovered }) => [tag, recovered])).toEqual([
        [B, true],
        [C, true],
      ]);
    },
  );

  it('comes across midnight', async () => {
    const start = new Date(2026, 4, 12, 23, 59, 50, 0).getTime() as EpochMs;
    const { timers, reader, log, cable, link } = await bench({ start });
    cable.unplug();
    await log.ended;
    reader.pass(A);
    await timers.advance(30_000);
    reader.pass(B);
    const next = await link();
    await timers.advance(10_000);
    expect(next.arrivals.map(({ readerAt }) => (readerAt ?? 0) - start)).toEqual([2000, 32_000]);
  });

  it('comes when the station was started again during a race', async () => {
    const { timers, reader, log, restart } = await bench({ isRacing: true });
    reader.pass(A);
    await timers.advance(1);
    const lastReadAt = timers.now();
    await log.stop();
    await timers.advance(30_000);
    reader.pass(B);
    await timers.advance(10_000);
    const next = await restart(lastReadAt);
    await timers.advance(20_000);
    expect(tags(next.arrivals)).toContain(B);
    expect(next.params('recovered')).toEqual([{ gap: null, reads: 2 }]);
  });

  it('is only what was read since the last read, when the clock was set back while the station was not there', async () => {
    const { timers, reader, log, restart } = await bench({ isRacing: true });
    for (const tag of ['0580000000AA', '0580000000AB', '0580000000AC']) {
      reader.pass(tag);
      await timers.advance(1_200_000);
    }
    reader.pass(A);
    await timers.advance(1);
    const lastReadAt = timers.now();
    await log.stop();
    await timers.advance(30_000);
    reader.pass(B);
    await timers.advance(10_000);
    reader.clock.step(-7_200_000);
    reader.pass(C);
    const next = await restart(lastReadAt);
    await timers.advance(20_000);
    expect(tags(next.arrivals)).toEqual([A, B, C]);
  });

  it('comes from the beginning when the link is lost again while it is sent', async () => {
    const { timers, reader, log, cable, link } = await bench();
    cable.unplug();
    await log.ended;
    const all = Array.from({ length: 400 }, (_, index) => `0580${index.toString(16).toUpperCase().padStart(8, '0')}`);
    for (const tag of all) reader.pass(tag);
    await timers.advance(10_000);
    const cut = await link();
    cable.unplug();
    await cut.ended;
    expect(reader.isSendingStore).toBe(true);
    const next = await link();
    await timers.advance(20_000);
    expect([...tags(cut.arrivals), ...tags(next.arrivals)].sort()).toEqual(all);
    expect(reader.isSendingStore).toBe(false);
  });

  it('is not asked for while another program fetches it, which is left alone', async () => {
    const { timers, reader, log, cable, link } = await bench({ isRacing: true });
    cable.unplug();
    await log.ended;
    reader.pass(A);
    const other = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
    await (await other.open(new AbortController().signal)).write(Buffer.from('ab00024b01011a\r\n'));
    await timers.advance(10);
    const next = await link();
    await timers.advance(10_000);
    expect(next.codes).toEqual(['link-back']);
    expect(reader.isSendingStore).toBe(true);
  });

  it('is an alarm when the reader stops sending it', async () => {
    const { timers, reader, log, cable, link } = await bench();
    cable.unplug();
    await log.ended;
    for (const tag of [A, B, C]) reader.pass(tag);
    await timers.advance(10_000);
    reader.faults.stopsAfter = 2;
    const next = await link();
    await timers.advance(20_000);
    expect(tags(next.arrivals)).toEqual([A, B]);
    expect(next.codes).toEqual(['ipico-fetching', 'ipico-not-fetched', 'recovered']);
  });

  it('is told to be missing where the reader stores nothing or takes no commands', async () => {
    for (const simulated of [{ isRecording: false }, { profile: 'listener' }] as const) {
      const { timers, reader, log, cable, link } = await bench({ isRacing: true, ...simulated });
      reader.pass(A);
      await timers.advance(1);
      cable.unplug();
      await log.ended;
      await timers.advance(10_000);
      const next = await link();
      await timers.advance(5000);
      expect(next.codes).toEqual(['link-back']);
    }
  });

  it('stays with the reader when the station is closed meanwhile: sending is stopped', async () => {
    const { timers, reader, log, cable, link } = await bench();
    cable.unplug();
    await log.ended;
    for (let index = 0; index < 400; index += 1) reader.pass(A);
    await timers.advance(10_000);
    const next = await link();
    expect(reader.isSendingStore).toBe(true);
    await next.stop();
    await timers.advance(10);
    expect(reader.isSendingStore).toBe(false);
    expect(reader.requests.slice(-2)).toEqual(['4b0100', '4b0700']);
  });
});

/** A session with an Elite, whose control port may be another device's. */
async function elite(profile: 'elite' | 'listener' = 'elite', isOpen = true) {
  const timers = new VirtualTimers(START);
  const reader = new IpicoSimulator({ timers, profile });
  const now = { now: () => timers.now() };
  const data = memoryTransport((port) => reader.attach(port), now);
  const control = memoryTransport((port) => (profile === 'elite' ? reader.attachControl(port) : undefined), now);
  const replay = memoryTransport((port) => reader.attachReplay(port), now);
  const driver = createIpicoDriver(data, { elite: { control, replay, replayPort: 10_300 }, timers });
  const cables = [data, control, replay];
  if (!isOpen) control.unplug();
  const link = async (): Promise<SessionLog> => {
    for (const cable of cables) if (isOpen || cable !== control) cable.plug();
    const log = sessionOf(driver, timers, true);
    await timers.advance(10_000);
    return log;
  };
  const unplug = (): void => {
    for (const cable of cables) cable.unplug();
  };
  return { timers, reader, link, unplug, log: await link(), driver: (): ReaderDriver => driver };
}

describe('an Elite', () => {
  it('has its clock set when a second begins, if a person asks for it', async () => {
    const one = await elite();
    one.reader.clock.step(-7_200_000);
    await one.timers.advance(3210);
    await expectClockSet(one, { off: () => one.reader.clock.now() - one.timers.now() });
    expect([...new Set(one.reader.requests)].map((request) => request.slice(0, 8))).toEqual(['02', 'getdate', 'setdate.']);
  });

  it('is asked on its control port, and its clock is compared when its second changes', async () => {
    const { timers, reader, log } = await elite();
    expect(log.of('ready')).toMatchObject([{ identity: { model: 'IPICO Elite' } }]);
    reader.clock.step(-1730);
    await timers.advance(120_000);
    const samples = log.of('clock').map(({ sample }) => sample);
    expect(samples.length).toBeGreaterThanOrEqual(4);
    for (const { hostAt, readerAt, roundTrip } of samples.slice(-2)) {
      expect(Math.abs(hostAt - readerAt - 1730)).toBeLessThanOrEqual((roundTrip ?? 0) / 2 + 1);
    }
    expect(log.of('alive').length).toBeGreaterThan(40);
    expect([...new Set(reader.requests)]).toEqual(['02', 'getdate']);
  });

  it('sends what it stored while the link was lost, once', async () => {
    const { timers, reader, log, link, unplug } = await elite();
    reader.pass(A);
    await timers.advance(1);
    unplug();
    await log.ended;
    await timers.advance(30_000);
    reader.pass(B);
    const next = await link();
    reader.pass(C);
    await timers.advance(1);
    expect(next.arrivals.map(({ tag, recovered }) => [tag, recovered])).toEqual([
      [B, true],
      [C, false],
    ]);
    expect(next.params('recovered')).toMatchObject([{ reads: 1 }]);
    expect(reader.requests.filter((request) => request.startsWith('replay'))).toEqual([
      'replay_start file.ttyS0 port.10300 datetime.260512180508',
    ]);
  });

  it.each([3_600_000, -3_600_000])('sends what it stored before its clock was set (by %i ms) while the link was lost', async (by) => {
    const { timers, reader, log, link, unplug } = await elite();
    reader.pass(A);
    await timers.advance(5000);
    unplug();
    await log.ended;
    reader.pass(B);
    await timers.advance(20_000);
    reader.clock.step(by);
    await timers.advance(10_000);
    reader.pass(C);
    await timers.advance(10_000);
    const next = await link();
    expect(next.arrivals.map(({ tag, recovered }) => [tag, recovered])).toEqual([
      [B, true],
      [C, true],
    ]);
  });

  it.each([true, false])('is not there when its control port does not answer (open: %s): the reader is listened to', async (isOpen) => {
    const { timers, reader, log } = await elite('listener', isOpen);
    expect(log.of('ready')).toMatchObject([{ identity: { model: 'IPICO' } }]);
    reader.pass(A);
    await timers.advance(60_000);
    expect(tags(log.arrivals)).toEqual([A]);
    expect(log.isOver).toBe(false);
  });
});

describe('an IPICO that a person sets', () => {
  it.each([
    { setsAfterMs: 500, why: 'half a second later, as recorded' },
    { setsAfterMs: 0, why: 'at once' },
  ])('has the time of the station, if it takes it $why', async ({ setsAfterMs }) => {
    const ipico = await bench({ setsAfterMs, before: (reader) => reader.clock.step(-7_200_000) });
    await ipico.timers.advance(3210);
    await expectClockSet(ipico, { off: () => ipico.reader.clock.now() - ipico.timers.now() });
    ipico.reader.faults.isMute = true;
    await expectClockNotSet(ipico);
  });

  it('that only prints does not take the time', async () => {
    const { timers, driver } = await bench({ profile: 'listener' });
    await timers.advance(10_000);
    expect(await outcomeOf(timers, driver().setClock?.())).toBe('refused');
  });

  it('says before it is fetched what that ends, and when it is', async () => {
    const { timers, reader, cable, log, link } = await bench({
      isRacing: true,
      before: (ipico) => {
        ipico.pass(A);
        ipico.isMarked = true;
      },
    });
    expect(log.codes).toEqual(['ipico-marked']);
    cable.unplug();
    await log.ended;
    reader.pass(B);
    const again = await link();
    await timers.advance(20_000);
    expect(again.params('ipico-fetching')).toMatchObject([{ records: 2, isMarked: true }]);
    expect(reader.isMarked).toBe(false);
    expect(tags(again.arrivals)).toContain(B);
  });
});

describe('the search for an IPICO', () => {
  it.each([
    { profile: 'elite', model: 'IPICO Elite' },
    { profile: 'lite', model: 'IPICO' },
    { profile: 'listener', model: undefined },
  ] as const)('asks an Elite on its control port: $profile is $model', async ({ profile, model }) => {
    const reader = new IpicoSimulator({ timers: systemTimers, profile });
    const data = memoryTransport((port) => reader.attach(port));
    const control = memoryTransport((port) => (profile === 'elite' ? reader.attachControl(port) : undefined));
    const { signal } = new AbortController();
    const link = await data.open(signal);
    const session = {
      signal,
      now: () => systemTimers.now(),
      elapsed: () => systemTimers.elapsed(),
      isRacing: () => true,
      report: () => undefined,
    };
    const found = await familyOf('ipico').identify?.(link, { via: 'tcp', session, otherPort: () => control });
    await link.close();
    expect(found?.model).toBe(model);
    expect([...new Set(reader.requests)]).toEqual(profile === 'lite' ? ['02', '37'] : profile === 'elite' ? ['02', 'getdate'] : ['02']);
    expect(control.openLinks).toBe(0);
  });
});
