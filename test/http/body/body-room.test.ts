import { expect, it } from 'vitest';
import { type ArrivingBody, BodyRoom } from '../../../src/http/body/body-room';

/** Bodies of the given sources and sizes in a room of 100 bytes. Returns the names of those that are refused when the last one has come. */
function refusedOf(...bodies: readonly (readonly [name: string, source: string, bytes: number])[]): readonly string[] {
  const room = new BodyRoom(100);
  const refused: string[] = [];
  for (const [name, source, bytes] of bodies) {
    const body: ArrivingBody = { source, bytes, refuse: () => refused.push(name) };
    room.enter(body);
    room.makeRoom();
  }
  return refused;
}

it('bodies that fit are all kept', () => {
  expect(refusedOf(['a', 'x', 50], ['b', 'y', 50])).toEqual([]);
});

it('where room is missing, the address with most bytes loses its largest body, not the one that came last', () => {
  expect(refusedOf(['a', 'x', 40], ['b', 'x', 50], ['c', 'y', 30])).toEqual(['b']);
});

it('as many are refused as it takes for the others to fit', () => {
  expect(refusedOf(['a', 'x', 30], ['b', 'x', 30], ['c', 'x', 30], ['d', 'y', 90])).toEqual(['d']);
  expect(refusedOf(['a', 'x', 60], ['b', 'x', 30], ['c', 'y', 85])).toEqual(['a', 'c']);
});

it('a body that left has made room', () => {
  const room = new BodyRoom(100);
  const refused: string[] = [];
  const first: ArrivingBody = { source: 'x', bytes: 90, refuse: () => refused.push('first') };
  room.enter(first);
  room.leave(first);
  room.enter({ source: 'x', bytes: 90, refuse: () => refused.push('second') });
  room.makeRoom();
  expect(refused).toEqual([]);
});
