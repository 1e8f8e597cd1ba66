import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { currentAct } from '../../../src/domain/model/stored-act';

describe('acts of older versions', () => {
  test('keep-lap is confirm-lap', () => {
    const lap = { rider: 'p1', passing: { seq: 5 }, from: 1, to: 2 };
    expect(currentAct({ type: 'corrected', correction: { kind: 'keep-lap', ...lap } } as never)).toEqual({
      type: 'corrected',
      correction: { kind: 'confirm-lap', ...lap },
    });
  });

  test('rules that did not exist yet get their default', () => {
    expect(currentAct({ type: 'rules-changed', rules: { totalLaps: 9 } })).toEqual({
      type: 'rules-changed',
      rules: { ...DEFAULT_RULES, totalLaps: 9 },
    });
  });

  test('all other acts are unchanged', () => {
    const act = { type: 'corrected', correction: { kind: 'void', passing: { seq: 5 } } };
    expect(currentAct(act)).toEqual(act);
  });
});
