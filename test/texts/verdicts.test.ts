import type { EpochMs, Ms } from '../../src/domain/model/time';
import { verdictTexts } from '../../src/texts/en/verdicts';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const NOON = Date.UTC(2026, 5, 6, 12) as EpochMs;
const ANNA = { bib: '12', name: 'Anna Muster' };

const table: MessageTable<'verdict'> = [
  [{ code: 'counted', params: { lap: 3, finish: false, unknown_tag: false } }, 'Counted as lap 3.'],
  [{ code: 'counted', params: { lap: 5, finish: true, unknown_tag: false } }, 'Counted as lap 5: finish.'],
  [{ code: 'counted', params: { lap: 1, finish: false, unknown_tag: true } }, 'Counted as lap 1 of a tag without a rider.'],
  [{ code: 'start', params: {} }, 'Own start (chip start): lap 1 begins.'],
  [{ code: 'same-crossing', params: { as: 4, at: NOON } }, 'Same passing as 12:00:00.000.'],
  [{ code: 'gun-not-set', params: { at: NOON, antenna: 1 } }, 'Seen at 12:00:00, antenna 1. The gun is not set, so it does not count.'],
  [{ code: 'gun-not-set', params: { at: NOON, antenna: null } }, 'Seen at 12:00:00. The gun is not set, so it does not count.'],
  [
    { code: 'too-soon', params: { start_at: NOON, min_lap: 60_000 as Ms } },
    'Too soon after the start at 12:00:00.000: a lap takes at least 1 min; ignored.',
  ],
  [
    { code: 'not-ridden', params: { at: NOON, ridden: 23_000 as Ms, min_lap: 60_000 as Ms } },
    'Only 23 s ridden since the passing at 12:00:00.000, because the race was neutralised: a lap takes at least 1 min; ignored.',
  ],
  [{ code: 'neutralised', params: { from: NOON, until: null } }, 'While the race was neutralised from 12:00:00.000; ignored.'],
  [
    { code: 'neutralised', params: { from: NOON, until: NOON } },
    'While the race was neutralised from 12:00:00.000 to 12:00:00.000; ignored.',
  ],
  [{ code: 'before-start', params: { start_at: NOON } }, 'Before the start at 12:00:00.000; ignored.'],
  [{ code: 'after-stop', params: { stopped_at: NOON } }, 'After the race was stopped at 12:00:00.000; ignored.'],
  [{ code: 'after-time', params: { ended_at: NOON } }, 'After the time ran out at 12:00:00.000; ignored.'],
  [{ code: 'after-finish', params: { lap: 6, finish_at: NOON } }, 'Crossed again after finishing at 12:00:00.000; ignored.'],
  [
    { code: 'clock-ahead', params: {} },
    'Dated more than a day after it arrived: the reader’s clock was wrong. It counts once the clock is corrected.',
  ],
  [{ code: 'voided', params: { reason: null } }, 'Voided by the timekeeper.'],
  [{ code: 'voided', params: { reason: 'rode back' } }, 'Voided by the timekeeper (rode back).'],
  [{ code: 'moved', params: { rider: ANNA, at: null, reason: null } }, 'Moved to bib 12 (Anna Muster) by the timekeeper.'],
  [{ code: 'moved', params: { rider: null, at: NOON, reason: 'photo' } }, 'Moved to 12:00:00.000 by the timekeeper (photo).'],
  [{ code: 'moved', params: { rider: { tag: 'E28' }, at: NOON, reason: null } }, 'Moved to tag E28 to 12:00:00.000 by the timekeeper.'],
  [{ code: 'departure', params: {} }, '“Tag left” events don’t count.'],
  [{ code: 'not-started', params: {} }, 'The rider is marked as DNS; ignored.'],
  [{ code: 'withdrawn', params: { status: 'over-time', at: NOON } }, 'After the rider was marked as OTL at 12:00:00.000; ignored.'],
  [{ code: 'parked', params: { from: NOON } }, 'Parked tag: read without a pause since 12:00:00.000, which counts once.'],
  [{ code: 'muted', params: {} }, 'This tag is muted; ignored.'],
  [{ code: 'superseded-start', params: {} }, 'Replaced by a later passing of the start.'],
  [{ code: 'passage', params: { passage: '5K', lap: 1 } }, '5K, lap 1.'],
  [
    { code: 'extra-passage', params: { point: 'Hill', lap: 2 } },
    'At Hill once more in lap 2: the course has no other passage there; ignored.',
  ],
  [
    { code: 'too-early', params: { point: 'Finish', from: NOON, not_before: 1_500_000 as Ms } },
    'Too early here (Finish): less than 25 min after 12:00:00.000, when the lap began; ignored.',
  ],
  [{ code: 'start-point', params: { point: 'Start' } }, 'At the start point Start, after the own start; ignored.'],
  [{ code: 'elsewhere', params: { point: 'Hill' } }, 'Elsewhere: Hill is not on the course of this rider; ignored.'],
  [{ code: 'ignored-point', params: { point: 'Tent' } }, 'At Tent, where reads do not count.'],
  [{ code: 'no-point', params: { reader: '5km' } }, 'Elsewhere: reader 5km stands at no point; ignored.'],
  [{ code: 'no-point', params: { reader: '' } }, 'Elsewhere: at no point of this race; ignored.'],
];

testTexts('verdict', table);
testEveryCode(table, Object.keys(verdictTexts));
