import { expect, test } from 'vitest';
import type { Ms } from '../../src/domain/model/time';
import { participantJson, riderJson } from '../../src/wire/row-cache';
import { participantDto, standingRow } from '../../src/wire/to-wire';
import { rider } from '../exports/sample';

const LEADER = rider(1);
const SECOND = rider(2);

test('a row is the JSON of its standing, and the same text as long as the standing stays', () => {
  const text = riderJson(LEADER);
  expect(JSON.parse(text)).toEqual(standingRow(LEADER));
  expect(riderJson({ ...LEADER, laps: 6 })).not.toBe(text);
  expect(riderJson(LEADER)).toBe(text);
});

test('a participant whose gap changes because of the leader gets another text', () => {
  const [, before] = participantJson([LEADER, SECOND]);
  const faster = { ...LEADER, elapsed: 100_000 as Ms };
  const [, after] = participantJson([faster, SECOND]);
  expect([before, after].map((text) => JSON.parse(text ?? '').gap_ms)).toEqual([1234, 202_468]);
});

test('a participant whose laps behind change, with the same gap of none, gets another text', () => {
  const lapped = rider(3, { laps: 4, rankedLaps: 4 });
  const [, before] = participantJson([LEADER, lapped]);
  const [, after] = participantJson([rider(4, { laps: 6, rankedLaps: 6 }), lapped]);
  const rows = [before, after].map((text) => JSON.parse(text ?? ''));
  expect(rows.map(({ gap_ms, laps_behind }) => [gap_ms, laps_behind])).toEqual([
    [null, 1],
    [null, 2],
  ]);
});

test('a participant of the original contract has its eight keys in their order, and bib and name when registered', () => {
  const keys = ['tag_id', 'laps', 'last_pass_time', 'finish_time', 'finished', 'total_time_ms', 'gap_ms', 'laps_behind'];
  const behind = { gap: null, lapsBehind: 0 };
  expect(Object.keys(participantDto(LEADER, behind))).toEqual([...keys, 'bib', 'name']);
  expect(Object.keys(participantDto(rider(2, { participant: null }), behind))).toEqual(keys);
});
