import { expect, test } from 'vitest';
import { counted as french } from '../../src/texts/fr/counted';
import { counted as italian, others } from '../../src/texts/it/counted';

const bare = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('Italian counts in the singular for 1 alone, and writes “di” after whole millions', () => {
  expect([0, 1, 2, 15_000, 1_000_000, 1_000_001].map((count) => italian(count, 'giro', 'giri'))).toEqual([
    '0 giri',
    '1 giro',
    '2 giri',
    '15.000 giri',
    '1.000.000 di giri',
    '1.000.001 giri',
  ]);
});

test('Italian writes what a list leaves out as it is said', () => {
  expect([others(1, 'altra riga', 'altre', 'righe'), others(5, 'altra riga', 'altre', 'righe'), others(5, 'altro', 'altri')]).toEqual([
    '1 altra riga',
    'altre 5 righe',
    'altri 5',
  ]);
});

test('French counts 0 and 1 in the singular', () => {
  expect([0, 1, 2, 15_000].map((count) => bare(french(count, 'tour', 'tours')))).toEqual(['0 tour', '1 tour', '2 tours', '15 000 tours']);
});
