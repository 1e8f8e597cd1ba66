import { describe } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { startNoticeTexts } from '../../src/texts/en/start-notices';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const TEN = 36_000_000 as EpochMs;
const some = { bibs: ['1', '2'], riders: 2 };

const table: MessageTable<'startNotice'> = [
  [{ code: 'not-starting', params: { bibs: ['7'], riders: 1 } }, 'Left out, because marked as DNS: bib 7.'],
  [{ code: 'without-rank', params: { bibs: ['1', '2'], riders: 9 } }, 'Without a rank, so ranked behind all others: bibs 1, 2 and 7 more.'],
  [{ code: 'unknown-bibs', params: some }, 'The ranking names riders who are not in the race: bibs 1 and 2.'],
  [{ code: 'unknown-categories', params: { categories: ['U13', 'U15'] } }, 'No rider has this category: U13 and U15.'],
  [{ code: 'nobody-to-start', params: { riders: 0 } }, 'No riders yet. Add riders or import your entry list first.'],
  [{ code: 'nobody-to-start', params: { riders: 5 } }, 'No rider is left for this list.'],
  [{ code: 'start-replaced', params: some }, 'Another own start is replaced: bibs 1 and 2.'],
  [{ code: 'has-laps', params: some }, 'Laps are counted already, and may change: bibs 1 and 2.'],
  [{ code: 'start-in-past', params: { ...some, now: TEN } }, 'The start is in the past (it is 10:00:00.000): bibs 1 and 2.'],
  [
    { code: 'start-before-gun', params: { ...some, gun_at: TEN } },
    'The start is before the start of the race at 10:00:00.000: bibs 1 and 2.',
  ],
  [{ code: 'start-shared', params: some }, 'Not in this list, but starting at the same time as a rider who is: bibs 1 and 2.'],
];

describe('notices about a start list', () => {
  testTexts('startNotice', table);
  testEveryCode(table, Object.keys(startNoticeTexts));
});
