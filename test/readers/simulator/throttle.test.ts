import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { throttled } from '../../../src/readers/simulator/throttle';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';

function line(bytesPerSecond: number | null) {
  const timers = new VirtualTimers(1000 as EpochMs);
  const sent: { readonly length: number; readonly after: number }[] = [];
  const port: DevicePort = {
    send: (bytes) => sent.push({ length: bytes.length, after: timers.elapsed() }),
    onBytes: () => undefined,
    onEnd: () => undefined,
    end: () => undefined,
  };
  return { timers, sent, port: throttled(port, timers, bytesPerSecond) };
}

describe('a line with a speed', () => {
  it('sends chunks one after the other, each when its last byte has been sent', async () => {
    const { timers, sent, port } = line(1000);
    port.send(new Uint8Array(100));
    port.send(new Uint8Array(50));
    await timers.advance(1000);
    expect(sent).toEqual([
      { length: 100, after: 100 },
      { length: 50, after: 150 },
    ]);
  });

  it.each([-60_000, 60_000])('keeps its speed when the clock is set by %i ms while it sends', async (shift) => {
    const { timers, sent, port } = line(1000);
    port.send(new Uint8Array(100));
    timers.step(shift);
    port.send(new Uint8Array(100));
    await timers.advance(1000);
    expect(sent.map(({ after }) => after)).toEqual([100, 200]);
  });

  it('sends at once without one', () => {
    const { sent, port } = line(null);
    port.send(new Uint8Array(100));
    expect(sent).toEqual([{ length: 100, after: 0 }]);
  });
});
