import { describe, expect, test } from 'vitest';
import {
  AS_IT_LOOKS,
  type ImportedLine,
  type ImportReport,
  importQuery,
  linesToShow,
  whyNot,
  withoutRefused,
} from '../../../renderer/features/participants/import-report';

function line(number: number, outcome: ImportedLine['outcome']): ImportedLine {
  const nothing = {
    name: '',
    category: '',
    team: '',
    tags: [],
    tags_given: [],
    tags_lost: [],
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
    headings: true,
    columns,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    lines: [...lines],
  };
}

describe('how a list is asked to be read', () => {
  test.each([
    { why: 'as it looks is not said', wishes: AS_IT_LOOKS, query: {} },
    {
      why: 'columns from the left',
      wishes: { ...AS_IT_LOOKS, columns: ['bib', 'ignored', 'tag'] as const },
      query: { columns: 'bib,ignored,tag' },
    },
    { why: 'no headings', wishes: { ...AS_IT_LOOKS, headings: false }, query: { headings: 0 } },
    { why: 'lines left out', wishes: { ...AS_IT_LOOKS, leaveOut: [3, 9] }, query: { leave_out: '3,9' } },
  ])('$why', ({ wishes, query }) => {
    expect(importQuery(wishes)).toEqual(query);
  });

  test('refused lines are left out besides those that were before', () => {
    const lines = [line(2, 'added'), line(7, 'refused')];
    expect(withoutRefused({ ...AS_IT_LOOKS, leaveOut: [9] }, { lines })?.leaveOut).toEqual([7, 9]);
    const many = Array.from({ length: 5_000 }, (_, index) => line(index, 'refused'));
    expect(withoutRefused(AS_IT_LOOKS, { lines: many })).toBeNull();
  });
});

test('lines that want a look come first, in the order of the list', () => {
  const lines = [line(2, 'unchanged'), line(3, 'added'), line(4, 'refused'), line(5, 'changed'), line(6, 'refused')];
  expect(linesToShow(lines, null).map((one) => one.line)).toEqual([4, 6, 5, 3, 2]);
  expect(linesToShow(lines, 'added').map((one) => one.line)).toEqual([3]);
});

describe('why a list cannot be taken', () => {
  test.each([
    { why: 'nothing', given: report([line(2, 'added'), line(3, 'unchanged')]), says: '' },
    {
      why: 'no column of bibs',
      given: report([line(2, 'refused')], [{ heading: 'X', field: 'ignored', samples: [] }]),
      says: 'No column holds the bibs',
    },
    { why: 'nobody in it', given: report([]), says: 'nobody in this list' },
    { why: 'a refused line', given: report([line(2, 'added'), line(3, 'refused')]), says: 'refuse the list' },
    { why: 'nothing new', given: report([line(2, 'unchanged')]), says: 'registered already' },
  ])('$why', ({ given, says }) => {
    expect(whyNot(given)).toEqual(says === '' ? '' : expect.stringContaining(says));
  });
});
