import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LineSilence } from '../../src/replication/broker/line-silence';
import { inTime } from '../../src/replication/broker/slow-answer';

describe('a line', () => {
  it.each([
    { what: 'brings a byte now and then', received: (ping: number) => Math.floor(ping / 4), sent: () => 0, deadAt: null },
    { what: 'brings nothing', received: () => 0, sent: () => 0, deadAt: 5 },
    { what: 'brings nothing while 30 kB are sent', received: () => 0, sent: () => 30_000, deadAt: 8 },
    { what: 'brings nothing while 4 MB are sent', received: () => 0, sent: () => 4_000_000, deadAt: 60 },
  ])('that $what is dead after $deadAt pings', ({ received, sent, deadAt }) => {
    const silence = new LineSilence();
    const pings = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(pings.find((ping) => silence.isDead({ received: received(ping), sent: sent() })) ?? null).toBe(deadAt);
  });
});

describe('an answer', () => {
  const never = new Promise<string>(() => undefined);

  it('is given up when none came before those to the pings that followed the question', async () => {
    await expect(inTime({ flush: () => Promise.resolve() }, never, [1, 1])).rejects.toThrow('');
  });

  it('is waited for while the line has not carried what was before it', async () => {
    let carry: () => void = () => undefined;
    const flushed = new Promise<void>((resolve) => {
      carry = resolve;
    });
    const answer = setTimeout(50, 'late');
    expect(await inTime({ flush: () => flushed }, answer, [1, 1])).toBe('late');
    carry();
  });

  it('fails as the line does', async () => {
    await expect(inTime({ flush: () => Promise.reject(new Error('cut')) }, never, [1])).rejects.toThrow('cut');
  });
});
