import { describe, expect, it } from 'vitest';
import { SmallDisk } from '../torture/small-disk';
import { type Case, tried } from './machine-faults';
import { hasNatsServer } from './nats-server';

/** One of each fault; test/torture tries all. */
const SOME: readonly Case[] = [
  { fault: 'two under one name', way: 'HTTP', role: 'standby' },
  { fault: 'two under one name', way: 'NATS', role: 'hub' },
  { fault: 'older race file', way: 'HTTP', role: 'hub' },
  { fault: 'wrong key', way: 'NATS', role: 'hub' },
  { fault: 'full disk', way: 'HTTP', role: 'hub' },
  { fault: 'clock 3 s off', way: 'HTTP', role: 'hub' },
];

describe('what goes wrong with one of several machines', () => {
  it('is said at every desk that it concerns, with what to do; nothing is lost or doubled', async () => {
    const possible = SOME.filter(
      ({ fault, way }) => (way === 'HTTP' || hasNatsServer()) && (fault !== 'full disk' || SmallDisk.canMount()),
    );
    const outcomes = await Promise.all(possible.map(tried));
    expect(outcomes.map(({ said }) => said).filter((said) => said === 'heals')).toEqual([]);
  });
});
