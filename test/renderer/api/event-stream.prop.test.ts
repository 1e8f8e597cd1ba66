import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventStreamParser, type StreamItem } from '../../../renderer/api/event-stream';

/** A body, and what is in it. */
const item = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), data: fc.array(fc.string().map(oneLine), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('comment' as const), text: fc.string().map(oneLine) }),
);

function oneLine(text: string): string {
  return text.replace(/[\r\n\uFEFF]/g, ' ').trim();
}

function pieces(text: string, cuts: readonly number[]): readonly string[] {
  const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length));
}

test('the items are the same however the body is cut', () => {
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), lineEnd, fc.array(fc.nat(), { maxLength: 20 }), (items, end, cuts) => {
      const body = items
        .map((one) => (one.kind === 'comment' ? `:${one.text}${end}` : `${one.data.map((line) => `data: ${line}${end}`).join('')}${end}`))
        .join('');
      const parser = new EventStreamParser();
      const found = pieces(body, cuts).flatMap((piece) => parser.push(piece));
      const expected: readonly StreamItem[] = items.map((one) =>
        one.kind === 'comment' ? { kind: 'comment', text: one.text } : { kind: 'event', data: one.data.join('\n'), id: '' },
      );
      expect(found).toEqual(expected);
    }),
  );
});
