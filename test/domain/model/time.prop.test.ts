import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EpochMs,
  formatDifference,
  formatInstant,
  formatRaceTime,
  LAST_INSTANT,
  type Ms,
  parseInstant,
} from '../../../src/domain/model/time';

const instants = fc.integer({ min: 0, max: LAST_INSTANT }).map((at) => at as EpochMs);

test('every instant is written as the platform writes it, and parses to itself', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const text = formatInstant(at);
      expect(text).toBe(new Date(at).toISOString());
      expect(parseInstant(text)).toBe(at);
    }),
  );
});

test('the zone does not change the instant', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -1439, max: 1439 }), (at, offset) => {
      const local = at + offset * 60_000;
      fc.pre(local >= 0 && local <= LAST_INSTANT);
      const minutes = Math.abs(offset);
      const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      expect(parseInstant(new Date(local).toISOString().replace('Z', zone))).toBe(at);
    }),
  );
});

test('any text can be parsed as an instant without an exception', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const at = parseInstant(text);
      expect(at === null || formatInstant(at).length === 24).toBe(true);
    }),
  );
});

test('a race time with fewer decimals is the beginning of the one with more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (span) => {
      expect(formatRaceTime(span as Ms, 3).startsWith(formatRaceTime(span as Ms, 1))).toBe(true);
    }),
  );
});

test('a difference as shown, added to the earlier time as shown, is the later time as shown', () => {
  const spans = fc.integer({ min: 0, max: 10 ** 8 });
  fc.assert(
    fc.property(spans, spans, fc.constantFrom(0, 1, 2, 3), (from, behind, decimals) => {
      const shown = (text: string): number =>
        text
          .split(/[:.]/)
          .reduce((sum, part, index) => (index === 0 ? Number(part) : sum * (index < 3 ? 60 : 10 ** decimals) + Number(part)), 0);
      const [earlier, later] = [from as Ms, (from + behind) as Ms];
      const difference = shown(formatDifference(earlier, later, decimals));
      expect(shown(formatRaceTime(earlier, decimals)) + difference).toBe(shown(formatRaceTime(later, decimals)));
    }),
  );
});
