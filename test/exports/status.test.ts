import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { FinishRule } from '../../src/domain/model/category-terms';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { ResultsData } from '../../src/exports/race-results';
import { resultsFile } from '../../src/exports/results-file';
import type { ExportFormat } from '../../src/wire/shared/export-formats';
import { pdfLines } from './pdf-text';
import { GUN, results, rider } from './sample';

const HALF_TIME = 30 * 60_000;
const unfinished = { finished: false, finishAt: null };

interface Moment {
  readonly finish: FinishRule;
  readonly stopAt: number | null;
  readonly madeAt: number;
}

/** Riders that finished, did not finish, only started, were never seen, and gave up; times in ms from the gun. */
function race({ finish, stopAt, madeAt }: Moment): ResultsData {
  const riders = [
    rider(1, finish === 'hard-stop' ? unfinished : {}),
    rider(2, { ...unfinished, laps: 3, rankedLaps: 3 }),
    rider(3, { ...unfinished, laps: 0, rankedLaps: 0, chipStartAt: (GUN + 5000) as EpochMs }),
    rider(4, { ...unfinished, laps: 0, rankedLaps: 0 }),
    rider(5, { ...unfinished, laps: 2, rankedLaps: 2, status: 'dnf' }),
  ];
  const made = results(riders, { madeAt: (GUN + madeAt) as EpochMs });
  const rules = { ...made.control.rules, finish, duration: HALF_TIME as Ms };
  return { ...made, control: { ...made.control, rules, stopAt: stopAt === null ? null : ((GUN + stopAt) as EpochMs) } };
}

/** The status column of the formats that have every column. */
async function statuses(moment: Moment): Promise<string[]> {
  const csv = new TextDecoder().decode((await resultsFile('csv', race(moment))).bytes);
  const [head = '', ...lines] = csv.trim().split('\r\n');
  return lines.map((line) => line.split(',')[head.split(',').indexOf('Status')] ?? '');
}

const textOf = async (format: ExportFormat, made: ResultsData): Promise<string> =>
  new TextDecoder().decode((await resultsFile(format, made)).bytes);

describe('the status of a rider', () => {
  it.each([
    {
      at: { finish: 'laps', stopAt: null, madeAt: HALF_TIME },
      says: ['Finished', 'Running', 'Running', '', 'DNF'],
      why: 'who has laps to go is on the way, and so is who has only started',
    },
    {
      at: { finish: 'laps', stopAt: 1000, madeAt: 1000 },
      says: ['Finished', 'Not finished', 'Not finished', '', 'DNF'],
      why: 'after the stop no rider is on the course; DNF is decided by the timekeeper',
    },
    {
      at: { finish: 'laps', stopAt: 1001, madeAt: 1000 },
      says: ['Finished', 'Running', 'Running', '', 'DNF'],
      why: 'a stop in the future has no effect yet',
    },
    {
      at: { finish: 'after-time', stopAt: null, madeAt: HALF_TIME + 1 },
      says: ['Finished', 'Running', 'Running', '', 'DNF'],
      why: 'when the time is up everyone still rides to the line',
    },
    {
      at: { finish: 'with-leader', stopAt: HALF_TIME, madeAt: HALF_TIME + 1 },
      says: ['Finished', 'Not finished', 'Not finished', '', 'DNF'],
      why: 'a rider who was on the course at the stop did not finish',
    },
    {
      at: { finish: 'hard-stop', stopAt: null, madeAt: HALF_TIME - 1 },
      says: ['Running', 'Running', 'Running', '', 'DNF'],
      why: 'before a hard stop all are on the way',
    },
    {
      at: { finish: 'hard-stop', stopAt: null, madeAt: HALF_TIME },
      says: ['', '', '', '', 'DNF'],
      why: 'at a hard stop no rider finishes: laps rank',
    },
    {
      at: { finish: 'hard-stop', stopAt: 1000, madeAt: 1000 },
      says: ['', '', '', '', 'DNF'],
      why: 'nor when it was stopped earlier',
    },
  ] as const)('$at.finish, stop $at.stopAt, made $at.madeAt: $why', async ({ at, says }) => {
    expect(await statuses(at)).toEqual(says);
  });

  it('is not Running once nobody is expected any more: everybody who is ranked is in, or the results are official', async () => {
    const unknown = rider(9, { ...unfinished, participant: null, section: null, laps: 2, rankedLaps: 2 });
    const settled = {
      ...race({ finish: 'laps', stopAt: null, madeAt: HALF_TIME }),
      standings: [rider(1), rider(5, { status: 'dnf' }), unknown],
    };
    expect(await textOf('html', settled)).not.toContain('Running');
    const onCourse = race({ finish: 'laps', stopAt: null, madeAt: HALF_TIME });
    const declared = (state: 'official' | 'provisional') => ({
      ...onCourse,
      declared: { state, at: onCourse.madeAt, revision: onCourse.revision, changedRiders: 0 },
    });
    expect(await textOf('html', declared('official'))).not.toContain('Running');
    expect(await textOf('html', declared('provisional'))).toContain('Running');
  });

  const stopped = race({ finish: 'laps', stopAt: 1000, madeAt: 1000 });
  const running = race({ finish: 'laps', stopAt: null, madeAt: 1000 });

  it('is the same word on the web page, on paper and in the workbook', async () => {
    const page = await textOf('html', stopped);
    expect([page.match(/<td dir="auto">Not finished<\/td>/g)?.length, page.includes('Running')]).toEqual([2, false]);
    const lines = pdfLines((await resultsFile('pdf', stopped)).bytes);
    expect(lines.filter((line) => line.includes('Not finished'))).toHaveLength(2);
    const [head = [], ...rows] = await readSheet(Buffer.from((await resultsFile('xlsx', stopped)).bytes), 1);
    expect(rows.map((row) => row[head.indexOf('Status')] ?? '')).toEqual(['Finished', 'Not finished', 'Not finished', '', 'DNF']);
  });

  it('for programs depends on whether the race is over', async () => {
    expect(JSON.parse(await textOf('json', stopped))).toMatchObject({
      over: true,
      standings: [{}, { status: 'racing', finished: false }, {}, {}, {}],
    });
    expect(JSON.parse(await textOf('json', running))).toMatchObject({ over: false });
  });

  it.each([
    { riders: [rider(1), rider(2)], shown: false, why: 'the status is the same when all have finished' },
    { riders: [rider(1), rider(2, { status: 'dsq' })], shown: true, why: 'a finisher may be disqualified' },
    { riders: [rider(1), rider(2, unfinished)], shown: true, why: 'one is on the course' },
    { riders: [rider(1), rider(2, { ...unfinished, laps: 0 })], shown: false, why: 'one was never seen' },
  ])('has a column for people only where it differs between riders: $why', async ({ riders, shown }) => {
    expect((await textOf('html', results(riders))).includes('>Status<')).toBe(shown);
  });
});
