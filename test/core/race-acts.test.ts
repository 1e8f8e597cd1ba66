import { describe, expect, test } from 'vitest';
import { initialActs } from '../../src/core/race-acts';
import { DEFAULT_RULES } from '../../src/domain/model/rules';
import { participants } from '../../src/domain/views/queries';
import { GUN, Race } from '../domain/race-kit';

/** How a race compares tags that begins again with the riders of another one. */
function comparisonAfterReset(...tags: readonly string[]): unknown {
  const race = new Race();
  for (const [index, tag] of tags.entries()) race.add(String(index), [tag]);
  const again = { name: 'Again', rules: DEFAULT_RULES, startAt: null, riders: participants(race.state) };
  const [created] = initialActs(again, 'r2', GUN);
  return created?.type === 'race-created' ? created.tags : null;
}

describe('a race that begins again compares tags without leading zeros (rule 1)', () => {
  test('unless two of its riders would then have one tag', () => {
    expect(comparisonAfterReset('7', '8')).toBe('grouped');
    expect(comparisonAfterReset('0007', '7')).toBe('exact');
    expect(comparisonAfterReset('E20078', 'Ｅ２０078')).toBe('exact');
    expect(comparisonAfterReset('E200-3411-B802-0115', 'E2003411B8020115')).toBe('exact');
  });
});
