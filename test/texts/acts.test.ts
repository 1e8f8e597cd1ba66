import { expect, test } from 'vitest';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { authorName } from '../../src/texts/author-name';
import { german } from '../../src/texts/de';
import { actTexts } from '../../src/texts/en/acts';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const at = (s: number): EpochMs => (Date.UTC(2026, 5, 6, 12) + s * 1000) as EpochMs;
const ANNA = { bib: '12', name: 'Anna Muster' };
const passing = { rider: ANNA, at: at(60) };
const unchanged = { bib: null, name: null, category: null, team: null, others: false };

const table: MessageTable<'act'> = [
  [{ code: 'race-created', params: { name: 'Cup' } }, 'Race “Cup” created'],
  [{ code: 'gun-set', params: { start_at: at(0) } }, 'Start time set to 12:00:00.000'],
  [{ code: 'race-stopped', params: { stopped_at: at(3600), planned: false } }, 'Race stopped at 13:00:00.000'],
  [{ code: 'race-stopped', params: { stopped_at: at(3600), planned: true } }, 'Stop planned for 13:00:00.000'],
  [{ code: 'race-resumed', params: {} }, 'Race resumed'],
  [{ code: 'race-renamed', params: { name: 'Night Cup' } }, 'Race renamed to “Night Cup”'],
  [{ code: 'language-set', params: { language: 'de' } }, 'Language of boards and results set to German'],
  [
    { code: 'rules-changed', params: { rules: [{ code: 'finish-laps', params: { laps: 7 } }], decimals: false } },
    'Rules changed. Race length: 7 laps. Lapped riders complete all laps.',
  ],
  [{ code: 'rules-changed', params: { rules: [], decimals: true } }, 'Rules changed: times have other decimals'],
  [{ code: 'rules-changed', params: { rules: [], decimals: false } }, 'Rules changed, without effect on this race'],
  [
    { code: 'wave-started', params: { categories: ['Women', 'U23'], start_at: at(343), planned: false } },
    'Women and U23 started at 12:05:43.000',
  ],
  [
    { code: 'wave-started', params: { categories: ['Women'], start_at: at(343), planned: true } },
    'Start time of Women set to 12:05:43.000',
  ],
  [{ code: 'wave-planned', params: { wave: 'Women' } }, 'Women starts as planned again'],
  [
    { code: 'start-listed', params: { starts: 2, first_at: at(60), last_at: at(120) } },
    'Start list taken: 2 riders from 12:01:00.000 to 12:02:00.000',
  ],
  [{ code: 'neutralised', params: { from: at(60), until: null } }, 'Race neutralised from 12:01:00.000'],
  [{ code: 'neutralised', params: { from: at(60), until: at(120) } }, 'Race neutralised from 12:01:00.000 to 12:02:00.000'],
  [{ code: 'declared', params: { state: 'official' } }, 'Results declared official'],
  [{ code: 'sheet-defined', params: { sheet: 'by-bib' } }, 'Sheet “by-bib” saved'],
  [{ code: 'sheet-removed', params: { sheet: 'by-bib' } }, 'Sheet “by-bib” removed'],
  [{ code: 'settled', params: { corrections: 1 } }, 'Race settled: 1 proposal taken'],
  [{ code: 'start', params: { rider: ANNA, at: at(60) } }, 'Start of bib 12 (Anna Muster) set to 12:01:00.000'],
  [{ code: 'start', params: { rider: ANNA, at: null } }, 'Own start of bib 12 (Anna Muster) removed'],
  [{ code: 'adjust-time', params: { rider: ANNA, by: 20_000 as Ms } }, '0:20 added to the time of bib 12 (Anna Muster)'],
  [{ code: 'adjust-time', params: { rider: ANNA, by: -5_000 as Ms } }, '0:05 taken off the time of bib 12 (Anna Muster)'],
  [{ code: 'adjust-laps', params: { rider: ANNA, by: 1 } }, '1 lap given to bib 12 (Anna Muster)'],
  [{ code: 'adjust-laps', params: { rider: ANNA, by: -2 } }, '2 laps taken from bib 12 (Anna Muster)'],
  [{ code: 'relegate', params: { rider: ANNA, behind: { bib: '7', name: '' } } }, 'Bib 12 (Anna Muster) relegated behind bib 7'],
  [{ code: 'note', params: { rider: ANNA, text: 'cut the course' } }, 'Note on bib 12 (Anna Muster): cut the course'],
  [{ code: 'participant-changed', params: { rider: ANNA, ...unchanged, others: true } }, 'Bib 12 (Anna Muster) changed: other details'],
  [{ code: 'participants-imported', params: { added: 2, changed: 0 } }, 'Riders imported: 2 added'],
  [{ code: 'participants-imported', params: { added: 1, changed: 3 } }, 'Riders imported: 1 added, 3 changed'],
  [{ code: 'participant-added', params: { rider: ANNA, tags: ['E1', 'E2'] } }, 'Bib 12 (Anna Muster) added with tags E1 and E2'],
  [{ code: 'participant-added', params: { rider: { bib: '7', name: '' }, tags: ['E1'] } }, 'Bib 7 added with tag E1'],
  [
    { code: 'participant-changed', params: { rider: ANNA, ...unchanged, bib: '13', team: '' } },
    'Bib 12 (Anna Muster) changed: bib 13, no team',
  ],
  [{ code: 'participant-removed', params: { rider: { participant: 'p3' } } }, 'Rider p3 removed'],
  [
    { code: 'tag-assigned', params: { tag: 'E1', rider: ANNA, from: null } },
    'Tag E1 assigned to bib 12 (Anna Muster), including earlier reads',
  ],
  [{ code: 'tag-assigned', params: { tag: 'E1', rider: ANNA, from: at(60) } }, 'Tag E1 assigned to bib 12 (Anna Muster) from 12:01:00.000'],
  [
    { code: 'tag-released', params: { tag: 'E1', rider: ANNA, from: null } },
    'Tag E1 removed from bib 12 (Anna Muster), including earlier reads',
  ],
  [
    { code: 'tag-released', params: { tag: 'E1', rider: ANNA, from: at(60) } },
    'Tag E1 removed from bib 12 (Anna Muster) from 12:01:00.000',
  ],
  [{ code: 'insert', params: { ...passing, inferred: false } }, 'Passing of bib 12 (Anna Muster) at 12:01:00.000 added by hand'],
  [{ code: 'insert', params: { ...passing, inferred: true } }, 'Passing of bib 12 (Anna Muster) at 12:01:00.000 added (estimated)'],
  [{ code: 'void', params: { passing } }, 'Passing of bib 12 (Anna Muster) at 12:01:00.000 voided'],
  [{ code: 'void', params: { passing: { entry: 9 } } }, 'Passing (entry 9) voided'],
  [{ code: 'void', params: { passing, only_read: true } }, 'Only this read of the passing of bib 12 (Anna Muster) at 12:01:00.000 voided'],
  [{ code: 'mute', params: { tag: 'E1', from: null } }, 'Tag E1 muted'],
  [{ code: 'mute', params: { tag: 'E1', from: at(60) } }, 'Tag E1 muted from 12:01:00.000'],
  [{ code: 'restore', params: { passing } }, 'Passing of bib 12 (Anna Muster) at 12:01:00.000 restored'],
  [{ code: 'move', params: { passing, to: { tag: 'X' } } }, 'Passing of bib 12 (Anna Muster) at 12:01:00.000 moved to tag X'],
  [{ code: 'retime', params: { passing, at: at(59) } }, 'Passing of bib 12 (Anna Muster) at 12:01:00.000 moved to 12:00:59.000'],
  [{ code: 'split', params: { passing, into: 3 } }, 'Lap that ended with the passing of bib 12 (Anna Muster) at 12:01:00.000 split into 3'],
  [
    { code: 'confirm-lap', params: { rider: ANNA, from: at(60), to: at(180) } },
    'Lap of bib 12 (Anna Muster) from 12:01:00.000 to 12:03:00.000 kept as one lap',
  ],
  [{ code: 'status', params: { rider: ANNA, status: 'dnf', at: at(60) } }, 'Bib 12 (Anna Muster) marked as DNF from 12:01:00.000'],
  [{ code: 'status', params: { rider: ANNA, status: 'over-time', at: null } }, 'Bib 12 (Anna Muster) marked as OTL'],
  [{ code: 'status', params: { rider: ANNA, status: 'racing', at: null } }, 'Bib 12 (Anna Muster) back in the race'],
  [
    { code: 'shift-clock', params: { reader: 'R1', from: at(0), until: at(60), by: -1500 as Ms } },
    'Clock of reader R1 corrected: 0:00:01.500 subtracted from reads from 12:00:00.000 to 12:01:00.000',
  ],
  [
    { code: 'shift-clock', params: { reader: 'R1', from: at(0), until: at(60), by: 2000 as Ms } },
    'Clock of reader R1 corrected: 0:00:02.000 added to reads from 12:00:00.000 to 12:01:00.000',
  ],
  [
    { code: 'confirm-times', params: { reader: 'R1', from: at(0), until: at(60), entries: { from: 3, until: 9 } } },
    'Times of reader R1 confirmed: reads from 12:00:00.000 to 12:01:00.000, stored as entries 3 to 8',
  ],
  [{ code: 'undone', params: { entry: 4, act: { code: 'race-resumed', params: {} } } }, 'Undone: Race resumed'],
  [{ code: 'redone', params: { entry: 4, act: { code: 'race-resumed', params: {} } } }, 'Redone: Race resumed'],
  [{ code: 'undone', params: { entry: 4, act: null } }, 'Undone: action 4'],
  [{ code: 'redone', params: { entry: 4, act: null } }, 'Redone: action 4'],
];

test.each([
  ['timekeeper', 'Zeitnahme'],
  ['timekeeper at 192.168.1.7', 'Zeitnahme an 192.168.1.7'],
  ['station', 'Station'],
  ['Start marshal', 'Start marshal'],
])('the author “%s” is called “%s” in German', (by, name) => {
  expect(authorName(by, german)).toBe(name);
});

testTexts('act', table);
testEveryCode(table, Object.keys(actTexts));
