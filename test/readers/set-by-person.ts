import { expect } from 'vitest';
import type { ReaderDriver } from '../../src/readers/kit/driver';
import type { VirtualTimers } from '../../src/readers/simulator/virtual-timers';
import type { SessionLog } from './yr9700/session-log';

/** What an order of a person comes to, in at most half a minute. */
export async function outcomeOf<Result>(timers: VirtualTimers, order: Promise<Result> | undefined): Promise<Result | undefined> {
  await timers.advance(30_000);
  return order;
}

/** Sets the clock of a reader, which must be right afterwards by `within` ms, and what was measured before forgotten. */
export async function expectClockSet(
  { timers, log, driver }: { readonly timers: VirtualTimers; readonly log: SessionLog; readonly driver: () => ReaderDriver },
  { off, within = 20 }: { readonly off: () => number; readonly within?: number },
): Promise<void> {
  expect(await outcomeOf(timers, driver().setClock?.())).toBe('set');
  expect(Math.abs(off())).toBeLessThanOrEqual(within);
  const after = log.events.slice(log.events.findIndex(({ type }) => type === 'clock-set'));
  const [sample] = after.flatMap((event) => (event.type === 'clock' ? [event.sample] : []));
  expect(Math.abs((sample?.readerAt ?? 0) - (sample?.hostAt ?? Number.NaN))).toBeLessThanOrEqual(within + 40);
}

/** Asks to set the clock of a reader that answers nothing: nobody is told that it was set. */
export async function expectClockNotSet({
  timers,
  driver,
}: {
  readonly timers: VirtualTimers;
  readonly driver: () => ReaderDriver;
}): Promise<void> {
  const order = driver().setClock?.();
  expect(
    await outcomeOf(
      timers,
      order?.catch(() => 'lost'),
    ),
  ).toMatch(/refused|lost/);
}
