import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { patternFormat, patternProblem } from '../../../src/readers/kit/pattern';

const NOW = new Date(2026, 4, 12, 18, 5).getTime() as EpochMs;

describe('a pattern', () => {
  it('returns tag, time, antenna, signal and its other groups', () => {
    const read = patternFormat('^T=(?<tag>[0-9a-f]+) A=(?<antenna>\\d+) S=(?<rssi>-?\\d+) (?<time>\\S+) (?<lane>\\w+)?');
    expect(read('T=0ab1 A=3 S=-61 18:04:59.5 left', NOW)).toEqual({
      type: 'observation',
      read: { tag: '0AB1', antenna: 3, rssi: -61, readerAt: NOW - 500, extra: { lane: 'left' } },
    });
    expect(read('T=0ab1 A=3 S=-61 18:04:59.5 ', NOW)).toMatchObject({ read: { extra: null } });
  });

  it.each([
    ['T=1', 'The line does not fit the pattern.', '^X=(?<tag>.+)'],
    ['a b', 'The line has no usable tag.', '^(?<tag>.*)$'],
  ])('makes %s useless: %s', (line, why, pattern) => {
    expect(patternFormat(pattern)(line, NOW)).toEqual({ type: 'unreadable', why });
  });

  it('keeps a read whose time, antenna or signal makes no sense, with the original text', () => {
    const read = patternFormat('^(?<tag>\\w+);(?<time>[^;]*);(?<antenna>[^;]*);(?<rssi>[^;]*)$');
    expect(read('AB;yesterday;left;loud', NOW)).toEqual({
      type: 'observation',
      read: { tag: 'AB', antenna: null, rssi: null, readerAt: null, extra: { time: 'yesterday', antenna: 'left', rssi: 'loud' } },
    });
    expect(read('AB;;;', NOW)).toMatchObject({ read: { antenna: null, rssi: null, readerAt: null, extra: null } });
  });

  it.each([
    ['-61.2', -61],
    ['-61,7', -62],
    ['+3', 3],
    ['0', 0],
  ])('returns a signal of %s as whole dBm', (text, rssi) => {
    const parsed = patternFormat('^(?<tag>\\w+) (?<rssi>\\S+)$')(`AB ${text}`, NOW);
    expect(parsed).toMatchObject({ read: { rssi, extra: null } });
  });

  it.each([
    ['(?<tag>[0-9A-F]+', 'The pattern is no regular expression'],
    ['([0-9A-F]+)', 'The pattern needs a group named tag'],
    ['\\(?<tag>', 'The pattern needs a group named tag'],
    ['[(?<tag>]+', 'The pattern needs a group named tag'],
    ['(?<tags>[0-9A-F]+)', 'The pattern needs a group named tag'],
  ])('%s is refused with a message', (pattern, sentence) => {
    expect(patternProblem(pattern)).toContain(sentence);
    expect(() => patternFormat(pattern)).toThrow(TypeError);
  });

  it.each(['(?<tag>[0-9A-F]+)', '^A;(?<tag>\\d+)$|^B;(?<time>\\S+)$', 'x(?:y(?<tag>z))'])('%s has a group named tag', (pattern) => {
    expect(patternProblem(pattern)).toBeNull();
  });

  it('that takes too long on a line is interrupted, and no longer used after it does so again', () => {
    const read = patternFormat('^(?<tag>(a+)+)$');
    const trap = `${'a'.repeat(60)}!`;
    const outcomes = Array.from({ length: 20 }, () => read(trap, NOW));
    expect(new Set(outcomes.map(({ type }) => type))).toEqual(new Set(['unreadable']));
    expect(read('aaa', NOW)).toEqual({ type: 'unreadable', why: 'The pattern takes too long: make it simpler.' });
  });
});
