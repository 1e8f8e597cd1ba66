import { afterEach, describe, expect, it } from 'vitest';
import { serveControl, serveEvents } from '../../../src/readers/simulator/sirit-channels';
import type { SiritDevice } from '../../../src/readers/simulator/sirit-device';
import { defaultSiritOptions } from '../../../src/readers/sirit510/options';
import { createSirit510Driver } from '../../../src/readers/sirit510/tcp-driver';
import { GUN, Race } from '../../domain/race-kit';
import { type Bench, setUpBench } from '../../suites/driver-bench';
import { whole } from '../../suites/wire-faults';
import { quickDevice } from './bench';

interface Said {
  readonly kind: 'arrive' | 'depart';
  readonly antenna: number;
  /** Milliseconds after the first minute of the race. */
  readonly at: number;
  readonly tag?: string;
}

const arrive = (antenna: number, at: number, tag?: string): Said => ({
  kind: 'arrive',
  antenna,
  at,
  ...(tag === undefined ? {} : { tag }),
});
const depart = (antenna: number, at: number): Said => ({ kind: 'depart', antenna, at });
const TAG = 'C5A1BE1B694E02089950CE2217F46FBA';

let bench: Bench;

/** The race after events that a Sirit sends in this order, one by one or all in one piece. */
async function race(events: readonly Said[], isOnePiece = false): Promise<Race> {
  let device: SiritDevice | null = null;
  bench = setUpBench(
    {
      name: 'traces',
      address: 'sirit510+tcp://127.0.0.1',
      recovers: true,
      isVirtual: true,
      noise: () => new Uint8Array(),
      make(wire, timers) {
        const simulated = quickDevice({ timers });
        device = simulated;
        const control = wire((port) => serveControl(simulated, port));
        const event = wire((port) => serveEvents(simulated, port));
        return { driver: createSirit510Driver({ control, event }, { ...defaultSiritOptions, timers }), device: { cross: () => undefined } };
      },
    },
    whole,
  );
  await bench.until(bench.isLinked);
  const texts = events.map(({ kind, antenna, at, tag }) => {
    const time = new Date(GUN + 60_000 + at).toISOString().slice(0, -1);
    return `event.tag.${kind} tag_id=0x${tag ?? TAG}, ${kind === 'arrive' ? 'first' : 'last'}=${time}, antenna=${antenna}\r\n\r\n`;
  });
  const speak = (text: string): void => device?.sayOnEvents(text);
  if (isOnePiece) speak(texts.join(''));
  else for (const text of texts) speak(text);
  await bench.until(() => bench.stored.length === events.length);
  const judged = new Race();
  for (const read of bench.stored) judged.record(read);
  return judged;
}

afterEach(() => bench.readers.close());

describe('a crossing of a line with several antennas', () => {
  const b = [arrive(1, 0), depart(1, 410), arrive(2, 470), depart(2, 880)];
  it.each([
    { trace: 'A overlap', events: [arrive(1, 0), arrive(2, 60), depart(1, 410), depart(2, 470)], passings: 1 },
    { trace: 'B race', events: b, passings: 1 },
    { trace: 'C the same, all in one piece', events: b, passings: 1, isOnePiece: true },
    {
      trace: 'D four antennas',
      events: [
        arrive(1, 0),
        arrive(2, 40),
        depart(1, 340),
        arrive(3, 380),
        depart(2, 420),
        arrive(4, 700),
        depart(3, 720),
        depart(4, 1040),
      ],
      passings: 1,
    },
    {
      trace: 'E slow walker at the line',
      events: [0, 1, 2, 3, 4, 5, 6, 7].flatMap((time) => [arrive(1, time * 900), depart(1, time * 900 + 350)]),
      passings: 1,
    },
    { trace: 'F legal short lap', events: [arrive(1, 0), depart(1, 400), arrive(1, 25_000)], passings: 2 },
    { trace: 'G lost depart', events: [arrive(1, 0), arrive(1, 60_000)], passings: 2 },
    { trace: 'H depart before arrive', events: [depart(1, 0), arrive(1, 10)], passings: 1 },
  ])('is $passings in trace $trace', async ({ events, passings, isOnePiece }) => {
    expect((await race(events, isOnePiece)).standing(TAG).laps).toBe(passings);
  });

  it('is placed by the time of the reader, not by the order of arrival (trace I)', async () => {
    const judged = await race([arrive(1, 110, 'A2A2'), arrive(1, 90, 'A1A1')]);
    expect(judged.standings().map((one) => one.tag)).toEqual(['A1A1', 'A2A2']);
  });
});
