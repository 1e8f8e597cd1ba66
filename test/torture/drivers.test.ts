import { expect, it } from 'vitest';
import { DRIVER_COUNTS } from '../suites/driver-counts';
// What every driver passes, with ten thousand crossings each and an hour for each clock.
import '../readers/chafon/contract.int.test';
import '../readers/chronotrack/contract.int.test';
import '../readers/cl7206/contract.int.test';
import '../readers/crossmgr/contract.int.test';
import '../readers/ipico/contract.int.test';
import '../readers/lines/contract.int.test';
import '../readers/llrp/contract.int.test';
import '../readers/m6e/contract.int.test';
import '../readers/mylaps/contract.int.test';
import '../readers/p3/contract.int.test';
import '../readers/portal/contract.int.test';
import '../readers/push/contract.int.test';
import '../readers/raceresult/contract.int.test';
import '../readers/sirit510/serial-driver.test';
import '../readers/sirit510/tcp-driver.test';
import '../readers/ultra/contract.int.test';
import '../readers/yr9700/contract.int.test';
import '../readers/manager/clocks-of-kinds.int.test';

it('what every driver sent and the race counted is printed: of each run at least what was due, and never more than was sent', () => {
  console.table(DRIVER_COUNTS);
  const sum = (of: 'crossings' | 'due' | 'counted' | 'reads') => DRIVER_COUNTS.reduce((total, each) => total + each[of], 0);
  const drivers = new Set(DRIVER_COUNTS.map(({ driver }) => driver)).size;
  console.log({
    drivers,
    runs: DRIVER_COUNTS.length,
    ...Object.fromEntries((['crossings', 'due', 'counted', 'reads'] as const).map((of) => [of, sum(of)])),
  });
  expect(drivers).toBeGreaterThan(1);
  expect(DRIVER_COUNTS.filter(({ crossings, due, counted }) => counted < due || counted > crossings)).toEqual([]);
});
