import type { RefusalMessages } from '../../src/domain/model/refusal.messages';
import type { EpochMs } from '../../src/domain/model/time';
import { refusalTexts } from '../../src/texts/en/problems/refusals';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const at = (s: number): EpochMs => (Date.UTC(2026, 5, 6, 12) + s * 1000) as EpochMs;
const ANNA = { bib: '12', name: 'Anna Muster' };
const SEVEN = { bib: '7', name: '' };
const bad = (params: RefusalMessages['bad-value']) => ({ code: 'bad-value', params }) as const;
const same = (params: RefusalMessages['no-change']) => ({ code: 'no-change', params }) as const;

const values: MessageTable<'problem'> = [
  [bad({ problem: 'not-a-time', field: 'start' }), 'The start time is not a valid time. Enter a date and time.'],
  [
    bad({ problem: 'in-future', field: 'passing', at: at(3_600), now: at(0) }),
    'The time of the passing, 2026-06-06 13:00:00 (UTC), is later than now, 2026-06-06 12:00:00 (UTC). Enter a time that has passed.',
  ],
  [bad({ problem: 'not-a-time', field: 'wave' }), 'The start time of the wave is not a valid time. Enter a date and time.'],
  [bad({ problem: 'not-a-time', field: 'stop' }), 'The stop time is not a valid time. Enter a date and time.'],
  [bad({ problem: 'not-a-time', field: 'passing' }), 'The time of the passing is not a valid time. Enter a date and time.'],
  [bad({ problem: 'not-a-time', field: 'new-time' }), 'The new time of the passing is not a valid time. Enter a date and time.'],
  [bad({ problem: 'not-a-time', field: 'status' }), 'The time of the status is not a valid time. Enter a date and time.'],
  [
    bad({ problem: 'not-a-time', field: 'assigned-from' }),
    'The time from which the tag is assigned is not a valid time. Enter a date and time.',
  ],
  [
    bad({ problem: 'not-a-time', field: 'released-from' }),
    'The time from which the tag is removed is not a valid time. Enter a date and time.',
  ],
  [bad({ problem: 'unprintable', field: 'team' }), 'The team contains a character that cannot be printed. Remove it.'],
  [bad({ problem: 'missing', field: 'bib' }), 'No bib number. Enter one.'],
  [bad({ problem: 'missing', field: 'race-name' }), 'The race name is missing. Enter it.'],
  [bad({ problem: 'too-long', field: 'name', max: 200 }), 'The name is longer than 200 characters. Shorten it.'],
  [bad({ problem: 'means-no-tag', text: 'k.A.' }), '“k.A.” says that there is no tag. Leave the tag out, or enter its ID.'],
  [
    bad({ problem: 'tag-as-number', text: '$58' }),
    '“$58” is a number as a spreadsheet shows it (with separators, decimals, a currency or as percent), not the tag. Format that column as text and enter the tag again.',
  ],
  [
    bad({ problem: 'tag-as-number', text: 'TRUE' }),
    '“TRUE” is the result of a condition in a spreadsheet, not a tag. Enter the tag in that cell, or leave it blank.',
  ],
  [
    bad({ problem: 'tag-as-number', text: '#REF!' }),
    '“#REF!” stands where a spreadsheet or a program has no value for the tag. Correct that formula, or enter the tag as text.',
  ],
  [
    bad({ problem: 'tag-as-number', text: '####' }),
    '“####” is what a spreadsheet shows of a tag in a column that is too narrow. Widen that column, format it as text, then save or copy the list again.',
  ],
  [
    bad({ problem: 'bib-as-number', text: '3-Feb' }),
    '“3-Feb” is a date or time that a spreadsheet made of the bib. Format that column as text and enter the bib again.',
  ],
  [
    bad({ problem: 'bib-as-number', text: '-5' }),
    '“-5” is a number with a sign, as a spreadsheet calculates it, not a bib. Format that column as text and enter the bib again.',
  ],
  [
    bad({ problem: 'bib-as-number', text: '=12' }),
    '“=12” begins with a sign (=, +, − or @), so a spreadsheet calculates it or shows an error. Enter the bib without that sign.',
  ],
  [bad({ problem: 'not-a-tag', text: 'a b' }), '“a b” is not a tag ID. A tag ID has 1 to 128 printable characters and no spaces.'],
  [
    bad({
      problem: 'rules',
      rules: [
        { code: 'waves-not-a-list', params: {} },
        { code: 'repeated-wave', params: { wave: 2, category: 'A' } },
      ],
    }),
    'The waves must be a list. Wave 2: A already has a wave. Remove one of the two.',
  ],
  [
    bad({ problem: 'start-after-stop', stopped_at: at(0) }),
    'The race was stopped at 12:00:00.000, before that start. Resume the race first, or enter an earlier start time.',
  ],
  [bad({ problem: 'gun-not-set' }), 'Start the race first: waves start after its gun.'],
  [bad({ problem: 'nothing-to-declare' }), 'There are no results to declare: no rider has a passing or a status yet.'],
  [
    bad({ problem: 'wave-before-gun', start_at: at(0) }),
    'The race starts at 12:00:00.000, after that start. Change the start time of the race first.',
  ],
  [
    bad({ problem: 'stop-before-start', start_at: at(0) }),
    'The race starts at 12:00:00.000. Stop it after that, or change its start time first.',
  ],
  [bad({ problem: 'split-count' }), 'A lap can be split into 2, 3 or 4 laps.'],
  [
    bad({ problem: 'lap-too-short', rider: SEVEN, lap: 2, into: 3 }),
    'Lap 2 of bib 7 is too short for 3 laps: each would be shorter than the minimum lap time.',
  ],
  [
    bad({ problem: 'not-compared', rider: SEVEN, other: { tag: 'E1' } }),
    'Bib 7 and tag E1 are ranked in different sections and are never compared. Choose a rider of the same section.',
  ],
  [bad({ problem: 'unknown-status', statuses: ['racing', 'dnf'] }), 'There is no such status. Choose one of: racing, dnf.'],
  [bad({ problem: 'unknown-reader', reader: 'R9' }), 'No read came from a reader called “R9”. Choose a reader that sent reads.'],
  [bad({ problem: 'clock-range' }), 'The reads to correct need a start and a later end. Enter both as a date and time.'],
  [bad({ problem: 'clock-amount' }), 'The correction of the clock must be a whole number of milliseconds, at most 100 years.'],
  [same({ problem: 'start', start_at: at(0) }), 'The start time is already 12:00:00.000.'],
  [same({ problem: 'race-name', name: 'Cup' }), 'The race is already called Cup.'],
  [same({ problem: 'rules' }), 'The race already has these rules.'],
  [same({ problem: 'clock' }), 'A correction by 0 changes nothing.'],
  [same({ problem: 'list' }), 'All riders in the list are already registered with these details.'],
  [same({ problem: 'details', rider: SEVEN }), 'Nothing about bib 7 would change.'],
  [same({ problem: 'status', rider: ANNA }), 'Bib 12 (Anna Muster) already has that status.'],
  [same({ problem: 'passing-rider', rider: ANNA }), 'That passing already belongs to bib 12 (Anna Muster).'],
  [same({ problem: 'passing-time', at: at(0) }), 'That passing already has the time 12:00:00.000.'],
  [same({ problem: 'muted', tag: 'E1' }), 'Tag E1 is already muted.'],
  [same({ problem: 'tag', tag: 'E1', rider: ANNA }), 'Tag E1 is already assigned to bib 12 (Anna Muster).'],
];

const roster: MessageTable<'problem'> = [
  [{ code: 'bib-taken', params: { problem: 'in-use', bib: '12', rider: ANNA } }, 'Bib 12 belongs to Anna Muster. Choose another.'],
  [{ code: 'bib-taken', params: { problem: 'in-use', bib: '7', rider: SEVEN } }, 'Bib 7 belongs to another rider. Choose another.'],
  [
    { code: 'bib-taken', params: { problem: 'after-undo', bib: '12', rider: ANNA, other: { participant: 'p2' } } },
    'Bib 12 would belong to both Anna Muster and rider p2. Change one of the two bibs first.',
  ],
  [
    { code: 'tag-taken', params: { problem: 'assigned', tag: 'E1', rider: ANNA } },
    'Tag E1 is assigned to bib 12 (Anna Muster). Remove it there first, or use another tag.',
  ],
  [
    { code: 'tag-taken', params: { problem: 'assigned', tag: '7', rider: ANNA, written: '0007' } },
    'Tag 7 is the same tag as 0007 (leading zeros and separators do not count), which is assigned to bib 12 (Anna Muster). Remove it there first, or use another tag.',
  ],
  [
    { code: 'tag-taken', params: { problem: 'assigned-until', tag: 'E1', rider: SEVEN, until: at(0) } },
    'Tag E1 was assigned to bib 7 until 12:00:00.000. Assign it from then on, or use another tag.',
  ],
  [
    { code: 'tag-taken', params: { problem: 'after-redo', tag: 'E1', rider: SEVEN, to: ANNA } },
    'Tag E1 is assigned to bib 7. Remove it there, then assign it to bib 12 (Anna Muster) again.',
  ],
  [
    { code: 'tag-taken', params: { problem: 'assigned-since', tag: 'E1', to: SEVEN, entry: 4 } },
    'Action 4 assigned tag E1 to bib 7. Undo that action first.',
  ],
  [
    { code: 'unknown-participant', params: { participant: 'p9' } },
    'There is no rider p9 in this race. The rider may have been removed: reload the list.',
  ],
  [{ code: 'unknown-rider', params: { rider: { participant: 'p9' } } }, 'There is no rider p9 in this race. Add the rider first.'],
  [{ code: 'unknown-rider', params: { rider: { tag: 'E9' } } }, 'Tag E9 has not been read in this race. Add the rider first.'],
  [
    { code: 'tag-by-rule', params: { tag: 'E7', rider: SEVEN } },
    'Tag E7 is that of bib 7 by the rule for tags that nobody has. Assign it to another rider, or change that rule.',
  ],
  [{ code: 'tag-not-theirs', params: { tag: 'E1', rider: SEVEN } }, 'Tag E1 is not assigned to bib 7, so it cannot be removed.'],
  [
    { code: 'list-refused', params: { lines: 1, line: 3, refusal: bad({ problem: 'missing', field: 'bib' }) } },
    '1 line has an error; nothing was imported. Line 3: No bib number. Enter one.',
  ],
  [
    { code: 'list-refused', params: { lines: 1200, line: 3, refusal: bad({ problem: 'missing', field: 'bib' }) } },
    '1,200 lines have errors; nothing was imported. Line 3: No bib number. Enter one.',
  ],
  [{ code: 'listed-twice', params: { problem: 'bib', bib: '12', line: 2, rider: ANNA } }, 'Bib 12 is already in line 2, for Anna Muster.'],
  [
    { code: 'listed-twice', params: { problem: 'bib', bib: '7', line: 2, rider: SEVEN } },
    'Bib 7 is already in line 2, for a rider without a name.',
  ],
  [
    { code: 'listed-twice', params: { problem: 'tag', tag: 'E1', line: 2, rider: ANNA } },
    'Tag E1 is already in line 2, for bib 12 (Anna Muster).',
  ],
  [
    { code: 'listed-twice', params: { problem: 'tag', tag: '0007', line: 2, rider: ANNA, written: '7' } },
    'Tag 0007 is the same tag as 7 (leading zeros and separators do not count), which is already in line 2, for bib 12 (Anna Muster).',
  ],
  [
    { code: 'unreadable-line', params: { problem: 'no-column', text: 'Anna' } },
    '“Anna” is in a column without a heading: a separator within a cell shifted the rest. Put that cell in quotation marks.',
  ],
  [
    { code: 'unreadable-line', params: { problem: 'tag-as-number', text: '3.0E+23' } },
    '“3.0E+23” is a tag that a spreadsheet changed into a number, and digits are lost. Format that column as text and enter the tag again.',
  ],
  [
    { code: 'unreadable-line', params: { problem: 'bib-as-number', text: '1.2E+03' } },
    '“1.2E+03” is a bib that a spreadsheet changed into a number, and digits are lost. Format that column as text and enter the bib again.',
  ],
  [
    { code: 'unreadable-line', params: { problem: 'bad-bytes', text: '1\ufffd' } },
    '“1\ufffd” contains bytes that are not characters in this encoding. Choose another encoding, or correct that cell.',
  ],
  [
    { code: 'unreadable-line', params: { problem: 'no-rider', text: 'Total: 25' } },
    'This does not look like a rider: “Total: 25” is in place of the bib. Skip this line, or correct it.',
  ],
  [
    { code: 'unreadable-line', params: { problem: 'no-bib-column' } },
    'No column of this list holds bibs. Choose the column, or give it the heading Bib.',
  ],
];

const acts: MessageTable<'problem'> = [
  [
    { code: 'unknown-passing', params: { problem: 'not-a-passing', entry: 1 } },
    'Entry 1 is not a passing. Choose a read or a passing added by hand.',
  ],
  [
    { code: 'unknown-passing', params: { problem: 'part-of-split', rider: ANNA, at: at(0), entry: 9 } },
    'The passing of bib 12 (Anna Muster) at 12:00:00.000 comes from splitting a lap. Undo action 9 instead.',
  ],
  [
    { code: 'unknown-passing', params: { problem: 'not-counted', rider: { tag: 'E1' }, at: at(0) } },
    'The passing of tag E1 at 12:00:00.000 does not count, so there is nothing to correct.',
  ],
  [
    { code: 'unknown-passing', params: { problem: 'same-crossing', entry: 5, as: 4 } },
    'Entry 5 is a repeat read of a passing that has its time from entry 4. Correct entry 4, or only this read.',
  ],
  [
    { code: 'unknown-passing', params: { problem: 'no-lap', entry: 5, rider: SEVEN } },
    'Entry 5 completes no lap of bib 7. Choose a counted passing.',
  ],
  [
    { code: 'already-started', params: { wave: 'Women', started_at: at(60) } },
    'Women was started at 12:01:00.000, less than a second before. That start counts. To start again, wait a second.',
  ],
  [
    { code: 'already-started', params: { wave: null, started_at: at(0) } },
    'The race was started at 12:00:00.000, less than a second before. That start counts. To start again, wait a second.',
  ],
  [
    { code: 'no-change', params: { problem: 'neutralised-since', from: at(0) } },
    'The race is neutralised since 12:00:00.000, until that is ended. End it first, or undo it.',
  ],
  [
    { code: 'already-stopped', params: { problem: 'stopped', stopped_at: at(0) } },
    'The race was stopped at 12:00:00.000. Resume it first to stop it at another time.',
  ],
  [
    { code: 'already-stopped', params: { problem: 'after-undo', start_at: at(60), stopped_at: at(0) } },
    'The race would start at 12:01:00.000, after it was stopped at 12:00:00.000. Resume it or change its start time first.',
  ],
  [
    { code: 'rules-conflict', params: { entry: 65, rules: [{ code: 'repeated-reader', params: { item: 2, other: 1, reader: 'half' } }] } },
    'Action 65 cannot be undone or redone by itself, because the rules would not fit together. Point 2: reader half stands at point 1 already. Remove it from one of them. Undo the later changes of the rules first, or change the rules instead.',
  ],
  [{ code: 'not-stopped', params: {} }, 'The race is not stopped, so it cannot be resumed.'],
  [{ code: 'already-voided', params: { rider: SEVEN, at: at(0) } }, 'The passing of bib 7 at 12:00:00.000 is voided. Restore it first.'],
  [
    { code: 'not-voided', params: { rider: SEVEN, at: at(0) } },
    'The passing of bib 7 at 12:00:00.000 is not voided, so it cannot be restored.',
  ],
  [
    { code: 'not-suspected', params: { rider: SEVEN, from: at(0), to: at(60) } },
    'Bib 7 has no lap from 12:00:00.000 to 12:01:00.000 with a possible missed read any more. Reload the list.',
  ],
  [
    { code: 'other-race', params: { open: 'Kids' } },
    'Nothing was saved: this is for another race, and “Kids” is open now. Open that race first.',
  ],
  [{ code: 'unknown-saved-sheet', params: { sheet: 'by-bib' } }, 'This race has no saved sheet by-bib.'],
  [
    { code: 'bad-value', params: { problem: 'sheet-name', name: 'By Bib' } },
    'A sheet cannot be called “By Bib”. Use small letters, digits and single hyphens, such as start-list-by-bib.',
  ],
  [
    { code: 'bad-value', params: { problem: 'sheet-kind', name: 'laps' } },
    'laps is the name of another kind of sheet. Choose another name.',
  ],
  [
    { code: 'bad-value', params: { problem: 'sheet-order', sheet: 'laps', orders: ['default', 'bib'] } },
    'The sheet laps cannot have that order. Choose one of: default and bib.',
  ],
  [
    { code: 'bad-value', params: { problem: 'sheet-member', sheet: 'laps', member: 'depth' } },
    'The sheet laps has no “depth”. Leave it out.',
  ],
  [
    { code: 'bad-value', params: { problem: 'sheet-placeholders', unknown: ['plaice'], known: ['name', 'place'] } },
    'A certificate has no {plaice}. Use {name} and {place}.',
  ],
  [
    { code: 'bad-value', params: { problem: 'sheet-columns', unknown: ['speed'], known: ['bib', 'name'] } },
    'This sheet has no column speed. Its columns: bib and name.',
  ],
  [
    { code: 'bad-value', params: { problem: 'too-many-sheets', max: 100 } },
    'The race has 100 sheets already. Remove one, then save this one again.',
  ],
  [{ code: 'no-change', params: { problem: 'sheet', name: 'by-bib' } }, 'The sheet by-bib is already saved like this.'],
  [
    { code: 'proposal-gone', params: { proposal: 'dns:p6' } },
    'A chosen proposal no longer applies: the race has changed. Nothing was changed. Reload the list and choose again.',
  ],
  [{ code: 'bad-value', params: { problem: 'nothing-taken' } }, 'Choose at least one proposal.'],
  [{ code: 'bad-value', params: { problem: 'revision-ahead', last: 41 } }, 'The race is at revision 41. Enter an earlier one.'],
  [
    { code: 'bad-value', params: { problem: 'decided-by-hand', rider: { bib: '3', name: '' } } },
    'The proposal for bib 3 needs a decision by hand. Take the others, and follow its link.',
  ],
  [
    { code: 'other-race', params: { open: 'Spring Cup' } },
    'Nothing was saved: this is for another race, and “Spring Cup” is open now. Open that race first.',
  ],
  [
    { code: 'key-taken', params: { entry: 12 } },
    'Nothing was saved: its key is that of action 12, which is something else. Send this with a key of its own.',
  ],
  [{ code: 'nothing-to-undo', params: {} }, 'There is nothing to undo.'],
  [{ code: 'nothing-to-redo', params: { problem: 'nothing-undone' } }, 'There is nothing to redo.'],
  [{ code: 'nothing-to-redo', params: { problem: 'not-undone', entry: 4 } }, 'Action 4 is not undone, so it cannot be redone.'],
  [
    { code: 'nothing-to-redo', params: { problem: 'no-effect', entry: 4 } },
    'Redoing action 4 would change nothing now: what it is about is undone, or later actions decided the same. Redo or undo those first.',
  ],
  [{ code: 'not-undoable', params: { problem: 'not-an-act', entry: 3 } }, 'Entry 3 is not an action of the timekeeper.'],
  [
    { code: 'not-undoable', params: { problem: 'race-created', entry: 1 } },
    'Action 1 created the race and cannot be undone. Create another race instead.',
  ],
  [
    { code: 'not-undoable', params: { problem: 'undo-or-redo', entry: 5 } },
    'Action 5 is an undo or redo. Undo or redo the action it belongs to instead.',
  ],
  [
    { code: 'not-undoable', params: { problem: 'no-effect', entry: 4 } },
    'Undoing action 4 would change nothing now: what it is about is undone, or later actions decided the same. Redo or undo those first.',
  ],
  [{ code: 'not-undoable', params: { problem: 'undone', entry: 4 } }, 'Action 4 is already undone. Redo it to bring it back.'],
];

const table = [...values, ...roster, ...acts];
testTexts('problem', table);
testEveryCode(table, Object.keys(refusalTexts));
