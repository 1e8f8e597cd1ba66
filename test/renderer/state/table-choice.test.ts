import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceOf, EVERYONE, shownTable } from '../../../renderer/state/table-choice';

describe('the value of a choice of a table', () => {
  test('stands for the same table again, whatever a category or classification is called', () => {
    const name = fc.oneof(fc.constantFrom('teams', '=', '~', '=teams', 'together'), fc.string({ minLength: 1 }));
    const shown = fc.oneof(
      fc.constantFrom(EVERYONE, { ...EVERYONE, teams: true }),
      name.map((category) => ({ ...EVERYONE, category })),
      name.map((classification) => ({ ...EVERYONE, classification })),
    );
    fc.assert(
      fc.property(shown, (table) => {
        expect(shownTable(choiceOf(table))).toEqual(table);
      }),
    );
  });

  test('is empty for everyone, and any other value stands for everyone', () => {
    expect(choiceOf(EVERYONE)).toBe('');
    expect(shownTable('together')).toEqual(EVERYONE);
  });
});
