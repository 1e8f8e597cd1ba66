import { describe, expect, test } from 'vitest';
import { checkRules } from '../../../src/domain/model/check-rules';
import type { TimingPoint } from '../../../src/domain/model/course';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { readersWithoutPoint } from '../../../src/domain/views/queries';
import { rulesOf, rulesRow } from '../../../src/wire/shared/rules';
import { Race } from '../race-kit';

const point = (id: string, role: TimingPoint['role'], ...readers: string[]): TimingPoint => ({ id, name: id, role, readers });

/** How a rider's read by `reader` is judged where one point names `named`. */
function verdict(named: string, reader: string, antenna: number | null): string | undefined {
  const race = new Race({ points: [point('ignored', 'ignore', named), point('finish', 'finish', 'mat')] });
  race.add('1', ['E1']);
  race.read('E1', 100, { reader, antenna });
  const code = race.trace('1')[0]?.verdict.code;
  expect(readersWithoutPoint(race.state).readers).toHaveLength(code === 'ignored-point' ? 0 : 1);
  return code;
}

describe('a point names a reader by what people see of the name (rule 25)', () => {
  test.each([
    ['blanks at an end of the name that the reader sends', 'gate', ' gate', 1],
    ['blanks at an end of the name in the rules', 'gate ', 'gate', 1],
    ['a no-break space, and two blanks', 'main gate', 'main\u00a0 gate', null],
    ['an invisible character', 'gate', 'gate\u200b', 1],
    ['a letter with its accent apart', 'Zürich', 'Zu\u0308rich', 1],
    ['blanks before the antenna', 'gate #2', 'gate', 2],
    ['blanks around the name of a reader with an antenna', 'gate#2', ' gate ', 2],
    ['the very same name', ' gate', ' gate', 1],
  ])('%s make no difference', (_, named, reader, antenna) => {
    expect(verdict(named, reader, antenna)).toBe('ignored-point');
  });

  test.each([
    ['capital letters', 'gate', 'Gate', 1],
    ['another antenna', 'gate#2', 'gate', 1],
    ['blanks in the middle', 'main gate', 'maingate', 1],
  ])('%s do', (_, named, reader, antenna) => {
    expect(verdict(named, reader, antenna)).not.toBe('ignored-point');
  });

  test('the exact name wins over one that looks the same, as older files may have both', () => {
    const points = [point('ignored', 'ignore', 'gate'), point('finish', 'finish', ' gate')];
    const race = new Race({ points });
    race.add('1', ['E1']);
    race.read('E1', 100, { reader: ' gate' });
    expect(race.trace('1')[0]?.verdict.code).toBe('counted');
  });

  test('in a race of the sixth edition only by the very name', () => {
    const points = [point('ignored', 'ignore', 'gate'), point('finish', 'finish', 'mat')];
    const race = new Race({ points, edition: 6 });
    race.add('1', ['E1']);
    race.read('E1', 100, { reader: ' gate' });
    expect(race.trace('1')[0]?.verdict.code).toBe('no-point');
    expect(readersWithoutPoint(race.state).readers).toEqual([' gate']);
  });

  test('rules that are sent have names in one form, so a reader is at two points in no spelling', () => {
    const sent = {
      points: [
        { id: 'a', role: 'split' as const, readers: [' gate #2', 'Zu\u0308rich'] },
        { id: 'b', role: 'split' as const, readers: ['gate#2'] },
      ],
    };
    const rules = rulesOf({ ...rulesRow(DEFAULT_RULES), ...sent }, DEFAULT_RULES);
    expect(rules.points[0]?.readers).toEqual(['gate#2', 'Zürich']);
    expect(checkRules(rules)).toMatchObject({ ok: false, problems: [{ message: { code: 'repeated-reader' } }] });
  });
});
