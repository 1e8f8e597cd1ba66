import { expect, test } from 'vitest';
import type { Message, Section } from '../../src/texts/messages';
import { TEXTS } from './english';
import { dataIn, numbersIn, TRANSLATIONS, WRONG } from './translations';

/** Messages of a section with their English text, times in UTC. */
export type MessageTable<S extends Section> = readonly (readonly [Message<S>, string])[];

/** Tests the text of each message, and that every other language says the same numbers and names. */
export function testTexts<S extends Section>(section: S, table: MessageTable<S>): void {
  test.each(table.map(([message, text]) => ({ message, text })))('$message.code: $text', ({ message, text }) => {
    expect(TEXTS.say(section, message)).toBe(text);
    for (const translation of TRANSLATIONS) {
      const translated = translation.say(section, message);
      expect(translated).not.toMatch(WRONG);
      for (const number of numbersIn(text)) expect([translated, ...numbersIn(translated)]).toContain(number);
      for (const data of dataIn(message.params)) if (text.includes(data)) expect(translated).toContain(data);
    }
  });
}

/** Tests that a table has each of some codes at least once. */
export function testEveryCode<S extends Section>(table: MessageTable<S>, codes: readonly string[]): void {
  test('every message has a text that is tested', () => {
    expect([...new Set(table.map(([{ code }]) => code))].sort()).toEqual([...codes].sort());
  });
}
