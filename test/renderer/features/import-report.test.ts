import { describe, expect, test } from 'vitest';
import {
  DEFAULT_OPTIONS,
  type ImportedLine,
  type ImportReport,
  importObstacle,
  importQuery,
  linesToShow,
  withoutRefused,
} from '../../../renderer/features/riders/import-report';
import { TEXTS } from '../../texts/english';

function line(number: number, outcome: ImportedLine['outcome']): ImportedLine {
  const nothing = {
    name: '',
    category: '',
    team: '',
    details: [],
    tags: [],
    tags_given: [],
    tags_lost: [],
    start_time: null,
    before: null,
    sentence: '',
    code: null,
    params: {},
  };
  return { line: number, outcome, bib: String(number), ...nothing };
}

function report(
  lines: readonly ImportedLine[],
  columns: ImportReport['columns'] = [{ heading: 'Bib', field: 'bib', samples: [] }],
): ImportReport {
  const count = (wanted: ImportedLine['outcome']): number => lines.filter(({ outcome }) => outcome === wanted).length;
  return {
    act: null,
    encoding: 'utf-8',
    separator: ',',
    sheets: [],
    sheet: null,
    proposal: null,
    headings: true,
    heading_line: 1,
    notices: [],
    columns,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    lines: [...lines],
  };
}

describe('the query of an import', () => {
  test.each([
    { why: 'the defaults are left out', wishes: DEFAULT_OPTIONS, query: {} },
    {
      why: 'columns from the left',
      wishes: { ...DEFAULT_OPTIONS, columns: ['bib', 'ignored', 'tag'] as const },
      query: { columns: 'bib,ignored,tag' },
    },
    { why: 'no headings', wishes: { ...DEFAULT_OPTIONS, headings: false }, query: { headings: 0 } },
    { why: 'an encoding', wishes: { ...DEFAULT_OPTIONS, encoding: 'windows-1250' as const }, query: { encoding: 'windows-1250' } },
    { why: 'blank cells that clear', wishes: { ...DEFAULT_OPTIONS, clearsBlanks: true }, query: { clear_blanks: 1 } },
    { why: 'lines left out', wishes: { ...DEFAULT_OPTIONS, leaveOut: [3, 9] }, query: { leave_out: '3,9' } },
  ])('$why', ({ wishes, query }) => {
    expect(importQuery(wishes)).toEqual(query);
  });

  test('refused lines are left out in addition to those left out before', () => {
    const lines = [line(2, 'added'), line(7, 'refused')];
    expect(withoutRefused({ ...DEFAULT_OPTIONS, leaveOut: [9] }, { lines })?.leaveOut).toEqual([7, 9]);
    const many = Array.from({ length: 5_000 }, (_, index) => line(index, 'refused'));
    expect(withoutRefused(DEFAULT_OPTIONS, { lines: many })).toBeNull();
  });
});

test('lines that need attention come first, each kind in the order of the list', () => {
  const lines = [line(2, 'unchanged'), line(3, 'added'), line(4, 'refused'), line(5, 'changed'), line(6, 'refused')];
  expect(linesToShow(lines, null).map((one) => one.line)).toEqual([4, 6, 5, 3, 2]);
  expect(linesToShow(lines, 'added').map((one) => one.line)).toEqual([3]);
});

describe('why a list cannot be imported', () => {
  test.each([
    { why: 'nothing', given: report([line(2, 'added'), line(3, 'unchanged')]), says: '' },
    {
      why: 'no column of bibs',
      given: report([line(2, 'refused')], [{ heading: 'X', field: 'ignored', samples: [] }]),
      says: 'No column is set to Bib',
    },
    { why: 'no riders in it', given: report([]), says: 'contains no riders' },
    {
      why: 'a refused line',
      given: report([line(2, 'added'), line(3, 'refused')]),
      says: '1 line has an error. Fix it in the file, or skip it and import the rest.',
    },
    { why: 'nothing new', given: report([line(2, 'unchanged')]), says: 'already registered' },
  ])('$why', ({ given, says }) => {
    expect(importObstacle(given, TEXTS.catalogue.screens.riders.importing.decide)).toEqual(
      says === '' ? '' : expect.stringContaining(says),
    );
  });
});
