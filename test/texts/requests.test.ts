import { describe, expect, test } from 'vitest';
import { NO_PARAMS } from '../../src/domain/model/message';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { english } from '../../src/texts/en';
import type { Message } from '../../src/texts/messages';
import { createTexts } from '../../src/texts/texts';
import { TEXTS } from './english';

const BERLIN = createTexts(english, 'Europe/Berlin');

const WAS_WRONG = {
  ...{ reader: 'R1', by: 0 as Ms, zone_slip: null, reads: 1, mixed: false, cause: 'clock' as const },
  ...{ first: Date.UTC(2026, 5, 6, 10, 1) as EpochMs, last: Date.UTC(2026, 5, 6, 10, 3) as EpochMs },
} as const;

/** Checks that the table has every code of a part of the catalogue, so that no text is unread. */
function expectAll(texts: Readonly<Record<string, unknown>>, messages: readonly { readonly code: string }[]): void {
  expect([...new Set(messages.map(({ code }) => code))].sort()).toEqual(Object.keys(texts).sort());
}

describe('requests that are refused', () => {
  const first = { field: 'rules.waves.0.category', code: 'too-short', params: { min: 1 } } as const;
  const wrongTag = { index: 3, field: 'tag_id', code: 'not-a-tag', params: NO_PARAMS } as const;
  const table: readonly (readonly [Message<'problem'>, string])[] = [
    [
      { code: 'no-operator-token', params: NO_PARAMS },
      'Only the timekeeper may do this. Send the operator token that the station shows when it starts.',
    ],
    [
      { code: 'foreign-host', params: NO_PARAMS },
      'The station does not know this host name as its own. Use its IP address, or add the name to RACETAG_HOSTS.',
    ],
    [{ code: 'foreign-origin', params: NO_PARAMS }, 'Web pages of other sites must not change anything on this station.'],
    [{ code: 'invalid-request', params: { first, more: 0 } }, 'rules.waves.0.category must not be empty. Nothing was stored.'],
    [
      { code: 'invalid-request', params: { first, more: 1 } },
      'rules.waves.0.category must not be empty. 1 more error in this request. Nothing was stored.',
    ],
    [
      { code: 'invalid-request', params: { first: wrongTag, more: 12 } },
      'Event 3: tag_id must be a tag id: 1 to 128 printable characters without spaces. 12 more errors in this request. Nothing was stored.',
    ],
    [
      { code: 'invalid-request', params: { first: { field: '', code: 'not-json', params: NO_PARAMS }, more: 0 } },
      'The body is not valid JSON. Nothing was stored.',
    ],
    [
      { code: 'invalid-request', params: { first: { index: 0, field: '', code: 'wrong-type', params: { types: ['object'] } }, more: 0 } },
      'Event 0 must be an object. Nothing was stored.',
    ],
    [{ code: 'too-large', params: NO_PARAMS }, 'The request is too large. Nothing was stored. Send it in smaller parts.'],
    [{ code: 'bad-request', params: { cause: 'Forbidden' } }, 'The request was refused: Forbidden.'],
    [{ code: 'not-http', params: NO_PARAMS }, 'This is not an HTTP request.'],
    [{ code: 'headers-too-large', params: NO_PARAMS }, 'The headers of the request are too large.'],
    [{ code: 'request-timeout', params: NO_PARAMS }, 'The request did not arrive in time.'],
    [{ code: 'key-revoked', params: NO_PARAMS }, 'This key was revoked. Ask the timekeeper for a new one.'],
    [
      { code: 'race-goes-on', params: { file: 'cup.racetag' } },
      'cup.racetag goes on beside the open race. Try again an hour after its end, when it takes no more reads.',
    ],
    [
      { code: 'race-is-open', params: { file: 'cup.racetag' } },
      'cup.racetag is the open race, so it cannot be removed. Open another race first.',
    ],
    [{ code: 'unknown-race-file', params: { file: 'cup.race' } }, 'The data folder has no race file cup.race.'],
    [
      { code: 'demo-beside-race', params: { name: 'Cup' } },
      '“Cup” has started or has reads, and a demo must not mix with a race. Create a new race, or open one without reads, then start the demo.',
    ],
    [{ code: 'demo-running', params: {} }, 'A demo is running already. Stop or end it first.'],
    [{ code: 'no-demo-race', params: {} }, 'The open race is not a demo race, so nothing was ended.'],
    [{ code: 'unknown-template', params: { template: 'Cup' } }, 'This station has no template “Cup”.'],
    [{ code: 'too-many-templates', params: { max: 200 } }, 'The station has 200 templates already. Delete one, then save this one again.'],
    [{ code: 'unknown-reader', params: { reader: 'sirit510-1' } }, 'This station has no reader sirit510-1.'],
    [
      { code: 'no-list', params: { problem: 'spreadsheet' } },
      'This is an Excel file, but it was sent as text. Send it with the Content-Type of Excel workbooks (.xlsx). Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'not-text' } },
      'This is not a text file. Save the list as CSV, then import that file. Nothing was stored.',
    ],
    [{ code: 'no-list', params: { problem: 'empty' } }, 'This list is empty. Nothing was stored.'],
    [
      { code: 'no-list', params: { problem: 'too-many-lines', max: 20_000 } },
      'This list has more than 20,000 lines. Split it. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'long-line', max: 10_000 } },
      'A line of this file has more than 10,000 characters, so it is not a list of riders. Choose another file. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'quotation-mark', line: 3 } },
      'Line 3 has a quotation mark that is misplaced, or has no closing one. Correct that line. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'ods' } },
      'This is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx) or as CSV, then import that file. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'old-or-locked' } },
      'This workbook has a password, or is of an Excel before 2007 (.xls). Save it without a password as an Excel workbook (.xlsx), then import that file. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'not-xlsx' } },
      'This is not an Excel workbook (.xlsx). Save the list as .xlsx or as CSV, then import that file. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'too-big' } },
      'This workbook is too large for a list of riders. Copy the list into a new workbook, without pictures and other sheets, then import that file. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'too-wide', max: 250, sheet: 'Riders', cell: 'XFD1' } },
      'Sheet “Riders” has text in cell XFD1; a list has at most 250 columns. Delete what stands to the right of the list. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'too-many-rows', max: 200_000, sheet: 'Riders' } },
      'Sheet “Riders” has more than 200,000 rows, most of them empty. Copy the list into a new workbook, then import that file. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'no-sheet', sheet: 'Elite', sheets: ['Men', 'Women'] } },
      'This workbook has no sheet “Elite”. It has “Men” and “Women”. Nothing was stored.',
    ],
    [
      { code: 'no-list', params: { problem: 'damaged', cause: 'unclosed tag' } },
      'This workbook is damaged. Open it in a spreadsheet program, save it again as .xlsx or as CSV, then import that file. Nothing was stored.',
    ],
  ];

  test.each(table)('%j', (message, text) => {
    expect(TEXTS.say('problem', message)).toBe(text);
  });
});

describe('values that break the contract', () => {
  const table: readonly (readonly [Message<'validation'>, string])[] = [
    [{ code: 'missing', params: NO_PARAMS }, 'is missing'],
    [{ code: 'unknown-field', params: NO_PARAMS }, 'is not a known field'],
    [{ code: 'wrong-type', params: { types: ['integer', 'null'] } }, 'must be a whole number or null'],
    [
      { code: 'wrong-type', params: { types: ['string', 'number', 'boolean', 'object', 'array'] } },
      'must be a text or a number or true or false or an object or a list',
    ],
    [{ code: 'not-an-instant', params: NO_PARAMS }, 'must be an ISO-8601 date-time with time zone, e.g. 2026-05-12T18:05:00.123Z'],
    [{ code: 'not-a-day', params: NO_PARAMS }, 'must be a day of the calendar, e.g. 2026-05-12'],
    [{ code: 'not-born', params: NO_PARAMS }, 'must be a year (1996) or a date of the calendar (1996-05-31), or empty'],
    [{ code: 'not-an-option', params: { options: ['', 'f'] } }, 'must be one of: empty, f'],
    [{ code: 'not-a-tag', params: NO_PARAMS }, 'must be a tag id: 1 to 128 printable characters without spaces'],
    [{ code: 'wrong-format', params: { format: 'binary' } }, 'must have the format binary'],
    [{ code: 'not-an-option', params: { options: ['gun', 'chip'] } }, 'must be one of: gun, chip'],
    [{ code: 'unknown-kind', params: NO_PARAMS }, 'is not a known kind'],
    [{ code: 'control-characters', params: NO_PARAMS }, 'must not contain control characters'],
    [{ code: 'wrong-pattern', params: { wanted: 'participant-id', pattern: '^p[0-9]$' } }, 'must be the ID of a rider, e.g. p12'],
    [{ code: 'too-short', params: { min: 1 } }, 'must not be empty'],
    [{ code: 'too-short', params: { min: 2 } }, 'must have at least 2 characters'],
    [{ code: 'too-long', params: { max: 1 } }, 'must have at most 1 character'],
    [{ code: 'too-long', params: { max: 2000 } }, 'must have at most 2,000 characters'],
    [{ code: 'too-small', params: { min: 60_000 } }, 'must be at least 60,000'],
    [{ code: 'too-big', params: { max: 100 } }, 'must be at most 100'],
    [{ code: 'too-few-items', params: { min: 1 } }, 'must have at least 1 item'],
    [{ code: 'repeated-items', params: {} }, 'must not have the same item twice'],
    [{ code: 'too-many-items', params: { max: 50_000 } }, 'must have at most 50,000 items'],
    [{ code: 'too-few-fields', params: { min: 1 } }, 'must have at least 1 field'],
    [{ code: 'too-many-fields', params: { max: 2 } }, 'must have at most 2 fields'],
    [{ code: 'too-much-extra', params: { max: 4096 } }, 'must have at most 4,096 characters in fields that this interface does not define'],
    [{ code: 'too-deep', params: { max: 32 } }, 'must not be nested more than 32 levels deep'],
    [{ code: 'too-many-values', params: NO_PARAMS }, 'has more lists, objects, names or values than any request of this interface needs'],
    [{ code: 'repeated-field', params: NO_PARAMS }, 'is given twice'],
    [{ code: 'not-json', params: NO_PARAMS }, 'is not valid JSON'],
    [{ code: 'not-utf8', params: NO_PARAMS }, 'is not valid UTF-8 and has to be sent in UTF-8'],
    [{ code: 'wrong-length', params: NO_PARAMS }, 'does not have the length that Content-Length states'],
    [{ code: 'wrong-body-type', params: { types: ['text/csv'] } }, 'must be CSV, sent with the header Content-Type: text/csv'],
    [
      { code: 'wrong-body-type', params: { types: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] } },
      'must be CSV, sent with the header Content-Type: text/csv; or an Excel workbook, sent with the header Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [{ code: 'only-with-body', params: { type: 'text/csv' } }, 'means something only with CSV (Content-Type: text/csv)'],
    [{ code: 'not-as-described', params: NO_PARAMS }, 'is not as the description of this interface says'],
  ];

  test.each(table)('%j', (message, text) => {
    expect(TEXTS.say('validation', message)).toBe(text);
  });

  test('the table has every text', () => {
    expectAll(
      english.messages.validation,
      table.map(([message]) => message),
    );
  });
});

describe('the check before the start', () => {
  const now = Date.UTC(2026, 5, 6, 12) as EpochMs;
  const none = NO_PARAMS;
  const fault = { code: 'no-race-open', params: NO_PARAMS } as const;
  const lost = { code: 'disconnected', params: NO_PARAMS } as const;
  const table: readonly (readonly [Message<'preflight'>, string])[] = [
    [{ code: 'categories-title', params: {} }, 'Categories'],
    [{ code: 'riders-title', params: {} }, 'Riders'],
    [{ code: 'tags-title', params: {} }, 'Tags of riders'],
    [{ code: 'waves-title', params: {} }, 'Waves'],
    [{ code: 'points-title', params: {} }, 'Points'],
    [{ code: 'gun-title', params: {} }, 'Start of the race'],
    [{ code: 'riders-none', params: {} }, 'No riders yet. Import your entry list, or add riders by hand.'],
    [{ code: 'riders-ok', params: { riders: 42 } }, '42 riders.'],
    [{ code: 'tags-ok', params: { riders: 42 } }, 'All 42 riders have a tag.'],
    [
      { code: 'tags-missing', params: { bibs: ['1', '2'], riders: 7, of: 42 } },
      '7 of 42 riders have no tag: bibs 1, 2 and 5 more. Assign their tags, or enter their bibs at the line.',
    ],
    [
      { code: 'tags-unknown', params: { tags: 2 } },
      '2 tags were read that no rider has. Assign what belongs to riders under Riders, Unknown tags.',
    ],
    [
      { code: 'riders-without-category', params: { bibs: ['9'], riders: 1 } },
      'No category: bib 9. Waves and rules of categories do not apply to them. Enter their categories.',
    ],
    [{ code: 'waves-ok', params: { waves: 3, others: 0 } }, '3 waves.'],
    [{ code: 'waves-ok', params: { waves: 1, others: 5 } }, '1 wave. 5 riders are in no wave and start at the gun.'],
    [{ code: 'points-ok', params: { points: 2 } }, '2 points on the course.'],
    [{ code: 'gun-open', params: {} }, 'Not started. Press “Start now” at the gun, or set a start time before.'],
    [{ code: 'gun-by-list', params: {} }, 'Riders start by the start list. The race begins with the first of them.'],
    [{ code: 'gun-ahead', params: { at: now } }, 'The race starts at 2026-06-06 14:00:00 (UTC+02:00).'],
    [
      { code: 'gun-far', params: { at: now } },
      'The race starts at 2026-06-06 14:00:00 (UTC+02:00), more than 12 hours from now. Check the date.',
    ],
    [{ code: 'gun-set', params: { at: now } }, 'The race started at 2026-06-06 14:00:00 (UTC+02:00).'],
    [
      { code: 'gun-past', params: { at: now } },
      'The race started at 2026-06-06 14:00:00 (UTC+02:00), more than 12 hours ago, and nothing was read since. Check the date.',
    ],
    [{ code: 'gun-stopped', params: { at: now } }, 'The race was stopped at 2026-06-06 14:00:00 (UTC+02:00). Later reads do not count.'],
    [{ code: 'settings-title', params: {} }, 'Saved settings'],
    [
      {
        code: 'settings-damaged',
        params: {
          files: [
            { file: 'webhooks.json.damaged', holds: 'webhooks' },
            { file: 'x.damaged', holds: null },
          ],
        },
      },
      'Could not be read, or not all of it: webhooks.json.damaged (webhooks) and x.damaged in the data folder. Set up what is missing again, then delete the file.',
    ],
    [{ code: 'rmonitor-title', params: {} }, 'RMonitor feed'],
    [
      { code: 'rmonitor-fault', params: { fault: { code: 'port-in-use', params: { port: 50_000 } } } },
      'Another program uses port 50000. Close it, or choose another port; the station tries again by itself.',
    ],
    [{ code: 'webhook-title', params: { webhook: 'Club' } }, 'Webhook Club'],
    [
      {
        code: 'webhook-failing',
        params: { fault: { code: 'stalled', params: { host: 'club.example', seconds: 20 } }, backlog: 2 },
      },
      'club.example did not answer within 20 s. Check the receiver. 2 events wait.',
    ],
    [{ code: 'bibs-title', params: {} }, 'Bibs'],
    [{ code: 'teams-title', params: {} }, 'Team ranking'],
    [
      { code: 'teams-none', params: { by: 'club', others: 11 } },
      'Teams are ranked by club, and no rider has a club. 11 riders have a team: rank by team, or enter the clubs in the list of riders.',
    ],
    [{ code: 'line-title', params: {} }, 'Riders who are due'],
    [{ code: 'first-laps-title', params: NO_PARAMS }, 'First laps'],
    [
      { code: 'short-first-laps', params: { riders: 24, longest: 27_100 as Ms, later: 298_000 as Ms } },
      '24 riders have a lap 1 of 0:00:27.1 at most, and no later lap under 0:04:58.0: they were probably read behind the line just after the start. On the Race page, make the first read the start of lap 1 or the minimum lap time longer. If lap 1 is so short, enter the lengths of the laps there.',
    ],
    [
      { code: 'line-silent', params: { since: now, riders: 4 } },
      'Nothing was read since 14:00:00, and 4 riders should have passed. Look at the reader and its antennas.',
    ],
    [
      { code: 'terms-without-riders', params: { category: 'U13', known: ['U15'] } },
      'Rules of “U13”: no rider has this category; known: U15. Correct the name here or in the list of riders.',
    ],
    [
      { code: 'lap-in-start-window', params: { window: 60_000 as Ms, lap: 8000 as Ms, categories: [] } },
      'A first lap may take 8 s, but a passing up to 1 min after the start is taken for the start and ends no lap. Make the start window shorter than the fastest first lap, or the minimum lap time as long as the window.',
    ],
    [
      { code: 'lap-in-start-window', params: { window: 60_000 as Ms, lap: 20_000 as Ms, categories: ['U9', 'U11'] } },
      'A first lap of U9 and U11 may take 20 s, but a passing up to 1 min after the start is taken for the start and ends no lap. Make the start window shorter than the fastest first lap, or the minimum lap time as long as the window.',
    ],
    [
      { code: 'same-penalty', params: { rider: { bib: '7', name: 'Anna' }, entry: 12, at: Date.UTC(2026, 5, 6, 8) as EpochMs } },
      'Bib 7 (Anna) was given the same at 10:00:00.000 (action 12), and both count. If it was sent twice, undo one of them.',
    ],
    [
      { code: 'same-clock-shift', params: { reader: 'gate#2', entry: 12, at: Date.UTC(2026, 5, 6, 8) as EpochMs } },
      'The same reads of reader gate#2 were moved by as much at 10:00:00.000 (action 12), and both count. If it was sent twice, undo one of them.',
    ],
    [
      {
        code: 'wave-before-gun',
        params: { wave: 'Women', start_at: Date.UTC(2026, 5, 6, 8) as EpochMs, gun_at: Date.UTC(2026, 5, 6, 8, 30) as EpochMs },
      },
      '“Women” started at 10:00:00.000, before the gun at 10:30:00.000, and its riders keep that start. If that is wrong, undo the start of the wave, or move it.',
    ],
    [
      { code: 'wave-start-lost', params: { wave: 'Women', start_at: Date.UTC(2026, 5, 6, 8) as EpochMs } },
      '“Women” started at 10:00:00.000. No wave keeps that start after this change: its riders start as planned. Keep the wave under its name or a new one, or start the other wave at that time.',
    ],
    [
      { code: 'wave-without-riders', params: { wave: 'Second gun', category: 'U13', known: ['U15', 'U17'] } },
      '“U13” in wave “Second gun”: no rider has this category; known: U15 and U17. Correct the name here or in the list of riders.',
    ],
    [
      { code: 'wave-without-riders', params: { wave: 'U13', category: 'U13', known: [] } },
      '“U13”: no rider has this category; riders have none. Correct the name here or in the list of riders.',
    ],
    [
      { code: 'categories-alike', params: { category: 'u15', riders: 1, other: 'U15', others: 2 } },
      '“u15” (1 rider) and “U15” (2 riders) are two categories, with results of their own. Give these riders one category if they are one.',
    ],
    [
      { code: 'bibs-alike', params: { bib: '007', other: '7', pairs: 1 } },
      'Bib 007 and bib 7 are two riders. Correct the bib if they are one.',
    ],
    [
      { code: 'bibs-alike', params: { bib: '007', other: '7', pairs: 3 } },
      'Bib 007 and bib 7 are two riders (3 pairs like that). Correct the bib if they are one.',
    ],
    [{ code: 'starts-title', params: none }, 'Start list'],
    [
      { code: 'starts-ok', params: { starts: 2, first_at: 36_060_000 as EpochMs, last_at: 36_120_000 as EpochMs } },
      '2 riders start from 11:01:00.000 to 11:02:00.000.',
    ],
    [
      { code: 'starts-none', params: { bibs: ['1'], riders: 40 } },
      'The rules say that riders start by a start list, and none of 40 riders has a start time. Make or import the start list.',
    ],
    [
      { code: 'starts-missing', params: { bibs: ['7', '9'], riders: 12 } },
      'No start time: bibs 7, 9 and 10 more. They start at the gun or with their wave, unless you give them one.',
    ],
    [
      { code: 'starts-before-gun', params: { bibs: ['7'], riders: 1, gun_at: 36_000_000 as EpochMs } },
      'The start is before the start of the race at 11:00:00.000: bib 7. Check both times.',
    ],
    [
      { code: 'starts-together', params: { bibs: ['7', '9'], riders: 2, usual: 1 } },
      'More riders at one start time than the usual 1: bibs 7 and 9. Check the start list.',
    ],
    [{ code: 'journal-title', params: none }, 'Race file'],
    [{ code: 'disk-title', params: none }, 'Disk space'],
    [{ code: 'clock-title', params: none }, 'Clock of this computer'],
    [{ code: 'zone-title', params: none }, 'Time zone'],
    [{ code: 'readers-title', params: none }, 'Readers'],
    [{ code: 'reader-title', params: { reader: 'yr9700-1' } }, 'Reader yr9700-1'],
    [{ code: 'reader-clock-title', params: { reader: 'llrp-1' } }, 'Clock of reader llrp-1'],
    [{ code: 'antenna-title', params: { reader: 'llrp-1', antenna: 2 } }, 'Antenna 2 of reader llrp-1'],
    [{ code: 'tag-title', params: none }, 'Tag test'],
    [{ code: 'screens-title', params: none }, 'Screens'],
    [{ code: 'settings-title', params: none }, 'Saved settings'],
    [
      {
        code: 'settings-damaged',
        params: {
          files: [
            { file: 'webhooks.json.damaged', holds: 'webhooks' },
            { file: 'x.damaged', holds: null },
          ],
        },
      },
      'Could not be read, or not all of it: webhooks.json.damaged (webhooks) and x.damaged in the data folder. Set up what is missing again, then delete the file.',
    ],
    [{ code: 'machine-title', params: { machine: 'start' } }, 'Machine start'],
    [{ code: 'machine-live', params: none }, 'It is heard.'],
    [
      { code: 'machine-clock', params: { off: 3000 as Ms } },
      'Its clock is 3.0 s ahead, and so are its times. Set the clocks of both by NTP.',
    ],
    [{ code: 'machine-cut-off', params: none }, 'It is not heard. Check the network; what waits comes when it is back.'],
    [
      { code: 'machine-refused', params: none },
      'The hub does not know the key of this station, or RACETAG_HUB_KEY is missing. Make a new key at the hub and start this station with it.',
    ],
    [
      { code: 'machine-differs', params: none },
      'Its copy of the race is not that of the hub: one of the two is older. Open the newer one at the hub, or take over at the standby that has it.',
    ],
    [{ code: 'machine-two', params: none }, 'Two machines use its key or its name at the broker. Give each of them its own.'],
    [
      { code: 'machine-copied', params: none },
      'Two stations run with copies of one data folder. Go on with one of them. Start the other one with an empty data folder, and with a key or a broker name of its own. What it has recorded is in its old race file: merge a copy of that at the hub.',
    ],
    [
      { code: 'machine-stopped', params: { state: 'disk' } },
      'The copy cannot be saved. Make room on the disk of the computer that copies.',
    ],
    [
      { code: 'machine-stopped', params: { state: 'read-only' } },
      'The station at RACETAG_HUB is not the hub, and takes nothing. Enter the address of the hub there and start again.',
    ],
    [{ code: 'machine-stopped', params: { state: 'newer-version' } }, 'The hub has a newer version of the program. Install it on both.'],
    [{ code: 'rmonitor-title', params: none }, 'RMonitor feed'],
    [{ code: 'webhook-title', params: { webhook: 'club' } }, 'Webhook club'],
    [{ code: 'machine-title', params: { machine: 'Start' } }, 'Machine Start'],
    [{ code: 'machine-live', params: none }, 'It is heard.'],
    [
      { code: 'machine-clock', params: { off: 3_000 as Ms } },
      'Its clock is 3.0 s ahead, and so are its times. Set the clocks of both by NTP.',
    ],
    [
      { code: 'machine-clock', params: { off: -700 as Ms } },
      'Its clock is 700 ms behind, and so are its times. Set the clocks of both by NTP.',
    ],
    [{ code: 'machine-cut-off', params: none }, 'It is not heard. Check the network; what waits comes when it is back.'],
    [
      { code: 'machine-refused', params: none },
      'The hub does not know the key of this station, or RACETAG_HUB_KEY is missing. Make a new key at the hub and start this station with it.',
    ],
    [
      { code: 'machine-differs', params: none },
      'Its copy of the race is not that of the hub: one of the two is older. Open the newer one at the hub, or take over at the standby that has it.',
    ],
    [{ code: 'machine-two', params: none }, 'Two machines use its key or its name at the broker. Give each of them its own.'],
    [
      { code: 'machine-copied', params: none },
      'Two stations run with copies of one data folder. Go on with one of them. Start the other one with an empty data folder, and with a key or a broker name of its own. What it has recorded is in its old race file: merge a copy of that at the hub.',
    ],
    [{ code: 'machine-stopped', params: { state: 'no-race' } }, 'The hub has no race open. Open it there.'],
    [{ code: 'access-title', params: none }, 'Access'],
    [{ code: 'journal-ok', params: none }, 'Reads are saved in the race file.'],
    [{ code: 'journal-fault', params: { fault } }, TEXTS.say('problem', fault)],
    [{ code: 'journal-not-writable', params: none }, 'The race file cannot be written, so reads would be refused. Open or create a race.'],
    [{ code: 'disk-ok', params: { free: 76_999_000_000 } }, '76.9 GB free.'],
    [{ code: 'disk-low', params: { free: 999_999_999 } }, '999 MB free: enough for one race, but not for many.'],
    [{ code: 'disk-almost-full', params: { free: 50_000_000 } }, 'Only 50 MB free. Free some space before the start.'],
    [{ code: 'disk-unknown', params: none }, 'Free disk space is unknown. Check it by hand.'],
    [{ code: 'clock-ok', params: { now } }, 'It shows 2026-06-06 14:00:00 (UTC+02:00).'],
    [
      { code: 'clock-impossible', params: { now: 0 as EpochMs } },
      'It shows 1970-01-01 01:00:00 (UTC+01:00), which cannot be right. Set date and time before the start.',
    ],
    [{ code: 'zone-ok', params: { zone: 'Europe/Berlin' } }, 'Times of day are in the zone Europe/Berlin.'],
    [
      { code: 'zone-changed', params: { from: 'Europe/London', to: 'Europe/Berlin' } },
      'The time zone of this computer is Europe/Berlin now. The station goes on with Europe/London, in which it started: for times of day on paper, and for readers that send times without a zone. If Europe/Berlin is right, start the station again when nobody is about to pass.',
    ],
    [
      { code: 'zone-unknown', params: { name: 'Berlin' } },
      'TZ is “Berlin”, which is no time zone that the station knows: it counts with UTC. Set TZ to a name such as Europe/Berlin, and start the station again.',
    ],
    [{ code: 'flood-title', params: none }, 'Number of reads'],
    [{ code: 'point-title', params: { point: '5K' } }, 'Point 5K'],
    [{ code: 'segment-title', params: { segment: 'Climb' } }, 'Segment Climb'],
    [
      { code: 'reader-at-line', params: { reader: '5km' } },
      'No point names reader 5km, so it stands at the line and its reads end laps. Assign it to a point under Race, Points.',
    ],
    [
      { code: 'reader-at-no-point', params: { reader: '5km' } },
      'No point names reader 5km, so its reads do not count. Assign it to a point under Race, Points; its reads so far then count there.',
    ],
    [{ code: 'point-without-reader', params: { point: '5K' } }, 'No reader stands at 5K. Assign one to it, or remove the point.'],
    [{ code: 'point-off-course', params: { point: '5K' } }, 'No course passes 5K, so nobody gets a time there. Add it to the course.'],
    [
      { code: 'segment-backwards', params: { from: 'Top', to: 'Foot' } },
      'No course passes Top and later Foot, so nobody gets a time. Choose two passages of one course, in their order.',
    ],
    [{ code: 'segment-without-passage', params: { passage: '7K', known: [] } }, 'No course has the passage 7K. Enter the course first.'],
    [
      { code: 'segment-without-passage', params: { passage: '7K', known: ['5K', 'Finish'] } },
      'No course has the passage 7K. Choose one of: 5K and Finish.',
    ],
    [
      { code: 'flood', params: { source: 'gate', reader: '192.168.1.130', reads: 12_000, others: 3 } },
      'gate, reader 192.168.1.130, has sent 12,000 reads to this race, all others 3. Move tags away from its antennas. If you do not know this sender, disconnect it, and set an API key.',
    ],
    [{ code: 'no-readers', params: none }, 'No reader is connected to this station, and no reader service has sent a read.'],
    [
      { code: 'clock-stepped', params: { at: now, by: 7_200_000 as Ms } },
      'It was set ahead by 2:00:00 at 14:00:00.000, while the station was running. What is entered by hand since then is off by as much from what came before. Set it back, and turn off automatic time setting until the race is over.',
    ],
    [{ code: 'sender-title', params: { source: 'gate', reader: 'R1' } }, 'Reads from gate, reader R1'],
    [{ code: 'sender-in-time', params: none }, 'The times of its reads agree with the clock of this computer.'],
    [
      { code: 'sender-ahead', params: { reader: 'R1', by: 7_199_900 as Ms, zone_slip: 7_200_000 as Ms, station_set_by: null } },
      'The times of reader R1 are exactly 2 hours ahead of the clock of this computer. Check the time zone of its computer, and correct the reads so far.',
    ],
    [
      { code: 'sender-behind', params: { reader: 'R1', by: 14_200 as Ms, zone_slip: null, station_set_by: 14_000 as Ms } },
      'The times of reader R1 are 14.2 s behind the clock of this computer. The clock of this computer was set ahead by as much: set it back, or correct the reads since then.',
    ],
    [
      { code: 'sender-behind', params: { reader: 'R1 (S-2)', by: 14_200 as Ms, zone_slip: null, station_set_by: null, shared: true } },
      'The times of reader R1 (S-2) are 14.2 s behind the clock of this computer. Set the clock that is wrong. Other readers send under the same name, and a correction would change their reads, too: check the laps so far by hand, and give each reader a name of its own.',
    ],
    [
      { code: 'sender-not-set', params: { reader: 'R1' } },
      'The clock of reader R1 is not set: its reads are dated before 2020. Set it, and correct the reads so far.',
    ],
    [
      { code: 'sender-late', params: { reader: 'R1', by: 5_400_000 as Ms, zone_slip: -5_400_000 as Ms, station_set_by: null } },
      'Reads of reader R1 arrive exactly 90 min after their time. If it was offline, they were saved there and are right, and this message ends with its next reads. If it was not, its clock is slow. Check the time zone of its computer, and correct the reads so far.',
    ],
    [{ code: 'sender-kept', params: none }, 'Its last reads arrived late and have their own times: they were saved while it was offline.'],
    [{ code: 'sender-corrected', params: none }, 'A correction of its clock puts the times of its reads right.'],
    [
      { code: 'sender-overcorrected', params: { reader: 'R1', by: -7_200_000 as Ms } },
      'The clock of reader R1 is right, but a correction still makes its times 2:00:00 too early. Correct its clock again, by as much the other way.',
    ],
    [
      { code: 'sender-was-wrong', params: { ...WAS_WRONG, by: 7_200_000 as Ms, zone_slip: 7_200_000 as Ms, reads: 6 } },
      'The clock of reader R1 is right now, but 6 reads have a time that is exactly 2 hours too late. Correct the clock for these reads, void them, or confirm them.',
    ],
    [
      { code: 'sender-was-wrong', params: { ...WAS_WRONG, by: -61_000 as Ms } },
      'The clock of reader R1 is right now, but 1 read has a time that is 0:01:01 too early. Correct the clock for this read, void it, or confirm it.',
    ],
    [
      { code: 'sender-was-wrong', params: { ...WAS_WRONG, by: 2_000 as Ms, reads: 3, cause: 'delay' } },
      'The network delayed reads of reader R1, or its clock was set: 3 reads have a time that is 2.0 s too late. Correct the clock for these reads, void them, or confirm them. If that clock was set ahead just after them, they are right: confirm them.',
    ],
    [
      { code: 'sender-was-wrong', params: { ...WAS_WRONG, by: -500 as Ms, reads: 3, mixed: true } },
      'The clock of reader R1 is right now, but from 12:01:00.000 to 12:03:00.000 reads count with a time that is up to 500 ms too early. Check the laps of that time by hand, then confirm the reads.',
    ],
    [{ code: 'tag-read', params: { ago: 1999 as Ms } }, 'Last read 1 s ago.'],
    [{ code: 'tag-read-long-ago', params: { ago: 61_000 as Ms } }, 'Last read 61 s ago. Move a tag past every antenna.'],
    [{ code: 'tag-never-read', params: none }, 'No tag has been read yet. Move a tag past every antenna.'],
    [{ code: 'tag-clock-set-back', params: none }, 'The clock was set back after the last read. Move a tag past every antenna.'],
    [{ code: 'screens-connected', params: { screens: 1 } }, '1 screen connected, including this one.'],
    [{ code: 'screens-connected', params: { screens: 2 } }, '2 screens connected, including this one.'],
    [{ code: 'no-screens', params: none }, 'No screen is connected.'],
    [
      { code: 'rmonitor-fault', params: { fault: { code: 'port-in-use', params: { port: 50_000 } } } },
      'Another program uses port 50000. Close it, or choose another port; the station tries again by itself.',
    ],
    [
      { code: 'webhook-failing', params: { fault: { code: 'refused', params: { host: 'club.example', cause: 'HTTP 500' } }, backlog: 3 } },
      'club.example did not take the event (HTTP 500). Check the address, and what the receiver has logged. 3 events wait.',
    ],
    [{ code: 'access-ok', params: none }, 'Sending reads takes the API key, and changing anything takes the operator token.'],
    [
      { code: 'no-api-key', params: none },
      'Everybody in this network can send reads, and so add laps. On a network that others use, set RACETAG_API_KEY here and in the reader services.',
    ],
    [
      { code: 'token-short', params: none },
      'The operator token that was chosen has fewer than 16 characters and can be guessed. Choose a longer RACETAG_OPERATOR_TOKEN.',
    ],
    [
      { code: 'tokens-guessed', params: { guesses: 1, source: '192.168.1.77' } },
      '1 wrong operator token was sent since the start, the last one from 192.168.1.77. Somebody uses an old link, or tries to guess the token.',
    ],
    [
      { code: 'tokens-guessed', params: { guesses: 12, source: '192.168.1.77' } },
      '12 wrong operator tokens were sent since the start, the last one from 192.168.1.77. Somebody uses an old link, or tries to guess the token.',
    ],
    [{ code: 'reader-state', params: { state: lost } }, TEXTS.say('reader', lost)],
    [{ code: 'reader-stopped', params: { can_start: true } }, 'The reader is stopped and reads no tags. Start it under Readers.'],
    [
      { code: 'reader-stopped', params: { can_start: false } },
      'The reader is stopped and reads no tags. See its notices under Readers, or start it in its own app or on its own pages.',
    ],
    [{ code: 'reader-alarm', params: { alarm: lost } }, TEXTS.say('reader', lost)],
    [
      { code: 'reader-clock-unknown', params: none },
      'Not compared yet, or not set. Until then reads have the time of their arrival. See the notices of the reader.',
    ],
    [{ code: 'reader-clock-alarm', params: { alarm: lost } }, TEXTS.say('reader', lost)],
    [{ code: 'reader-clock-offset', params: { offset: 0 as Ms } }, 'Equal to the clock of this computer.'],
    [{ code: 'reader-clock-offset', params: { offset: 120 as Ms } }, '120 ms behind this computer. Times of reads are corrected for it.'],
    [
      { code: 'reader-clock-offset', params: { offset: -1500 as Ms } },
      '1.5 s ahead of this computer. Times of reads are corrected for it.',
    ],
    [
      { code: 'reader-clock-offset', params: { offset: 3_600_000 as Ms } },
      '1:00:00 behind this computer. Times of reads are corrected for it.',
    ],
    [{ code: 'antenna-reads', params: { reads: 1 } }, '1 read in the last minute.'],
    [{ code: 'antenna-reads', params: { reads: 1200 } }, '1,200 reads in the last minute.'],
    [{ code: 'antenna-quiet', params: none }, 'No read in the last minute. Move a tag past it.'],
    [{ code: 'antenna-disconnected', params: none }, 'The reader finds no antenna at this port. Check the cable.'],
    [{ code: 'antenna-unknown', params: none }, 'Unknown until the reader is connected.'],
  ];

  test.each(table)('%j', (message, text) => {
    expect(BERLIN.say('preflight', message)).toBe(text);
  });

  test('the table has every text', () => {
    expectAll(
      english.messages.preflight,
      table.map(([message]) => message),
    );
  });
});

test('dates and times of day are of the zone, with its offset', () => {
  const newYear = Date.UTC(2026, 11, 31, 23, 30) as EpochMs;
  expect([BERLIN.date(newYear), BERLIN.dateTime(newYear)]).toEqual(['2027-01-01', '2027-01-01 00:30:00 (UTC+01:00)']);
  expect(TEXTS.dateTime(newYear)).toBe('2026-12-31 23:30:00 (UTC)');
  expect(createTexts(english, 'America/St_Johns').dateTime(newYear)).toBe('2026-12-31 20:00:00 (UTC-03:30)');
});
