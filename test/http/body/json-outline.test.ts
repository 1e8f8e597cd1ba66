import { describe, expect, it } from 'vitest';
import { isPlainBody, JsonOutline } from '../../../src/http/body/json-outline';

/** The first problem of a text that arrives in pieces. */
function problemOf(text: string, pieceLength = text.length): string | null {
  const outline = new JsonOutline();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const problem = outline.take(bytes.subarray(at, at + pieceLength));
    if (problem !== null) return problem.code;
  }
  return null;
}

function numbered(count: number, each: (name: string) => string): string {
  return Array.from({ length: count }, (_, number) => each(`k${number}`)).join(',');
}

describe('the outline of a JSON text', () => {
  it.each([
    '[]',
    '{"a":[{"b":[1,2,3]}]}',
    '',
    'null',
    ']]]]',
    `"${'['.repeat(100)}"`,
    `{"a\\"${'{'.repeat(100)}":1}`,
    `"\\\\${'['.repeat(100)}"`,
  ])('allows %s, however it is cut', (text) => {
    for (const pieceLength of [1, 2, 3, text.length || 1]) expect(problemOf(text, pieceLength)).toBeNull();
  });

  it('allows the same names again and again, and any number of different texts', () => {
    const event = '{"source":"gate","tag_id":"TAG"}';
    const batch = `[${numbered(20_000, (name) => event.replace('TAG', name))}]`;
    expect(problemOf(batch, 65_536)).toBeNull();
    expect(problemOf(`{${numbered(1000, (name) => `"${name}":"${name}:"`)}}`, 7)).toBeNull();
  });

  it.each(['[', '{"a":', '[[],'])('allows 32 levels of %s and no more', (opening) => {
    const levels = opening === '[[],' ? 31 : 32;
    expect(problemOf(opening.repeat(levels))).toBeNull();
    expect(problemOf(opening.repeat(33))).toBe('too-deep');
    expect(problemOf(`"\\\\"${opening.repeat(33)}`, 1)).toBe('too-deep');
  });

  it.each([
    ['lists beside one another', `[${'[],'.repeat(200_001)}`],
    ['objects beside one another', `{"a":[${'{},'.repeat(200_001)}`],
    ['numbers', `[${'1,'.repeat(2_000_001)}`],
    ['names of fields in one object', `{${numbered(1001, (name) => `"${name}":1`)}`],
    ['names of fields in many objects', `[${numbered(1001, (name) => `{"${name}" : 1}`)}`],
    ['numbers as names', `{"events":[],"x":{${numbered(1001, (name) => `"${name.slice(1)}":1`)}`],
    ['names with escapes', `{${numbered(1001, (name) => `"\\"${name}\\\\":1`)}`],
  ])('refuses more %s than a batch of the largest size has', (_what, text) => {
    expect(problemOf(text, 65_536)).toBe('too-many-values');
  });
});

describe('a body needs no look at its outline', () => {
  it.each([
    ['a batch of a reader service', JSON.stringify({ events: Array.from({ length: 30 }, (_, index) => ({ tag_id: `E${index}` })) }), true],
    ['brackets as many as it may be nested deep', '['.repeat(32), true],
    ['one bracket more', '['.repeat(33), false],
    ['one bracket more, of both kinds', `${'{"a":['.repeat(16)}{`, false],
    ['a long text', `"${'x'.repeat(65_535)}"`, false],
  ])('%s: %#', (_what, text, isPlain) => {
    expect(isPlainBody(Buffer.from(text))).toBe(isPlain);
  });
});
