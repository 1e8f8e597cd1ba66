import { describe, expect, test } from 'vitest';
import { TEXTS } from './english';
import { TRANSLATIONS } from './translations';

const { app, audit, common, live } = TEXTS.catalogue.screens;

describe('texts of the desk with parameters', () => {
  test.each([
    [
      common.failure.text('Oops'),
      'Timing is not affected: the station keeps running. Reload the page. If this happens again, report this message: Oops',
    ],
    [common.badStatus(502), 'The station answered with status 502.'],
    [common.lapsBehind(1), '−1 lap'],
    [common.lapsBehind(2), '−2 laps'],
    [common.raceState['counting-down']('1:29'), 'Starts in 1:29'],
    [common.dataAge('0.4 s'), '0.4 s old'],
    [common.loadedAge('3 min'), 'as of 3 min ago'],
    [app.pageKey(1), 'Alt+1'],
    [app.theme.title('dark'), 'Theme: dark'],
    [app.theme.change('system', 'light'), 'Theme: system. Change to light'],
    [app.health.readers(1, 2), '1/2 readers'],
    [app.health.readers(0, 1), '0/1 reader'],
    [app.health.lastRead('12 s'), 'last read 12 s ago'],
    [app.export.saved('/tmp/results.csv'), 'Results saved as /tmp/results.csv'],
    [app.export.downloaded('results.csv'), 'Results downloaded as results.csv'],
    [app.alarms.age('6 s'), 'Data is 6 s old'],
    [audit.count(1), '1 action'],
    [audit.count(65), '65 actions'],
    [audit.undoName('Bib 7 added'), 'Undo: Bib 7 added'],
    [audit.redoName('Bib 7 added'), 'Redo: Bib 7 added'],
    [live.entry.next('Ana Bo', 3), 'Ana Bo · lap 3'],
    [live.entry.unknownBib('777'), 'No rider with bib 777. Time saved below: correct the bib or add the rider.'],
    [live.pending.title(2), 'Times without a bib (2)'],
    [live.pending.bibAt('10:00:00.0'), 'Bib that passed at 10:00:00.0'],
    [live.pending.unknownBib('777'), 'No rider with bib 777.'],
    [live.pending.forget('10:00:00.0'), 'Delete the time 10:00:00.0'],
    [live.notices.overdue('0:30'), 'Leader overdue by 0:30'],
    [live.notices.unknownTags(1, 5_000), '1 unknown tag (5,000 reads)'],
    [live.notices.missedReads(2), '2 possible missed reads'],
    [live.notices.addedLaps(1), '1 added lap (estimated)'],
    [live.notices.suspected.rider('Ana Bo', '10:00:00', '2:00', '1:00'), 'Ana Bo: the lap that ended at 10:00:00 took 2:00, usually 1:00'],
    [live.notices.suspected.rider('', '10:00:00', '2:00', '1:00'), 'the lap that ended at 10:00:00 took 2:00, usually 1:00'],
    [live.notices.suspected.count(2), 'Count as 2 laps'],
    [live.notices.suspected.countName(2, '7'), 'Count as 2 laps: bib 7'],
    [live.notices.suspected.keepName('7'), 'Keep as one lap: bib 7'],
    [live.notices.suspected.more(1), '1 more lap after these'],
    [live.table.riders(1), '1 rider'],
    [live.table.ridersAndUnknown(24, 9), '24 riders, 9 unknown'],
    [live.table.found(3, 5_000), '3 of 5,000 rows'],
    [live.table.nameOfBib('7'), 'Bib 7'],
    [live.table.added(1), '1 added lap'],
    [live.table.addedHint(2), '2 laps counted without a read (estimated)'],
    [live.table.placesWon(1), 'up 1 place'],
    [live.table.placesLost(2), 'down 2 places'],
    [live.passings.lap(3), 'L3'],
    [live.rider.label('Ana Bo'), 'Reads of Ana Bo'],
    [live.rider.place(1), 'Place 1'],
    [live.rider.laps(1), '1 lap'],
    [live.trace.reads(259), '259 reads'],
    [live.trace.older(200), 'Show 200 older'],
    [live.trace.tag('E200'), 'Tag E200'],
    [live.trace.split(2), 'Split into 2'],
    [live.trace.unknownBib('777'), 'No rider with bib 777.'],
    [live.trace.undoName('Passing voided'), 'Undo: Passing voided'],
    [live.trace.correction('10:00:00', 'timekeeper', ''), '10:00:00, timekeeper'],
    [live.trace.correction('10:00:00', 'timekeeper', 'film'), '10:00:00, timekeeper: film'],
  ])('%s', (text, english) => {
    expect(text).toBe(english);
  });
});

test('no language says with an English word what the results were declared to be', () => {
  expect(TEXTS.catalogue.screens.results.declared.changed.official(1)).toBe('Changed since official (1 rider)');
  for (const { catalogue } of TRANSLATIONS) {
    const { changed } = catalogue.screens.results.declared;
    expect([changed.official(1), changed.provisional(2)].join()).not.toMatch(/\b(?:official|provisional)\b/);
  }
});
