import { describe, expect, it } from 'vitest';
import { SmallDisk } from '../torture/small-disk';
import { type Case, tried } from './machine-faults';
import { hasNatsServer } from './nats-server';

/** One of each fault; test/torture tries all. */
const SOME: readonly Case[] = [
  { fault: 'two under one name', way: 'HTTP', role: 'standby' },
  { fault: 'two under one name', way: 'NATS', role: 'hub' },
  { fault: 'copied data folder', way: 'HTTP', role: 'hub' },
  { fault: 'older race file', way: 'HTTP', role: 'hub' },
  { fault: 'wrong key', way: 'NATS', role: 'hub' },
  { fault: 'full disk', way: 'HTTP', role: 'hub' },
  { fault: 'clock 3 s off', way: 'HTTP', role: 'hub' },
];
const POSSIBLE = SOME.filter(({ fault, way }) => (way === 'HTTP' || hasNatsServer()) && (fault !== 'full disk' || SmallDisk.canMount()));

describe('what goes wrong with one of several machines', () => {
  it.each(POSSIBLE)(
    '$fault, over $way, $role: every desk that it concerns says so and what to do; nothing is lost or doubled',
    async (one) => {
      expect((await tried(one)).said).not.toBe('heals');
    },
  );
});
