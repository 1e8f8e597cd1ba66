import { expect, it } from 'vitest';
import { parseTag } from '../../../src/domain/model/tag';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import type { DriverEvent } from '../../../src/readers/kit/driver';
import { TagTracker } from '../../../src/readers/kit/tag-tracker';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';

const START = Date.UTC(2026, 4, 12, 10) as EpochMs;
const DEPART_AFTER = 300 as Ms;
const MINUTES = 60_000;

/** A tracker on timers that the test advances, and the kinds of reads that it reported. */
function tracking() {
  const timers = new VirtualTimers(START);
  const events: DriverEvent[] = [];
  const session = {
    signal: new AbortController().signal,
    now: () => timers.now(),
    elapsed: () => timers.elapsed(),
    isRacing: () => true,
    report: (event: DriverEvent) => events.push(event),
  };
  const tracker = new TagTracker(session, timers, DEPART_AFTER);
  const tag = parseTag('C5A1');
  if (tag === null) throw new Error('the test tag is a tag');
  const see = (): void => tracker.observe({ tag, antenna: 1, rssi: null, readerAt: null, receivedAt: timers.now() });
  const kinds = (): readonly string[] => events.flatMap((event) => (event.type === 'read' ? [event.read.kind] : []));
  return { timers, see, kinds };
}

it.each([5 * MINUTES, -5 * MINUTES])('a tag in the field is no second arrival when the clock is changed by %i ms', async (change) => {
  const { timers, see, kinds } = tracking();
  for (let read = 0; read < 10; read += 1) {
    if (read === 5) timers.step(change);
    see();
    await timers.advance(100);
  }
  expect(kinds()).toEqual(['arrive']);
});

it.each([5 * MINUTES, -5 * MINUTES])('a tag that left departs on time when the clock is changed by %i ms', async (change) => {
  const { timers, see, kinds } = tracking();
  see();
  timers.step(change);
  await timers.advance(DEPART_AFTER * 2);
  expect(kinds()).toEqual(['arrive', 'depart']);
});
