import { describe } from 'vitest';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { settlementTexts } from '../../src/texts/en/settlement';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const AT = Date.UTC(2026, 4, 12, 10, 13, 20) as EpochMs;
const LATER = (AT + 800_000) as EpochMs;
const rider = { bib: '105', name: 'Anna Muster' };

const table: MessageTable<'settlement'> = [
  [{ code: 'never-seen', params: { rider } }, 'Never read by any reader: DNS'],
  [{ code: 'not-seen-since-start', params: { rider, at: AT } }, 'Read before the start, last at 10:13:20.000, and not since: DNS'],
  [
    { code: 'went-home', params: { rider, lap: 2, at: AT, silent: 1_600_000 as Ms } },
    'Not finished. Last seen at 10:13:20.000, 0:26:40 before the end: DNF after lap 2',
  ],
  [
    { code: 'went-home', params: { rider, lap: 0, at: AT, silent: 60_000 as Ms } },
    'Not finished. Last seen at 10:13:20.000, 0:01:00 before the end: DNF before completing a lap',
  ],
  [
    { code: 'pulled-without-order', params: { rider, at: AT } },
    'Pulled without a time. Use the last crossing, 10:13:20.000, to rank pulled riders',
  ],
  [
    { code: 'seen-after', params: { rider, status: 'dns', reads: 1, at: AT } },
    'Marked as DNS, but 1 read followed, last at 10:13:20.000: back in the race',
  ],
  [
    { code: 'seen-after', params: { rider, status: 'dnf', reads: 2, at: AT } },
    'Marked as DNF, but 2 reads followed, last at 10:13:20.000: back in the race',
  ],
  [
    { code: 'suspected-lap', params: { rider, from: AT, to: LATER, looks_like: 2 } },
    'The lap from 10:13:20.000 to 10:26:40.000 looks like 2 laps. Check it on Live',
  ],
  [
    { code: 'tag-like', params: { tag: 'E1', rider, own: 'E2' } },
    'Unknown tag E1 differs from their tag E2 in one character. Check it on Riders',
  ],
  [{ code: 'tag-fits', params: { tag: 'E1', rider, laps: 1 } }, 'Never read, while unknown tag E1 has 1 lap. Check it on Riders'],
  [{ code: 'no-start', params: { rider } }, 'Has laps but no start of their own; the time runs from the gun or the wave. Enter the start'],
  [
    { code: 'read-without-start', params: { rider, at: AT } },
    'Last read at 10:13:20.000, but has no start of their own and the gun is not set, so nothing counts. Enter the start',
  ],
  [
    { code: 'cut-off', params: { rider, passage: 'Finish', time: 7_260_000 as Ms, limit: 7_200_000 as Ms } },
    'Reached Finish after 2:01:00; the limit is 2:00:00: over the time limit',
  ],
  [
    { code: 'cut-off', params: { rider, passage: 'Finish', time: 7_200_040 as Ms, limit: 7_200_000 as Ms } },
    'Reached Finish after 2:00:00.04; the limit is 2:00:00: over the time limit',
  ],
  [
    { code: 'eighty-percent', params: { rider, lap: 2, behind: 250_000 as Ms, limit: 240_000 as Ms } },
    '0:04:10 behind the leader after lap 2; 80 % of the leader’s first lap is 0:04:00',
  ],
];

describe('proposals for settling a race', () => {
  testTexts('settlement', table);
  testEveryCode(table, Object.keys(settlementTexts));
});
