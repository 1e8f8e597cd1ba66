import { describe, expect, test } from 'vitest';
import { lookAlikes } from '../../../renderer/features/riders/look-alikes';

const RIDERS = [
  { participant: 'p1', bib: '7', category: 'U15' },
  { participant: 'p2', bib: 'A1', category: 'Men Elite' },
  { participant: null, bib: '', category: '' },
];

describe('the form of a rider says what people may take for the same', () => {
  test.each([
    { form: { participant: null, bib: '007', category: '' }, found: { bib: '7', category: null } },
    { form: { participant: null, bib: ' 07 ', category: 'u15' }, found: { bib: '7', category: 'U15' } },
    { form: { participant: null, bib: '8', category: 'U15' }, found: { bib: null, category: null } },
    { form: { participant: null, bib: 'a1', category: 'MEN ELITE' }, found: { bib: null, category: 'Men Elite' } },
    { form: { participant: 'p1', bib: '007', category: 'u15' }, found: { bib: null, category: null } },
    { form: { participant: null, bib: '', category: '' }, found: { bib: null, category: null } },
  ])('$form.bib and $form.category', ({ form, found }) => {
    expect(lookAlikes(RIDERS, form)).toEqual(found);
  });
});
