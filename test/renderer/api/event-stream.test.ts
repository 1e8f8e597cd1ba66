import { describe, expect, test } from 'vitest';
import { EventStreamParser } from '../../../renderer/api/event-stream';

describe('fields of an event', () => {
  test.each([
    { body: 'data: a\n\n', why: 'one space after the colon is not data', items: [{ kind: 'event', data: 'a', id: '' }] },
    { body: 'data:a\n\n', why: 'the space may be missing', items: [{ kind: 'event', data: 'a', id: '' }] },
    {
      body: 'id: 7\ndata: a\n\ndata: b\n\n',
      why: 'an id holds for the events after it too',
      items: [
        { kind: 'event', data: 'a', id: '7' },
        { kind: 'event', data: 'b', id: '7' },
      ],
    },
    { body: 'id: 1\0\ndata: a\n\n', why: 'an id with NUL is ignored', items: [{ kind: 'event', data: 'a', id: '' }] },
    { body: 'event: x\nretry: 5\ndata: a\n\n', why: 'other fields are ignored', items: [{ kind: 'event', data: 'a', id: '' }] },
    { body: 'id: 7\n\n', why: 'no data, no event', items: [] },
    { body: '\uFEFFdata: a\n\n', why: 'a byte order mark at the start is ignored', items: [{ kind: 'event', data: 'a', id: '' }] },
    { body: 'data: a\n', why: 'an event without an end is not complete', items: [] },
  ])('$why', ({ body, items }) => {
    expect(new EventStreamParser().push(body)).toEqual(items);
  });
});
