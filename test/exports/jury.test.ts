import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/domain/model/entry';
import { NO_PARAMS } from '../../src/domain/model/message';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { JuryAct } from '../../src/domain/model/views';
import type { ResultsData } from '../../src/exports/race-results';
import { resultsFile } from '../../src/exports/results-file';
import { GUN, results, rider } from './sample';

const act = (rider: string, correction: Correction, reason = ''): JuryAct => ({
  seq: 9,
  recordedAt: GUN,
  by: 'timekeeper',
  rider,
  correction: correction as JuryAct['correction'],
  reason,
  message: { code: 'race-resumed', params: NO_PARAMS },
});

const A = rider(1, { elapsed: 2_420_000 as Ms, ridden: 2_400_000 as Ms, adjustment: 20_000 as Ms });
const B = rider(2, { elapsed: 2_410_000 as Ms, relegated: { behind: 'p3', bib: '3', tag: 'T3' } });
const C = rider(3, { elapsed: 2_415_000 as Ms });
const DECIDED: Partial<ResultsData> = {
  jury: [
    act('p1', { kind: 'adjust-time', rider: 'p1', by: 20_000 as Ms }, 'cut course'),
    act('p2', { kind: 'relegate', rider: 'p2', behind: 'p3' }, 'irregular sprint'),
    act('p3', { kind: 'note', rider: 'p3', text: 'Bike changed', public: true }),
    act('p3', { kind: 'note', rider: 'p3', text: 'Argued', public: false }),
  ],
};

async function textOf(format: 'csv' | 'html' | 'json', about: Partial<ResultsData> = DECIDED): Promise<string> {
  return new TextDecoder().decode((await resultsFile(format, results([C, B, A], about))).bytes);
}

describe('what the jury decided', () => {
  it.each(['csv', 'html'] as const)('stands in results as %s with its reason', async (format) => {
    const text = await textOf(format);
    expect(text).toContain('40:20.0 (40:00.0 + 0:20 cut course)');
    expect(text).toContain('relegated behind bib 3 irregular sprint');
    expect(text).toContain('Bike changed');
    expect(text).not.toContain('Argued');
  });

  it('has ridden time and adjustment as columns of their own for programs', async () => {
    const [head = '', , , last = ''] = (await textOf('csv')).split('\r\n');
    const cells = (line: string) => line.split(',');
    const of = (column: string) => cells(last)[cells(head).indexOf(column)];
    expect([of('Time'), of('Time ridden'), of('Adjustment')]).toEqual(['0:40:20.0', '0:40:00.0', '0:00:20.0']);
    const file = JSON.parse(await textOf('json'));
    expect(file.jury.map(({ kind, reason, text }: Record<string, string>) => [kind, reason, text])).toEqual([
      ['adjust-time', 'cut course', ''],
      ['relegate', 'irregular sprint', ''],
      ['note', '', 'Bike changed'],
    ]);
  });

  it('leaves out the column where there is nothing to say', async () => {
    expect(await textOf('html', {})).not.toContain('Remarks');
  });
});

describe('declared results', () => {
  const declared = { state: 'official', at: GUN as EpochMs, revision: 4700, changedRiders: 1 } as const;
  const placed = {
    categoryPlace: null,
    categoryLapsBehind: null,
    categoryGap: null,
    categoryInterval: null,
    lapsBehind: 0,
    gap: null,
    interval: null,
  };
  const about: Partial<ResultsData> = {
    declared,
    changes: [{ rider: 'p2', before: { ...B, ...placed, place: 1 }, now: { ...B, ...placed, place: 2 } }],
  };

  it.each(['csv', 'html'] as const)('say in %s since when, and that they changed since', async (format) => {
    expect(await textOf(format, about)).toContain(
      'Official since 2026-05-12 20:05:00 (UTC+02:00) (revision 4700); changed since official (1 rider)',
    );
  });

  it('list who has another result', async () => {
    expect(await textOf('html', about)).toContain('<li>2 Rider 2: place 1, 5 laps, 40:10.0 → place 2, 5 laps, 40:10.0');
    const file = JSON.parse(await textOf('json', about));
    expect(file.race.declared).toMatchObject({ state: 'official', revision: 4700, changed_riders: 1 });
    expect(file.changes.map(({ before, now }: Record<string, { place: number }>) => [before?.place, now?.place])).toEqual([[1, 2]]);
  });
});
