import { expect, test } from 'vitest';
import { formatAmount, formatShortTime, formatSignedAmount } from '../../../src/domain/model/adjusted-time';
import type { Ms } from '../../../src/domain/model/time';

test.each([
  [20_000, '0:20', '+0:20'],
  [-5_000, '0:05', '−0:05'],
  [90_500, '1:30.5', '+1:30.5'],
  [600_000, '10:00', '+10:00'],
  [3_600_000, '1:00:00', '+1:00:00'],
  [250, '0:00.25', '+0:00.25'],
])('%i ms added by the jury are %s', (by, amount, signed) => {
  expect([formatAmount(by as Ms), formatSignedAmount(by as Ms)]).toEqual([amount, signed]);
});

test('a race time has no hours where there are none', () => {
  expect([2_420_000, 3_661_000, 305_000].map((span) => formatShortTime(span as Ms, 1))).toEqual(['40:20.0', '1:01:01.0', '5:05.0']);
});
