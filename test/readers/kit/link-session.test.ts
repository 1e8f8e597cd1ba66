import { expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import type { LinkLoss } from '../../../src/readers/kit/link';
import { untilClosed, withLink } from '../../../src/readers/kit/link-session';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { BaseLink } from '../../../src/readers/transport/wire-link';

const UNPLUGGED: LinkLoss = { code: 'unplugged', message: { code: 'serial-unplugged', params: { link: 'COM4' } } };

/** A session over a link whose port the test frees; `outcome` is null while the session lasts. */
function bench() {
  const timers = new VirtualTimers(0 as EpochMs);
  const stop = new AbortController();
  let free: () => void = () => undefined;
  const port = {
    send: (_: Uint8Array, sent: () => void) => sent(),
    destroy: (freed: () => void) => {
      free = freed;
    },
  };
  const link = new BaseLink(port, { name: 'COM4', writeTimeoutMs: 1000, timers });
  const session = {
    signal: stop.signal,
    now: () => timers.now(),
    elapsed: () => timers.elapsed(),
    isRacing: () => false,
    report: () => undefined,
  };
  const result = { outcome: null as string | null };
  withLink(session, { transport: { id: 'serial:COM4', open: async () => link }, talk: untilClosed }).then(
    () => {
      result.outcome = 'ended';
    },
    () => {
      result.outcome = 'failed';
    },
  );
  return { timers, link, stop, result, free: () => free() };
}

it.each([
  { what: 'the link is lost', end: ({ link }: ReturnType<typeof bench>) => link.end(UNPLUGGED), outcome: 'failed' },
  { what: 'the session is stopped', end: ({ stop }: ReturnType<typeof bench>) => stop.abort(), outcome: 'ended' },
])('a session whose end is that $what is over once its port is free, so that the next one can open it', async ({ end, outcome }) => {
  const session = bench();
  await session.timers.advance(0);
  end(session);
  await session.timers.advance(1000);
  expect(session.result.outcome).toBeNull();
  session.free();
  await session.timers.advance(0);
  expect(session.result.outcome).toBe(outcome);
});
