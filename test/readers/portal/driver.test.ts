import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import type { ClockSample } from '../../../src/readers/kit/driver';
import { createPortalDriver } from '../../../src/readers/portal/driver';
import { PortalSimulator, type PortalSimulatorOptions } from '../../../src/readers/simulator/portal';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from '../yr9700/session-log';

const START = new Date(2026, 4, 12, 18, 5, 0, 250).getTime() as EpochMs;
const open: SessionLog[] = [];

interface Simulated extends Partial<PortalSimulatorOptions> {
  readonly isRacing?: boolean;
  readonly before?: (portal: PortalSimulator) => void;
}

/** A session with a portal, five seconds after it was opened. */
async function bench({ isRacing = false, before, ...simulated }: Simulated = {}) {
  const timers = new VirtualTimers(START);
  const portal = new PortalSimulator({ timers, ...simulated });
  before?.(portal);
  const cable = memoryTransport((port) => portal.attach(port), { now: () => timers.now() });
  let driver = createPortalDriver(cable, { timers });
  const link = async (racing = isRacing, lastReadAt: number | null = null, clockBefore: ClockSample | null = null): Promise<SessionLog> => {
    cable.plug();
    const log = new SessionLog(driver, timers, racing, lastReadAt, clockBefore);
    open.push(log);
    await timers.advance(5000);
    return log;
  };
  const log = await link();
  const restart = (lastReadAt: number, clockBefore: ClockSample | null = null): Promise<SessionLog> => {
    driver = createPortalDriver(cable, { timers });
    return link(true, lastReadAt, clockBefore);
  };
  return { timers, portal, cable, log, link, restart };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

const tags = (reads: readonly { readonly tag: string }[]): readonly string[] => reads.map(({ tag }) => tag);

describe('a portal that is linked', () => {
  it('names itself, and sends its reads with its time', async () => {
    const { timers, portal, log } = await bench();
    expect(log.of('ready')).toEqual([{ type: 'ready', identity: { serial: 'Portal 1', model: 'Chronokeep Portal', firmware: '0.8.2' } }]);
    portal.pass('41', 2, -57);
    await timers.advance(1);
    const at = timers.now() - 1;
    expect(log.arrivals).toEqual([
      {
        ...{ tag: '41', kind: 'arrive', antenna: 2, rssi: -57, readerAt: at, receivedAt: at, recovered: false },
        extra: { reader: 'Finish' },
      },
    ]);
    expect(log.codes).toEqual([]);
  });

  it('is asked only what changes nothing', async () => {
    const { timers, portal, log } = await bench();
    await timers.advance(300_000);
    await log.stop();
    await timers.advance(1);
    expect([...new Set(portal.requests)].sort()).toEqual(['connect', 'disconnect', 'time_get']);
  });

  it.each([0, 730, -40_000])('has its clock compared when its second changes (%i ms ahead)', async (ahead) => {
    const { timers, log } = await bench({ before: (portal) => portal.clock.step(ahead) });
    await timers.advance(120_000);
    const samples = log.of('clock').map(({ sample }) => sample);
    expect(samples.length).toBeGreaterThanOrEqual(4);
    for (const { hostAt, readerAt, roundTrip } of samples) {
      expect(Math.abs(readerAt - hostAt - ahead)).toBeLessThanOrEqual((roundTrip ?? 0) / 2 + 1);
    }
  });

  it('sends no reads before its clock was compared: they come late', async () => {
    const { log } = await bench({ heldBackMs: 3000 });
    const events = log.events.map(({ type }) => type);
    expect(events.indexOf('clock')).toBeGreaterThan(-1);
    expect(events.indexOf('clock')).toBeLessThan(events.indexOf('ready'));
  });

  it('is alive while it answers, and is given up when it hangs', async () => {
    const { timers, portal, log } = await bench();
    for (let second = 0; second < 80; second += 4) {
      const before = log.of('alive').length;
      await timers.advance(4000);
      expect(log.of('alive').length).toBeGreaterThan(before);
    }
    portal.faults.isMute = true;
    await timers.advance(30_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout', message: { code: 'tcp-not-answering' } } });
  });

  it('gets an answer when it asks whether the station is there', async () => {
    const { timers, portal, log } = await bench();
    portal.say('{"command":"keepalive"}');
    await timers.advance(10);
    expect(portal.requests).toContain('keepalive_ack');
    expect(log.isOver).toBe(false);
  });

  it('whose reader is stopped is an alarm, again before the check before the start forgets it', async () => {
    const { timers, portal, log } = await bench();
    portal.setReading(false);
    await timers.advance(10_000);
    expect(log.notices('portal-reader-off')).toEqual([
      'The reader “Finish” at the portal is stopped and reads no tags. Start it in the portal’s own app.',
    ]);
    await timers.advance(310_000);
    expect(log.codes).toEqual(['portal-reader-off', 'portal-reader-off']);
  });

  it('shows whether it reads: not while its reader is stopped', async () => {
    const { timers, portal, log } = await bench();
    portal.setReading(false);
    portal.setReading(true);
    portal.say(JSON.stringify({ command: 'readers', readers: [] }));
    portal.say(JSON.stringify({ command: 'readers', readers: [{ name: 'Finish', reading: null, connected: null }] }));
    await timers.advance(1);
    const shown = log.of('operation').map(({ isOn }) => isOn);
    expect(shown.slice(-4)).toEqual([false, true, false, null]);
    expect(shown[0]).toBe(true);
  });

  it('that hangs is not taken for another device when it is asked again', async () => {
    const { timers, portal, log, link } = await bench();
    await log.stop();
    portal.faults.isMute = true;
    const again = await link();
    await timers.advance(20_000);
    expect(((await again.ended) as { loss?: { message: { code: string } } }).loss?.message.code).toBe('tcp-not-answering');
  });

  it('reports faults and what happens to its power', async () => {
    const { timers, portal, log } = await bench();
    portal.fail('STARTING_UP');
    for (const kind of ['UPS_ON_BATTERY', 'BATTERY_CRITICAL', 'HIGH_TEMP', 'RESTARTING', 'UPS_CONNECTED']) portal.tell(kind);
    portal.say('{"command":"readers","readers":[]}');
    await timers.advance(1);
    expect(log.codes).toEqual(['portal-error', 'portal-power', 'portal-power', 'portal-hot', 'portal-ends', 'portal-no-reader']);
    expect(log.notices('portal-error')).toEqual(['The portal reports a fault: STARTING_UP. If tags do not arrive, restart the portal.']);
  });

  it('names a bib that somebody entered, which is no read', async () => {
    const { timers, portal, log } = await bench();
    portal.enterBib('12');
    await timers.advance(1);
    expect(log.arrivals).toEqual([]);
    const [moment] = log.of('moment').map((event) => event.moment);
    expect(moment?.message(START)).toEqual({ code: 'portal-bib', params: { bib: '12', at: START, shown: '18:05:05.250' } });
  });

  it('loses no read with a line end', async () => {
    const { timers, portal, log } = await bench();
    portal.faults.lostEnds = 2;
    for (const tag of ['A1', 'A2', 'A3']) portal.pass(tag);
    await timers.advance(1);
    expect(tags(log.arrivals)).toEqual(['A1', 'A2', 'A3']);
    expect(log.of('dropped')).toEqual([]);
  });

  it('is asked again for what a line that was damaged may have had', async () => {
    const { timers, portal, log } = await bench();
    portal.faults.unsent = 1;
    portal.pass('A1');
    portal.say('{"command":"reads","list":[{"ident{"command":"time"ifier":"A1"');
    await timers.advance(5000);
    expect(tags(log.arrivals)).toEqual(['A1']);
    expect(log.of('dropped').length).toBeGreaterThan(0);
  });

  it('that serves no more programs says so', async () => {
    const { log } = await bench({ before: (portal) => Object.assign(portal.faults, { isFull: true }) });
    expect(await log.ended).toMatchObject({ loss: { code: 'busy', message: { code: 'portal-full', params: { link: 'memory' } } } });
    expect(log.codes).toEqual([]);
  });

  it('that answers nothing is another device', async () => {
    const { timers, log } = await bench({ before: (portal) => Object.assign(portal.faults, { isMute: true }) });
    await timers.advance(20_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'refused', message: { code: 'portal-other-device' } } });
  });
});

describe('what a portal read while its link was lost', () => {
  it('comes with its times, and nothing comes twice', async () => {
    const { timers, portal, log, cable, link } = await bench({ before: (simulator) => simulator.clock.step(-40_000) });
    portal.pass('A1');
    await timers.advance(5000);
    cable.unplug();
    await log.ended;
    const gone = timers.now();
    portal.pass('A2');
    await timers.advance(60_000);
    const next = await link();
    portal.pass('A3');
    await timers.advance(2000);
    expect(next.arrivals.map(({ tag, readerAt, recovered }) => [tag, (readerAt ?? 0) - gone, recovered])).toEqual([
      ['A2', -40_000, true],
      ['A3', 25_000, false],
    ]);
    expect(next.params('recovered')).toMatchObject([{ reads: 1 }]);
  });

  it.each([3_600_000, 60_000, -60_000, -3_600_000, -86_400_000])(
    'comes although the clock of the portal was set meanwhile (by %i ms)',
    async (by) => {
      const { timers, portal, log, cable, link } = await bench({ isRacing: true });
      portal.pass('A1');
      await timers.advance(5000);
      cable.unplug();
      await log.ended;
      portal.pass('A2');
      await timers.advance(20_000);
      portal.clock.step(by);
      await timers.advance(10_000);
      portal.pass('A3');
      await timers.advance(10_000);
      const next = await link();
      await timers.advance(10_000);
      portal.pass('A4');
      await timers.advance(2000);
      expect(next.arrivals.map(({ tag, recovered }) => [tag, recovered])).toEqual([
        ['A2', true],
        ['A3', true],
        ['A4', false],
      ]);
    },
  );

  it('comes when the portal held it back longer than the link was lost', async () => {
    const { timers, portal, log, cable, link } = await bench({ heldBackMs: 25_000 });
    portal.pass('A1');
    await timers.advance(20_000);
    cable.unplug();
    await log.ended;
    await timers.advance(10_000);
    const next = await link();
    await timers.advance(30_000);
    expect(tags(next.arrivals)).toEqual(['A1']);
  });

  it('comes in pieces after hours', async () => {
    const { timers, portal, log, cable, link } = await bench();
    cable.unplug();
    await log.ended;
    const all = Array.from({ length: 24 }, (_, index) => `A${index + 10}`);
    for (const tag of all) {
      portal.pass(tag);
      await timers.advance(300_000);
    }
    const next = await link();
    await timers.advance(10_000);
    expect(tags(next.arrivals)).toEqual(all);
    expect(portal.requests.filter((request) => request === 'reads_get').length).toBeGreaterThan(10);
  });

  it('comes when the station was started again during a race', async () => {
    const { timers, portal, log, restart } = await bench({ isRacing: true });
    portal.pass('A1');
    await timers.advance(1);
    const lastReadAt = timers.now();
    await log.stop();
    await timers.advance(60_000);
    portal.pass('A2');
    await timers.advance(10_000);
    const next = await restart(lastReadAt);
    await timers.advance(5000);
    expect(tags(next.arrivals)).toEqual(['A1', 'A2']);
    expect(next.params('recovered')).toEqual([{ gap: null, reads: 2 }]);
  });

  it.each([3_600_000, -3_600_000, -60_000])(
    'comes when the station was started again and its clock was set by %i ms meanwhile',
    async (by) => {
      const { timers, portal, log, restart } = await bench({ isRacing: true });
      portal.pass('A1');
      await timers.advance(1);
      const lastReadAt = timers.now();
      await log.stop();
      await timers.advance(60_000);
      portal.pass('A2');
      await timers.advance(60_000);
      portal.clock.set((timers.now() + by) as EpochMs);
      portal.pass('A3');
      await timers.advance(10_000);
      const next = await restart(lastReadAt, { readerAt: lastReadAt, hostAt: lastReadAt, roundTrip: 0 as Ms });
      await timers.advance(5000);
      expect(tags(next.arrivals).toSorted()).toEqual(['A1', 'A2', 'A3']);
    },
  );

  it('comes when its list was damaged on the way, and is never said not to be there', async () => {
    const { timers, portal, log, restart } = await bench({ isRacing: true });
    const lastReadAt = timers.now();
    await log.stop();
    portal.pass('A2');
    await timers.advance(10_000);
    portal.faults.damagedLists = 1;
    const next = await restart(lastReadAt);
    await timers.advance(5000);
    expect(tags(next.arrivals)).toEqual(['A2']);
    expect(next.params('recovered')).toEqual([{ gap: null, reads: 1 }]);
  });

  it('is told to be missing when the portal cannot read its store', async () => {
    const { timers, portal, log, cable, link } = await bench({ isRacing: true });
    cable.unplug();
    await log.ended;
    portal.faults.hasBrokenStore = true;
    const next = await link();
    await timers.advance(60_000);
    expect(next.codes).toEqual(['portal-error', 'link-back']);
  });
});
