import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { UltraSimulator } from '../../../src/readers/simulator/ultra';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { createUltraDriver } from '../../../src/readers/ultra/driver';
import { memoryTransport } from '../../suites/memory-port';
import { sessionOf } from '../device-bench';

const START = new Date(2026, 4, 12, 18, 5, 0, 250).getTime() as EpochMs;

async function bench() {
  const timers = new VirtualTimers(START);
  const reader = new UltraSimulator({ timers });
  const line = { isDamaging: false };
  const damaged = (message: Uint8Array): Uint8Array => message.map((byte) => (byte === 0x2c ? 0x3f : byte));
  const cable = memoryTransport((port) => reader.attach(port), {
    now: () => timers.now(),
    mangle: () => (message, emit) => emit(line.isDamaging ? damaged(message) : message),
  });
  const log = sessionOf(createUltraDriver(cable, { timers }), timers, true);
  await timers.advance(3000);
  const passDamaged = async (tag: string): Promise<void> => {
    line.isDamaging = true;
    reader.pass(tag);
    await timers.advance(1);
    line.isDamaging = false;
  };
  return { timers, reader, log, passDamaged };
}

describe('a read of an Ultra whose line was damaged on the way', () => {
  it('is asked for soon, although no other read follows it', async () => {
    const { timers, reader, log, passDamaged } = await bench();
    reader.pass('A1');
    await timers.advance(2000);
    await passDamaged('A2');
    await timers.advance(10_000);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['A1', 'A2']);
    await timers.advance(60_000);
    expect(log.arrivals).toHaveLength(2);
  });

  it('is asked for where it is the first one', async () => {
    const { timers, log, passDamaged } = await bench();
    await passDamaged('A1');
    await timers.advance(10_000);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['A1']);
  });
});
