import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { type ReaderConfig, renderReaderAddress } from '../../../src/readers/kit/address';
import type { DriverSession, ReaderDriver } from '../../../src/readers/kit/driver';
import { LinkError } from '../../../src/readers/kit/link';
import { createReaderManager } from '../../../src/readers/manager/reader-manager';
import type { Readers } from '../../../src/readers/readers';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { familiesWith } from '../families';

/** Drivers that open and close with a delay. */
class Yard {
  readonly running: string[] = [];
  private readonly breaks = new Set<() => void>();

  constructor(private readonly timers: VirtualTimers) {}

  driver(config: ReaderConfig): ReaderDriver {
    const address = renderReaderAddress(config);
    return { kind: config.kind, run: (session) => this.session(address, session) };
  }

  breakAll(): void {
    for (const broken of [...this.breaks]) broken();
  }

  private async session(address: string, session: DriverSession): Promise<void> {
    this.running.push(address);
    await this.wait(30);
    if (!session.signal.aborted) session.report({ type: 'ready', identity: { serial: '', model: '', firmware: '' } });
    const isBroken = session.signal.aborted ? false : await this.end(session.signal);
    await this.wait(40);
    this.running.splice(this.running.indexOf(address), 1);
    if (isBroken) throw new LinkError({ code: 'unplugged', message: { code: 'serial-unplugged', params: { link: 'test' } } });
  }

  private end(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const broken = (): void => resolve(true);
      this.breaks.add(broken);
      signal.addEventListener('abort', () => resolve(false), { once: true });
    });
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.timers.after(ms, resolve));
  }
}

const PLACES = ['yr9700+tcp://10.0.0.1:4001', 'yr9700+tcp://10.0.0.2:4001'] as const;
const act = fc.record({
  what: fc.constantFrom('add', 'change', 'move', 'remove', 'open', 'close', 'break'),
  place: fc.nat({ max: PLACES.length - 1 }),
  power: fc.integer({ min: 10, max: 30 }),
  wait: fc.constantFrom(0, 0, 0, 10, 35, 50, 80, 1100),
});
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

function play(readers: Readers, yard: Yard, { what, place, power }: Act): void {
  const address = PLACES[place] ?? '';
  const id = readers.list().find((reader) => reader.address.startsWith(address))?.id ?? '';
  const acts: Readonly<Record<Act['what'], () => unknown>> = {
    add: () => readers.add(address),
    change: () => readers.change(id, `${address}?power=${power}`),
    move: () => readers.change(id, PLACES[1 - place] ?? ''),
    remove: () => readers.remove(id),
    open: () => readers.setOpen(id, true),
    close: () => readers.setOpen(id, false),
    break: () => yard.breakAll(),
  };
  acts[what]();
}

it('each reader has at most one session, and none at the end, in any order of adding, changing, moving, removing, opening, closing and losing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
      const timers = new VirtualTimers(Date.UTC(2026, 4, 12, 10) as EpochMs);
      const yard = new Yard(timers);
      const home = {
        deliver: async () => undefined,
        isRacing: () => true,
        ports: async () => [],
        scan: async () => [],
        onListenerError: () => undefined,
      };
      const readers = createReaderManager({ ...home, families: familiesWith((config) => yard.driver(config)), timers });
      for (const one of acts) {
        play(readers, yard, one);
        await timers.advance(one.wait);
        expect(yard.running.length).toBeLessThanOrEqual(readers.list().length);
      }
      await timers.advance(5000);
      const linked = readers.list().filter(({ state }) => state !== 'off');
      expect([...yard.running].sort()).toEqual(linked.map(({ address }) => address).sort());
      expect(linked.filter(({ state }) => state !== 'ready')).toEqual([]);
      const closed = readers.close();
      await timers.advance(200);
      await closed;
      expect(yard.running).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
