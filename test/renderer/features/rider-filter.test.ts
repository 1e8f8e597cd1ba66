import { expect, test } from 'vitest';
import { filteredRows } from '../../../renderer/features/standings/rider-filter';
import { placeRows } from '../../../renderer/state/placing';
import { isStartList, startListOrder } from '../../../renderer/state/start-list';
import { ridden, row, standings } from '../rows';

const rows = placeRows(
  standings(ridden('p1', 3, 300), ridden('p2', 2, 250), row('p3'), row('p4'), row('t', { participant: null, section: null })),
);
const due_at = '2026-05-12T10:00:00.000Z';

test('each filter shows its riders in the order of the table', () => {
  const expected = [
    { rider: 'p2', bib: '2', due_at, state: 'late' as const },
    { rider: 'p1', bib: '1', due_at, state: 'due' as const },
  ];
  const seen = [{ rider: 'p3', bib: '3', seen_at: due_at, reader: 'gate', antenna: 1 }];
  const shown = filteredRows(rows, { expected, out: ['p3', 'p1', 'p2'], seen });
  const ids = (some: typeof rows) => some.map(({ rider }) => rider);
  expect(shown.all).toBe(rows);
  expect([ids(shown.out), ids(shown.overdue), ids(shown.unseen)]).toEqual([['p1', 'p2', 'p3'], ['p2'], ['p4']]);
});

test('before the first lap the table is a start list, section by section in the order of the bibs', () => {
  const list = placeRows(standings(row('p1', { bib: '10' }), row('p2', { bib: '9' }), row('p3', { bib: '1', section: 1 })));
  expect(startListOrder(list).map(({ bib }) => bib)).toEqual(['9', '10', '1']);
  expect([isStartList(list), isStartList(rows), isStartList([])]).toEqual([true, false, false]);
});
