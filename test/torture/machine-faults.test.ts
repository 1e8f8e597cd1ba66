import { describe, expect, it } from 'vitest';
import { FAULTS, type Outcome, ROLES, tried, WAYS } from '../replication/machine-faults';
import { hasNatsServer } from '../replication/nats-server';
import { SmallDisk } from './small-disk';

/** So soon every desk that it concerns says what is wrong, and what to do. */
const LIMIT_S = 10;

const CASES = FAULTS.flatMap((fault) => WAYS.flatMap((way) => ROLES.map((role) => ({ fault, way, role }))));

describe.runIf(hasNatsServer() && SmallDisk.canMount())('what goes wrong with one of several machines', () => {
  const outcomes: Outcome[] = [];

  it.each(CASES)('$fault, over $way, $role: said within ten seconds, nothing lost or doubled', async (one) => {
    const outcome = await tried(one);
    outcomes.push(outcome);
    expect(outcome.seconds ?? 0).toBeLessThan(LIMIT_S);
  });

  it('each case was tried', () => {
    console.table(outcomes);
    expect(outcomes).toHaveLength(CASES.length);
  });
});
