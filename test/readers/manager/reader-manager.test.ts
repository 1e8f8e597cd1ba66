import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewGun } from '../../../src/domain/model/gun';
import type { TagId, TagRead } from '../../../src/domain/model/read';
import { parseTag } from '../../../src/domain/model/tag';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import type { ReaderConfig } from '../../../src/readers/kit/address';
import type { ClockResult, DriverEvent, DriverSession, ReaderDriver } from '../../../src/readers/kit/driver';
import { LinkError } from '../../../src/readers/kit/link';
import { createReaderManager } from '../../../src/readers/manager/reader-manager';
import type { ReaderMessage } from '../../../src/readers/reader.messages';
import type { FoundReader, ReaderStatus, Readers } from '../../../src/readers/readers';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';

import { familiesWith } from '../families';

const T0 = Date.UTC(2026, 4, 12, 10) as EpochMs;
const ADDRESS = 'yr9700+tcp://192.168.0.178:4001';
const UNPLUGGED: ReaderMessage = { code: 'serial-unplugged', params: { link: 'COM4' } };
const NOT_STORED: ReaderMessage = { code: 'not-stored', params: { reason: 'disk full' } };
const READY: DriverEvent = { type: 'ready', identity: { serial: 'A1', model: 'fake', firmware: '' } };

/** A driver that the test controls. */
class PuppetDriver implements ReaderDriver {
  readonly kind = 'yr9700';
  setClock?: () => Promise<ClockResult>;
  setOperation?: (isOn: boolean) => Promise<boolean>;
  runs = 0;
  session: DriverSession | null = null;
  private fail: (fault: unknown) => void = () => undefined;

  run(session: DriverSession): Promise<void> {
    this.runs += 1;
    this.session = session;
    return new Promise((resolve, reject) => {
      this.fail = reject;
      session.signal.addEventListener('abort', () => resolve());
    });
  }

  say(...events: DriverEvent[]): void {
    for (const event of events) this.session?.report(event);
  }

  lose(fault: unknown = new LinkError({ code: 'unplugged', message: UNPLUGGED })): void {
    this.fail(fault);
  }
}

/** An intake that resolves when the test says. */
class SlowDoor {
  readonly offered: string[] = [];
  private readonly waiting: (() => void)[] = [];

  take(reads: readonly TagRead[]): Promise<void> {
    this.offered.push(...reads.map(({ tag }) => tag));
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  answer(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

let timers: VirtualTimers;
let puppet: PuppetDriver;
let readers: Readers;
let stored: TagRead[];
/** Number of reads in each batch that the intake got. */
let batches: number[];
let made: ReaderConfig[];
let doorFault: Error | null;
let listenerErrors: { readonly error: unknown; readonly reader: string }[];
let searcher: (signal: AbortSignal) => Promise<readonly FoundReader[]>;
let guns: NewGun[];
let isRacing: boolean;
let lastRead: TagRead | null;
let intake: (reads: readonly TagRead[]) => Promise<void>;

beforeEach(() => {
  timers = new VirtualTimers(T0);
  puppet = new PuppetDriver();
  stored = [];
  batches = [];
  made = [];
  doorFault = null;
  listenerErrors = [];
  searcher = async () => [];
  guns = [];
  isRacing = true;
  lastRead = null;
  intake = async (reads) => {
    if (doorFault !== null) throw doorFault;
    stored.push(...reads);
    batches.push(reads.length);
  };
  readers = createReaderManager({
    deliver: (reads) => intake(reads),
    offerGun: (gun) => guns.push(gun) > 1,
    isRacing: () => isRacing,
    lastRead: () => lastRead,
    onListenerError: (error, reader) => void listenerErrors.push({ error, reader }),
    families: familiesWith((config) => {
      made.push(config);
      return puppet;
    }),
    ports: async () => [],
    scan: (search) => searcher(search.signal),
    timers,
  });
});

afterEach(async () => {
  doorFault = null;
  await readers.close();
});

function read(tag: string, over: Partial<Extract<DriverEvent, { type: 'read' }>['read']> = {}): DriverEvent {
  const id = parseTag(tag);
  if (id === null) throw new Error('the test tag is a tag');
  const base = {
    tag: id,
    kind: 'arrive',
    antenna: 1,
    rssi: -50,
    readerAt: null,
    receivedAt: timers.now(),
    recovered: false,
    extra: null,
  } as const;
  return { type: 'read', read: { ...base, ...over } };
}

async function link(): Promise<string> {
  const added = readers.add(ADDRESS);
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  await timers.advance(0);
  puppet.say(READY);
  return added.reader.id;
}

const status = (): ReaderStatus => {
  const only = readers.list()[0];
  if (only === undefined) throw new Error('no reader is linked');
  return only;
};

describe('linking a reader', () => {
  it('opens the link at once and reports the identity of the device', async () => {
    const added = readers.add(ADDRESS);
    expect(added).toMatchObject({ ok: true, reader: { id: 'yr9700-1', address: ADDRESS, kind: 'yr9700' } });
    await timers.advance(0);
    expect(status().state).toBe('opening');
    puppet.say(READY);
    expect(status()).toMatchObject({ state: 'ready', identity: { serial: 'A1' } });
  });

  it('is opening from the request on, and never off in between', async () => {
    const notified: string[] = [];
    readers.subscribe(() => notified.push(status().state));
    expect(readers.add(ADDRESS)).toMatchObject({ reader: { state: 'opening' } });
    await timers.advance(0);
    puppet.say(READY);
    readers.change('yr9700-1', `${ADDRESS}?power=20`);
    await readers.setOpen('yr9700-1', true);
    await timers.advance(0);
    expect(status().state).toBe('opening');
    expect(notified).not.toContain('off');
  });

  it.each([
    { address: 'nonsense', problem: { code: 'address-form', params: { address: 'nonsense' } } },
    {
      address: 'lines+tcp://192.168.0.178:4001',
      problem: { code: 'already-linked', params: { address: 'lines+tcp://192.168.0.178:4001', reader: 'yr9700-1' } },
    },
  ])('refuses $address and names the problem', async ({ address, problem }) => {
    await link();
    expect(readers.add(address)).toMatchObject({ ok: false, problems: [problem] });
  });

  it('opens the link again indefinitely: after 1 s, then every 2 s, and after 1 s again once it has worked', async () => {
    await link();
    const runsAfter = async (ms: number): Promise<number> => {
      await timers.advance(ms);
      return puppet.runs;
    };
    puppet.lose();
    expect(await runsAfter(999)).toBe(1);
    expect(status()).toMatchObject({ state: 'lost', reason: UNPLUGGED, since: T0 });
    expect(await runsAfter(1)).toBe(2);
    for (let round = 3; round < 30; round++) {
      puppet.lose();
      expect(await runsAfter(1999)).toBe(round - 1);
      expect(await runsAfter(1)).toBe(round);
    }
    puppet.say(READY);
    puppet.lose();
    expect(await runsAfter(1000)).toBe(30);
  });

  it('stays lost, with the reason and the time of the loss, during every attempt until the reader answers', async () => {
    await link();
    puppet.lose();
    await timers.advance(1000);
    expect(puppet.runs).toBe(2);
    expect(status()).toMatchObject({ state: 'lost', reason: UNPLUGGED, since: T0 });
    puppet.say(READY);
    expect(status().state).toBe('ready');
  });

  it('is opening, not lost, after the timekeeper opens it again', async () => {
    const id = await link();
    puppet.lose();
    await timers.advance(10);
    await readers.setOpen(id, true);
    await timers.advance(0);
    expect(status().state).toBe('opening');
  });

  it('closes on request, stays closed, and opens on request', async () => {
    const id = await link();
    expect(await readers.setOpen(id, false)).toBe(true);
    await timers.advance(60_000);
    expect(status()).toMatchObject({ state: 'off', since: T0 });
    expect(puppet.runs).toBe(1);
    await readers.setOpen(id, true);
    await timers.advance(0);
    expect(puppet.runs).toBe(2);
  });

  it('stops waiting for the next attempt when removed', async () => {
    const id = await link();
    puppet.lose();
    await timers.advance(10);
    expect(await readers.remove(id)).toBe(true);
    await timers.advance(60_000);
    expect(readers.list()).toEqual([]);
    expect(puppet.runs).toBe(1);
    expect(await readers.remove(id)).toBe(false);
    expect(readers.wireLog(id)).toBeNull();
  });

  it.each([
    { asked: ['open', 'remove'], open: false, why: 'a reader that is removed while it reconnects is not opened' },
    { asked: ['remove', 'open'], open: false, why: 'a reader that is being removed is not opened' },
    { asked: ['remove', 'change'], open: false, why: 'a reader that is being removed is not changed' },
    { asked: ['change', 'remove'], open: false, why: 'a reader whose settings change can be removed' },
    { asked: ['open', 'close'], open: false, why: 'the last request decides' },
    { asked: ['close', 'open'], open: true, why: 'the last request decides' },
    { asked: ['open', 'change'], open: true, why: 'new settings leave an open link open' },
    { asked: ['close', 'change'], open: false, why: 'new settings leave a closed link closed' },
  ])('leaves no unwanted link open when $asked come at the same moment: $why', async ({ asked, open }) => {
    const id = await link();
    const acts: Readonly<Record<string, () => unknown>> = {
      open: () => readers.setOpen(id, true),
      close: () => readers.setOpen(id, false),
      remove: () => readers.remove(id),
      change: () => readers.change(id, `${ADDRESS}?power=20`),
    };
    await Promise.all(asked.map((what) => acts[what]?.()));
    await timers.advance(60_000);
    expect(puppet.session?.signal.aborted).toBe(!open);
    expect(readers.list()).toHaveLength(asked.includes('remove') ? 0 : 1);
  });

  it('is removed once, however often that is requested', async () => {
    const id = await link();
    expect(await Promise.all([readers.remove(id), readers.remove(id), readers.setOpen(id, true)])).toEqual([true, false, false]);
    expect(readers.change(id, ADDRESS)).toBeNull();
  });

  it('starts a failed driver again and raises an alarm', async () => {
    await link();
    puppet.lose(new TypeError('x is undefined'));
    await timers.advance(1000);
    expect(puppet.runs).toBe(2);
    expect(status().notices).toEqual([
      expect.objectContaining({ level: 'alarm', message: { code: 'driver-failed', params: { reason: 'x is undefined' } } }),
    ]);
  });
});

describe('setting the clock of a reader', () => {
  it('is done by the driver of a reader that is connected, while no race runs', async () => {
    let result: ClockResult = 'set';
    puppet.setClock = async () => result;
    const id = await link();
    expect(status().canSetClock).toBe(true);
    expect(await readers.setClock(id)).toBe('racing');
    isRacing = false;
    expect(await readers.setClock(id)).toBe('set');
    for (const why of ['refused', 'operating'] as const) {
      result = why;
      expect(await readers.setClock(id)).toBe(why);
    }
    puppet.setClock = () => Promise.reject(new LinkError({ code: 'closed', message: UNPLUGGED }));
    expect(await readers.setClock(id)).toBe('not-linked');
    await readers.setOpen(id, false);
    expect(await readers.setClock(id)).toBe('not-linked');
    expect(await readers.setClock('other')).toBeNull();
  });

  it('is impossible where the driver cannot', async () => {
    const id = await link();
    expect([status().canSetClock, await readers.setClock(id)]).toEqual([false, 'impossible']);
  });
});

describe('starting and stopping a reader', () => {
  it('is done by the driver of a reader that is connected, and only started during a race', async () => {
    let isDone = true;
    puppet.setOperation = async () => isDone;
    const id = await link();
    expect(status()).toMatchObject({ canSetOperation: true, isOperating: null });
    expect([await readers.setOperation(id, false), await readers.setOperation(id, true)]).toEqual(['racing', 'set']);
    isRacing = false;
    expect(await readers.setOperation(id, false)).toBe('set');
    puppet.session?.report({ type: 'operation', isOn: false });
    expect(status().isOperating).toBe(false);
    isDone = false;
    expect(await readers.setOperation(id, true)).toBe('refused');
    puppet.setOperation = () => Promise.reject(new LinkError({ code: 'closed', message: UNPLUGGED }));
    expect(await readers.setOperation(id, true)).toBe('not-linked');
    await readers.setOpen(id, false);
    expect([await readers.setOperation(id, true), status().isOperating]).toEqual(['not-linked', null]);
    expect(await readers.setOperation('other', true)).toBeNull();
  });

  it('is impossible where the driver cannot', async () => {
    const id = await link();
    expect([status().canSetOperation, await readers.setOperation(id, true)]).toEqual([false, 'impossible']);
  });
});

describe('looking for readers', () => {
  const found: FoundReader = { address: ADDRESS, label: 'YR9700', identity: null };
  /** Finds one reader when it is aborted. */
  const untilStopped = (signal: AbortSignal): Promise<readonly FoundReader[]> =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve([found])));

  it('is one search for all requests at the same time, because a port can be opened only once', async () => {
    let searches = 0;
    const caller = new AbortController();
    searcher = (signal) => {
      searches += 1;
      return untilStopped(signal);
    };
    const both = Promise.all([readers.scan(caller.signal), readers.scan(new AbortController().signal)]);
    caller.abort();
    expect(await both).toEqual([[found], [found]]);
    expect(searches).toBe(1);
    searcher = async () => [];
    expect(await readers.scan(caller.signal)).toEqual([]);
  });

  it('ends when the station closes, and its ports are free then', async () => {
    let isOver = false;
    searcher = async (signal) => {
      const all = await untilStopped(signal);
      isOver = true;
      return all;
    };
    const search = readers.scan(new AbortController().signal);
    await readers.close();
    expect(isOver).toBe(true);
    expect(await search).toEqual([found]);
  });
});

describe('changing a reader', () => {
  it('opens its link again with the new settings, under the same id, with counts from zero', async () => {
    const id = await link();
    puppet.say(read('A1'));
    const changed = readers.change(id, `${ADDRESS}?antennas=1+2&power=20`);
    expect(changed).toMatchObject({ ok: true, reader: { id, address: `${ADDRESS}?antennas=1+2&power=20`, reads: 0 } });
    expect(made.at(-1)?.options).toEqual({ antennas: '1+2', power: '20' });
    await timers.advance(0);
    expect(puppet.runs).toBe(2);
    puppet.say(READY);
    expect(status().state).toBe('ready');
  });

  it('leaves the link alone when the address means the same', async () => {
    const id = await link();
    expect(readers.change(id, 'YR9700+tcp://192.168.0.178')).toMatchObject({ ok: true, reader: { id, address: ADDRESS, state: 'ready' } });
    await timers.advance(0);
    expect(puppet.runs).toBe(1);
  });

  it('does not open a link that is closed', async () => {
    const id = await link();
    await readers.setOpen(id, false);
    readers.change(id, `${ADDRESS}?power=20`);
    await timers.advance(60_000);
    expect(status()).toMatchObject({ state: 'off', address: `${ADDRESS}?power=20` });
    expect(puppet.runs).toBe(1);
  });

  it('tells readers behind one address apart by their ports, with clocks of their own, whatever is changed', async () => {
    const sessions: (DriverSession | null)[] = [];
    for (const port of ['', ':4002']) {
      readers.add(`yr9700+tcp://192.168.0.178${port}`);
      await timers.advance(0);
      sessions.push(puppet.session);
    }
    readers.add('llrp+tcp://192.168.0.178');
    await timers.advance(0);
    sessions.push(puppet.session);
    readers.change('yr9700-1', `${ADDRESS}?power=20`);
    readers.change('yr9700-2', 'yr9700+tcp://192.168.0.178:4002?power=20');
    for (const session of sessions) session?.report(read('A1'));
    await timers.advance(200);
    const names = ['192.168.0.178', '192.168.0.178:4002', '192.168.0.178:5084'];
    expect(stored.map((one) => one.reader)).toEqual(names);
  });

  it('goes on calling a reader by its port after the other one is removed, also with other settings and after a restart', async () => {
    readers.add(ADDRESS);
    readers.add('yr9700+tcp://192.168.0.178:4002');
    await readers.remove('yr9700-1');
    readers.change('yr9700-2', 'yr9700+tcp://192.168.0.178:4002?power=20');
    const nameOf = (): string | undefined => readers.list()[0]?.name;
    expect(nameOf()).toBe('192.168.0.178:4002');
    await readers.remove('yr9700-2');
    readers.add('yr9700+tcp://192.168.0.178:4002', '192.168.0.178:4002');
    expect(nameOf()).toBe('192.168.0.178:4002');
    await readers.remove('yr9700-3');
    readers.add('yr9700+tcp://192.168.0.178:4002', 'another');
    expect(nameOf()).toBe('192.168.0.178');
  });

  it('gives reads that come while the link closes the place that they were read at', async () => {
    const id = await link();
    const last = puppet.session;
    readers.change(id, 'yr9700+tcp://192.168.0.179:4001');
    last?.report(read('A1'));
    await timers.advance(0);
    expect(stored.map((one) => one.reader)).toEqual(['192.168.0.178']);
  });

  it.each([
    { address: 'nonsense', problem: { code: 'address-form' } },
    { address: 'yr9700+tcp://192.168.0.178?power=much', problem: { code: 'option-value', params: { name: 'power', value: 'much' } } },
    { address: 'lines+tcp://192.168.0.178:4001', problem: { code: 'other-kind', params: { reader: 'yr9700-1', kind: 'yr9700' } } },
    { address: 'yr9700+tcp://192.168.0.200', problem: { code: 'already-linked', params: { reader: 'yr9700-2' } } },
  ])('to $address is refused with the problem and changes nothing', async ({ address, problem }) => {
    const id = await link();
    readers.add('yr9700+tcp://192.168.0.200');
    expect(readers.change(id, address)).toMatchObject({ ok: false, problems: [problem] });
    expect(status().address).toBe(ADDRESS);
  });

  it('with an unknown id returns null', () => {
    expect(readers.change('yr9700-9', ADDRESS)).toBeNull();
  });
});

describe('the state of a reader', () => {
  it('is reading while reads come, and ready again when they stop', async () => {
    await link();
    puppet.say(read('A1'));
    expect(status().state).toBe('reading');
    await timers.advance(10_500);
    expect(status()).toMatchObject({ state: 'ready', lastReadAt: T0 });
  });

  it('is silent 5 s after the last answer, and recovers with the next answer', async () => {
    await link();
    puppet.say({ type: 'alive' });
    await timers.advance(4000);
    expect(status().state).toBe('ready');
    await timers.advance(1000);
    expect(status()).toMatchObject({
      state: 'silent',
      since: expect.any(Number),
      reason: { code: 'no-answer', params: { connects: false } },
    });
    puppet.say({ type: 'alive' });
    expect(status().state).toBe('ready');
  });

  it.each([
    { step: -3_600_000, why: 'set back' },
    { step: 3_600_000, why: 'put forward' },
  ])('is silent only when the reader is, also when the station clock is $why', async ({ step }) => {
    await link();
    puppet.say({ type: 'alive' });
    await timers.advance(1000);
    timers.step(step);
    await timers.advance(3000);
    expect(status().state).toBe('ready');
    await timers.advance(1000);
    expect(status().state).toBe('silent');
  });

  it('is not silent after a reconnect because its last sign of life was before the link was lost', async () => {
    await link();
    puppet.say({ type: 'alive' });
    puppet.lose();
    await timers.advance(60_000);
    puppet.say(READY);
    await timers.advance(1000);
    expect(status().state).toBe('ready');
  });

  it('is not reading for an hour after the station clock was set back by an hour', async () => {
    await link();
    puppet.say(read('A1'));
    timers.step(-3_600_000);
    await timers.advance(10_500);
    expect(status().state).toBe('ready');
  });

  it('is never silent when the driver cannot distinguish silence from a time without tags', async () => {
    await link();
    await timers.advance(3_600_000);
    expect(status().state).toBe('ready');
  });

  it('notifies listeners at once about states, and a few times a second about counts', async () => {
    const notified: string[] = [];
    const id = await link();
    const stop = readers.subscribe((which) => notified.push(which));
    puppet.say(read('A1'));
    expect(notified).toEqual([id]);
    for (let index = 0; index < 100; index++) puppet.say(read('A1'));
    await timers.advance(500);
    expect(notified).toEqual([id, id]);
    stop();
    puppet.lose();
    await timers.advance(0);
    expect(notified).toHaveLength(2);
  });

  it('lists an antenna of the address before the reader reports it, and as missing when the reader finds none there', async () => {
    readers.add(`${ADDRESS}?antennas=1+4`);
    expect(status().antennas).toMatchObject([
      { antenna: 1, connected: null },
      { antenna: 4, connected: null },
    ]);
    await timers.advance(0);
    puppet.say(READY, { type: 'antennas', connected: [1, 2] });
    expect(status().antennas).toMatchObject([
      { antenna: 1, connected: true },
      { antenna: 2, connected: true },
      { antenna: 4, connected: false },
    ]);
  });

  it('counts reads by antenna over a minute, and bytes that were dropped', async () => {
    await link();
    puppet.say({ type: 'antennas', connected: [1, 2] }, { type: 'dropped', bytes: 7, why: 'noise' });
    puppet.say(read('A1'), read('A2', { rssi: -41 }), read('A3', { antenna: 3 }), read('A1', { kind: 'depart' }));
    expect(status()).toMatchObject({
      reads: 3,
      droppedBytes: 7,
      droppedMessages: 1,
      antennas: [
        { antenna: 1, readsLastMinute: 2, rssi: -41, connected: true },
        { antenna: 2, readsLastMinute: 0, rssi: null, connected: true },
        { antenna: 3, readsLastMinute: 1, rssi: -50, connected: null },
      ],
    });
    await timers.advance(61_000);
    expect(status().antennas.map((antenna) => antenna.readsLastMinute)).toEqual([0, 0, 0]);
  });

  it('raises a notice with a remedy when every message is unreadable, e.g. at a wrong speed', async () => {
    await link();
    const noise: DriverEvent = { type: 'dropped', bytes: 80, why: 'No line.' };
    for (let count = 0; count < 9; count++) puppet.say(noise);
    expect(status().notices).toEqual([]);
    puppet.say(noise);
    expect(status().notices).toEqual([{ at: T0, message: { code: 'unreadable', params: {} }, level: 'alarm' }]);
  });

  it.each<{ between: DriverEvent['type']; event: () => DriverEvent }>([
    { between: 'read', event: () => read('A1') },
    { between: 'alive', event: () => ({ type: 'alive' }) },
  ])('accepts noise between messages of type $between', async ({ event }) => {
    await link();
    for (let count = 0; count < 50; count++) puppet.say({ type: 'dropped', bytes: 3, why: 'Noise.' }, event());
    expect(status().notices).toEqual([]);
  });

  it('shows a repeated warning once a minute', async () => {
    await link();
    for (let index = 0; index < 100; index++) {
      puppet.say({ type: 'notice', message: { code: 'antenna-missing', params: { antenna: 2 } }, level: 'warning' });
      await timers.advance(1000);
    }
    expect(status().notices).toHaveLength(2);
  });

  it('shows a warning again after the station clock was set back', async () => {
    await link();
    const warning: DriverEvent = { type: 'notice', message: { code: 'antenna-missing', params: { antenna: 2 } }, level: 'warning' };
    puppet.say(warning);
    timers.step(-3_600_000);
    puppet.say(warning);
    expect(status().notices.map(({ at }) => at)).toEqual([T0, T0 - 3_600_000]);
  });

  it('keeps a readable and bounded log of the bytes on the wire', async () => {
    const id = await link();
    puppet.say({ type: 'wire', direction: 'out', bytes: Buffer.from('info.time\r\n') });
    puppet.say({ type: 'wire', direction: 'in', bytes: Uint8Array.of(0xa0, 0x06) });
    expect(readers.wireLog(id)).toBe('2026-05-12T10:00:00.000Z > "info.time\\r\\n"\n2026-05-12T10:00:00.000Z < A0 06\n');
    for (let index = 0; index < 300; index++) puppet.say({ type: 'wire', direction: 'in', bytes: new Uint8Array(4096) });
    expect(readers.wireLog(id)?.length).toBeLessThan(256 * 1024 * 3 + 10_000);
  });
});

describe('reads on their way to the intake', () => {
  it('have their reader, the three times and the offset of the clock', async () => {
    await link();
    const sample = { readerAt: (T0 - 2000) as EpochMs, hostAt: T0, roundTrip: 4 as Ms };
    puppet.say({ type: 'clock', sample }, read('0xab', { readerAt: (T0 - 2500) as EpochMs, recovered: true, extra: { repeat: 3 } }));
    await timers.advance(0);
    expect(stored).toEqual([
      {
        source: 'yr9700',
        reader: '192.168.0.178',
        serial: 'A1',
        session: null,
        antenna: 1,
        tag: 'AB',
        kind: 'arrive',
        rssi: -50,
        timestamp: T0 - 2500,
        readerAt: T0 - 2500,
        clockOffset: 2000,
        receivedAt: T0,
        extra: { repeat: 3, recovered: true },
      },
    ]);
  });

  it('are timed by arrival when the reader has no clock or has not set it', async () => {
    await link();
    puppet.say(read('A1'), read('A2', { readerAt: Date.UTC(1999, 10, 30) as EpochMs }));
    await timers.advance(0);
    expect(stored.map((one) => [one.timestamp, one.readerAt, one.clockOffset])).toEqual([
      [T0, null, null],
      [T0, null, null],
    ]);
  });

  it('have an offset from the first read on, also when the clock was never compared by request', async () => {
    await link();
    puppet.say(read('A1', { readerAt: (T0 - 431) as EpochMs }));
    await timers.advance(0);
    expect(stored[0]?.clockOffset).toBe(431);
  });

  it('are delivered at once after an idle period, and share a commit when they follow within 100 ms', async () => {
    await link();
    puppet.say(read('A1'));
    await timers.advance(0);
    expect(batches).toEqual([1]);
    for (const tag of ['A2', 'A3', 'A4']) {
      await timers.advance(33);
      puppet.say(read(tag));
    }
    expect(batches).toEqual([1]);
    await timers.advance(1);
    expect(batches).toEqual([1, 3]);
    await timers.advance(100);
    puppet.say(read('A5'), read('A6'));
    await timers.advance(0);
    expect(batches).toEqual([1, 3, 2]);
    expect(stored.map((one) => one.tag)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
  });

  it('are delivered before closing ends, also those that wait for a batch', async () => {
    await link();
    puppet.say(read('A1'));
    await timers.advance(0);
    puppet.say(read('A2'));
    await readers.close();
    expect(batches).toEqual([1, 1]);
  });

  it('are delivered in the same turn by flushNow, each once and in order', async () => {
    await link();
    puppet.say(read('A1'));
    await timers.advance(0);
    puppet.say(read('A2'), read('A3'));
    readers.flushNow();
    expect(stored.map((one) => one.tag)).toEqual(['A1', 'A2', 'A3']);
    puppet.say(read('A4'));
    await timers.advance(1000);
    expect(stored.map((one) => one.tag)).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(status().waitingReads).toBe(0);
  });

  it('are flushed after those that are being delivered, and none of them twice', async () => {
    await link();
    const slow = new SlowDoor();
    intake = (reads) => slow.take(reads);
    puppet.say(read('A1'));
    await timers.advance(0);
    puppet.say(read('A2'));
    readers.flushNow();
    expect(slow.offered).toEqual(['A1', 'A2']);
    slow.answer();
    await timers.advance(5000);
    expect(slow.offered).toEqual(['A1', 'A2']);
    expect(status().waitingReads).toBe(0);
  });

  it('stay in the queue in order when a flush is refused, also while the manager closes', async () => {
    await link();
    puppet.say(read('A1'));
    await timers.advance(0);
    doorFault = new Error('disk full');
    puppet.say(read('A2'));
    readers.flushNow();
    puppet.say(read('A3'));
    await timers.advance(10);
    expect(status()).toMatchObject({ waitingReads: 2, notices: [{ message: NOT_STORED }] });
    doorFault = null;
    readers.flushNow();
    await readers.close();
    expect(stored.map((one) => one.tag)).toEqual(['A1', 'A2', 'A3']);
  });

  it('wait in memory while the intake refuses them, are counted, and are delivered in order afterwards', async () => {
    await link();
    doorFault = new Error('disk full');
    for (let index = 0; index < 2500; index++) puppet.say(read(`A${index}`));
    await timers.advance(5000);
    expect(status()).toMatchObject({ waitingReads: 2500, notices: [{ message: NOT_STORED, level: 'alarm' }] });
    doorFault = null;
    await timers.advance(1000);
    expect(status().waitingReads).toBe(0);
    expect(stored.map((one) => one.tag)).toEqual(Array.from({ length: 2500 }, (_, index) => `A${index}`));
  });

  it('are delivered before closing ends, or closing rejects with their number', async () => {
    await link();
    puppet.say(read('A1'));
    await readers.close();
    expect(stored).toHaveLength(1);
    doorFault = new Error('disk full');
    puppet.say(read('A2'), read('A3'));
    await expect(readers.close()).rejects.toThrow('2 reads could not be stored');
  });
});

describe('a reader clock', () => {
  it('that is not set is an alarm for the timekeeper', async () => {
    await link();
    puppet.say({ type: 'clock', sample: { readerAt: Date.UTC(1999, 10, 30) as EpochMs, hostAt: T0, roundTrip: 4 as Ms } });
    expect(status()).toMatchObject({
      clock: null,
      notices: [{ at: T0, message: { code: 'clock', params: { problem: 'not-set' } }, level: 'alarm' }],
    });
    puppet.say({ type: 'clock-set' }, { type: 'clock', sample: { readerAt: T0, hostAt: T0, roundTrip: 4 as Ms } });
    expect(status().clock).toEqual({ offset: 0, spread: 2, driftPpm: null, alarm: null });
  });

  const alarms = () => status().notices.filter(({ level }) => level === 'alarm');

  it('that is known from reads alone also raises an alarm when it is not set, and when it jumped', async () => {
    await link();
    puppet.say(read('a1', { readerAt: Date.UTC(1999, 10, 30) as EpochMs }));
    expect(alarms().map(({ message }) => message.params)).toEqual([{ problem: 'not-set' }]);
    puppet.say(read('a2', { readerAt: T0 }));
    expect(status().clock).toMatchObject({ alarm: null });
    puppet.say(read('a3', { readerAt: (T0 + 3_600_000) as EpochMs }));
    expect(alarms().map(({ message }) => message.params)).toEqual([{ problem: 'not-set' }, { problem: 'jumped', by: 3_600_000 }]);
  });

  it('gives a moment that the device reports its station time, where it is known', async () => {
    await link();
    const moment = (readerAt: number | null): DriverEvent => ({
      type: 'moment',
      moment: {
        readerAt: readerAt as EpochMs | null,
        receivedAt: timers.now(),
        level: 'warning',
        message: (at) => ({ code: 'time-without-number', params: { antenna: 1, at, shown: '', count: 1 } }),
      },
    });
    puppet.say(moment(T0 - 9_000), moment(null), moment(Date.UTC(1999, 10, 30)));
    puppet.say({ type: 'clock', sample: { readerAt: (T0 - 5_000) as EpochMs, hostAt: T0, roundTrip: null } }, moment(T0 - 7_000));
    const told = status().notices.flatMap(({ message }) => (message.code === 'time-without-number' ? [message.params.at] : []));
    expect(told).toEqual([T0 - 9_000, T0, T0 - 2_000]);
  });

  it('dates a start signal, which is offered and stands among the notices; the device is told once it is saved', async () => {
    await link();
    const saved: string[] = [];
    const gun = (name: string, more: { readonly clock?: string; readonly sender?: string } = {}): DriverEvent => ({
      type: 'gun',
      gun: { name, readerAt: (T0 - 9_000) as EpochMs, receivedAt: timers.now(), shown: name, onSaved: () => saved.push(name), ...more },
    });
    puppet.say({ type: 'clock', sample: { readerAt: (T0 - 5_000) as EpochMs, hostAt: T0, roundTrip: 4 as Ms }, clock: 'start' });
    puppet.say(gun('own clock'), gun('clock of the sender', { clock: 'start', sender: '10.0.0.5' }));
    const { kind } = puppet;
    expect(guns).toEqual([
      { at: T0, name: 'own clock', kind, device: '192.168.0.178', shown: 'own clock', byArrival: true },
      { at: T0 - 4_000, name: 'clock of the sender', kind, device: '10.0.0.5', shown: 'clock of the sender' },
    ]);
    expect(saved).toEqual(['clock of the sender']);
    const told = status().notices.flatMap(({ message }) => (message.code === 'gun-signal' ? [message.params] : []));
    expect(told).toEqual([
      { at: T0, shown: 'own clock', byArrival: true },
      { at: T0 - 4_000, shown: 'clock of the sender' },
    ]);
  });

  it('dates a start signal that arrives when it was made by a clock of which nothing else is known; any other by its arrival, and says so', async () => {
    await link();
    const gun = (readerAt: number | null): DriverEvent => ({
      type: 'gun',
      gun: { name: '', readerAt: readerAt as EpochMs | null, receivedAt: timers.now(), shown: `${readerAt}` },
    });
    puppet.say(gun(T0 - 200), gun(T0 - 40_000), gun(T0 + 3_600_000), gun(Date.UTC(1999, 10, 30)), gun(null));
    expect(guns.map(({ at, byArrival = false }) => [at - T0, byArrival])).toEqual([
      [-200, false],
      [0, true],
      [0, true],
      [0, true],
      [0, true],
    ]);
  });

  it('that the station has set did not jump', async () => {
    await link();
    const sample = (readerAt: number): DriverEvent => ({
      type: 'clock',
      sample: { readerAt: readerAt as EpochMs, hostAt: timers.now(), roundTrip: 4 as Ms },
    });
    puppet.say(sample(T0 - 3_600_000), { type: 'clock-set' }, sample(T0));
    expect(alarms()).toEqual([]);
    expect(status().clock).toMatchObject({ offset: 0, alarm: null });
  });

  it('that was measured raises no alarm because of a read without a date', async () => {
    await link();
    puppet.say({ type: 'clock', sample: { readerAt: T0, hostAt: T0, roundTrip: 4 as Ms } });
    puppet.say(read('a1', { readerAt: Date.UTC(1999, 10, 30) as EpochMs }));
    expect(alarms()).toEqual([]);
    expect(status().clock).toMatchObject({ offset: 0 });
  });

  it('that is no longer compared raises one alarm, without any other event', async () => {
    await link();
    puppet.say({ type: 'clock', sample: { readerAt: T0, hostAt: T0, roundTrip: 4 as Ms } });
    await timers.advance(900_000);
    expect(alarms().map(({ message }) => message.params)).toEqual([{ problem: 'not-compared', after: 300_000 }]);
  });
});

describe('an antenna', () => {
  it('counts the reads of tags that stay in its field, and shows their signal', async () => {
    await link();
    puppet.say(read('a1', { rssi: -60 }), { type: 'seen', antenna: 1, rssi: -48, reads: 7 });
    expect(status().antennas).toEqual([{ antenna: 1, readsLastMinute: 8, rssi: -48, connected: null }]);
    expect(status().reads).toBe(1);
  });
});

describe('a reader that connects to the station', () => {
  it('is opening, with the reason, until it has connected', async () => {
    const added = readers.add(ADDRESS);
    expect(added.ok).toBe(true);
    await timers.advance(0);
    const reason: ReaderMessage = { code: 'waiting-for-sender', params: { port: 53_135 } };
    puppet.say({ type: 'waiting', reason });
    await timers.advance(20_000);
    expect(status()).toMatchObject({ state: 'opening', reason });
    puppet.say(READY);
    expect(status().state).toBe('ready');
  });
});

it('listeners are not notified of a repeated notice', async () => {
  await link();
  await timers.advance(1000);
  const notified: string[] = [];
  readers.subscribe((id) => notified.push(id));
  const notice: DriverEvent = { type: 'notice', message: { code: 'antenna-missing', params: { antenna: 2 } }, level: 'warning' };
  puppet.say(notice, notice, notice);
  expect(notified).toHaveLength(1);
});

it('a listener that throws stops neither the driver nor the other listeners, and its error is reported', async () => {
  const id = await link();
  const failure = new Error('the listener failed');
  const notified: string[] = [];
  readers.subscribe(() => {
    throw failure;
  });
  readers.subscribe((reader) => notified.push(reader));
  expect(() =>
    puppet.say({ type: 'notice', message: { code: 'antenna-missing', params: { antenna: 2 } }, level: 'warning' }),
  ).not.toThrow();
  expect(notified).toEqual([id]);
  expect(listenerErrors).toEqual([{ error: failure, reader: id }]);
});

describe('reads that a reader had kept while the station was down', () => {
  const MINUTE = 60_000;
  const SET = [3_600_000, -3_600_000, 120_000];
  /** The last read before the station was ended, two minutes ago, by a clock that was 5 s slow. */
  const before = {
    timestamp: T0 - 2 * MINUTE,
    readerAt: T0 - 2 * MINUTE - 5000,
    clockOffset: 5000,
    receivedAt: T0 - 2 * MINUTE,
    extra: null,
  };
  const kept = (readerAt: number): DriverEvent => ({
    type: 'read',
    read: {
      ...{ tag: '7' as TagId, kind: 'arrive', antenna: null, rssi: null, extra: null, recovered: true },
      ...{ readerAt: readerAt as EpochMs, receivedAt: T0 },
    },
  });
  const answer = (offset: number): DriverEvent => ({
    type: 'clock',
    sample: { readerAt: (T0 - offset) as EpochMs, hostAt: T0, roundTrip: 10 as Ms },
  });
  const times = (): readonly number[] => stored.map(({ readerAt, clockOffset }) => (readerAt ?? 0) + (clockOffset ?? 0) - T0);

  it.each(SET)('have the time of the clock that made them, where it was set by %i ms meanwhile', async (by) => {
    lastRead = { ...before } as unknown as TagRead;
    readers.add(ADDRESS);
    await timers.advance(0);
    puppet.say(READY, answer(5000 - by), kept(T0 - MINUTE - 5000), kept(T0 - 1000 - 5000 + by));
    await timers.advance(500);
    expect(times()).toEqual([-MINUTE, -1000]);
  });

  it('have its time where it was not set, and nothing is said of it', async () => {
    lastRead = { ...before } as unknown as TagRead;
    readers.add(ADDRESS);
    await timers.advance(0);
    puppet.say(READY, answer(5010), kept(T0 - MINUTE - 5000));
    await timers.advance(500);
    expect(times()).toEqual([10 - MINUTE]);
    expect(readers.list()[0]?.notices).toEqual([]);
  });
});
