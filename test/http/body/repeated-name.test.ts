import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRepeatNames, repeatedName } from '../../../src/http/body/repeated-name';

function mayRepeat(text: string): boolean {
  return mayRepeatNames(Buffer.from(text), JSON.parse(text));
}

const REPEATED: readonly (readonly [string, string])[] = [
  ['{"events":[],"events":[]}', 'events'],
  ['{"events":[{"tag_id":"A"},{"tag_id":"B","x":{"y":[1,{}]},"tag_id":"C"}]}', 'events.1.tag_id'],
  ['{ "a" : 1 , "a" : 1 }', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"a\\"b":1,"a\\"b":2}', 'a"b'],
  ['{"":1,"":2}', ''],
  ['[[],{"é":{"k":1},"é":0}]', '1.é'],
  ['{"a":{"b":"\\\\","b":1}}', 'a.b'],
  [`{${Array.from({ length: 300 }, (_, index) => `"k${index}":1,`).join('')}"k7":2}`, 'k7'],
];

describe('a field that its object has twice', () => {
  it.each(REPEATED)('%s', (text, way) => {
    expect(repeatedName(text)).toBe(way);
    expect(mayRepeat(text)).toBe(true);
  });

  it.each(['{"a":{"a":{"a":1}}}', '[{"a":1},{"a":1},{"a":[{"a":2},"a","a",":"]}]', '{":":"::","::":":"}', '"a:"', '[]', 'null'])(
    'is not in %s, at first sight',
    (text) => {
      expect(repeatedName(text)).toBeNull();
      expect(mayRepeat(text)).toBe(false);
    },
  );

  it.each([
    '{"a":"a","b":"a\\":\\"","c":{"a":1},"d":{"a":1}}',
    '{"a":"\\\\","b":"\\\\\\"","c":",{}[]:"}',
    '{"a":"\\u003a"}',
    '"a":1',
    '{"a":1}{"a":1}',
    '',
    '{"a',
    ']}{:,',
  ])('is not in %s', (text) => {
    expect(repeatedName(text)).toBeNull();
  });

  it('is not in what the station’s own programs write, whatever they write, and is noticed wherever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: 'binary' }), (value, name) => {
        const text = JSON.stringify(value);
        expect(repeatedName(text)).toBeNull();
        const key = JSON.stringify(name);
        const twice = `{"x":[${text},{${key}:${text},"other\\n":0,${key}:${text}}]}`;
        expect(repeatedName(twice)).toBe(`x.1.${name.slice(0, 100)}`);
        expect(mayRepeat(twice)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('needs no second look in what reader services send', () => {
    const event = {
      source: 'gate',
      reader_ip: '10.0.0.1',
      timestamp: '2026-06-06T12:00:00Z',
      event_type: 'arrive',
      tag_id: 'E1',
      rssi: -500,
    };
    const batch = {
      events: Array.from({ length: 500 }, (_, index) => ({ ...event, tag_id: `E${index}`, antenna: index, session_id: index })),
    };
    expect(mayRepeat(JSON.stringify(batch))).toBe(false);
  });
});
