import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormulas, withoutGuards } from '../../../src/domain/model/formula-guard';

/** Cells of a line as programs with this separator cut them, where quotation marks do not hold a cell together. */
const cellsOf = (text: string): readonly string[] => text.split(/[;|\t\r\n]/);
/** What is left in front of a cell that a spreadsheet ignores. */
const FORMULA = /^[\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;

describe('a text of people in a file for spreadsheets', () => {
  test.each([
    { text: '=1+1', guarded: "'=1+1", why: 'a formula' },
    { text: '＝1+1', guarded: "'＝1+1", why: 'a wide sign' },
    { text: '＠SUM(1)', guarded: "'＠SUM(1)", why: 'another wide sign' },
    { text: '\u200B=1+1', guarded: "'\u200B=1+1", why: 'behind a character without width' },
    { text: '\u202E\u00AD -1', guarded: "'\u202E\u00AD -1", why: 'behind marks of direction and hyphens that do not show' },
    { text: '\uFEFF+1', guarded: "'\uFEFF+1", why: 'behind a byte order mark' },
    { text: '\t=1', guarded: "'\t=1", why: 'behind a tab' },
    { text: '\rx', guarded: "'\rx", why: 'a carriage return first' },
    { text: 'a;=1+1;b', guarded: "a;'=1+1;b", why: 'a cell of its own where semicolons separate' },
    { text: 'a;"=1+1";b', guarded: `a;'"=1+1";b`, why: 'the same in quotation marks' },
    { text: 'a\t@x', guarded: "a\t'@x", why: 'a cell of its own where tabs separate' },
    { text: 'a\t\t=x', guarded: "a\t\t'=x", why: 'behind the last of several' },
    { text: 'a|  =x', guarded: "a|'  =x", why: 'where bars separate' },
    { text: 'a\n=x', guarded: "a\n'=x", why: 'a line of its own' },
    { text: "'=1", guarded: "''=1", why: 'one that has an apostrophe keeps it' },
    { text: 'Müller; Jörg-Uwe', guarded: 'Müller; Jörg-Uwe', why: 'no sign behind the separator' },
    { text: 'O’Neil - a+b=c', guarded: 'O’Neil - a+b=c', why: 'signs inside a text are harmless' },
    { text: "'", guarded: "'", why: 'an apostrophe alone' },
    { text: '', guarded: '', why: 'nothing' },
  ])('$text becomes $guarded: $why', ({ text, guarded }) => {
    expect(guardFormulas(text)).toBe(guarded);
    expect(withoutGuards(guarded)).toBe(text);
  });

  const someText = fc.string({ unit: fc.constantFrom(...'=+-@＝－;|\t\r\n\'" \u200Bab') });

  test('has no cell that begins a formula, whichever separator a program takes', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const guarded = guardFormulas(text.trim());
        return !FORMULA.test(guarded) && cellsOf(guarded).every((cell) => !FORMULA.test(cell));
      }),
    );
  });

  test('is the same again when it is read', () => {
    fc.assert(fc.property(someText, (text) => withoutGuards(guardFormulas(text)) === text));
  });
});
