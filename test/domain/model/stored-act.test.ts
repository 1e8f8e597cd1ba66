import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES, RULES_BEFORE } from '../../../src/domain/model/rules';
import { currentAct } from '../../../src/domain/model/stored-act';

describe('acts of older versions', () => {
  test('keep-lap is confirm-lap', () => {
    const lap = { rider: 'p1', passing: { seq: 5 }, from: 1, to: 2 };
    expect(currentAct({ type: 'corrected', correction: { kind: 'keep-lap', ...lap } } as never)).toEqual({
      type: 'corrected',
      correction: { kind: 'confirm-lap', ...lap },
    });
  });

  test('rules that did not exist yet have the meaning of then: the first edition, no parked tags', () => {
    expect(RULES_BEFORE).toEqual({
      ...DEFAULT_RULES,
      edition: 1,
      parkedAfter: 0,
      stayGap: 3000,
      minLapFromStart: false,
      countsBeforeGun: true,
    });
    expect(currentAct({ type: 'rules-changed', rules: { totalLaps: 9 } })).toEqual({
      type: 'rules-changed',
      rules: { ...RULES_BEFORE, totalLaps: 9 },
    });
  });

  test('a wave of one category has its name', () => {
    const old = { category: 'Women', after: 60_000 };
    const wave = { name: 'Women', categories: ['Women'], after: 60_000 };
    expect(currentAct({ type: 'race-created', rules: { waves: [old] } })).toMatchObject({ rules: { waves: [wave] } });
    const changes = {
      waves: [
        { category: 'Women', wave: old },
        { category: 'Kids', wave: null },
      ],
    };
    expect(currentAct({ type: 'rules-changed', changes })).toEqual({
      type: 'rules-changed',
      changes: {
        waves: [
          { key: 'Women', item: wave },
          { key: 'Kids', item: null },
        ],
      },
    });
  });

  test('a change of rules that holds only what changed gets nothing else', () => {
    const act = { type: 'rules-changed', changes: { totalLaps: 9 } };
    expect(currentAct(act)).toEqual(act);
  });

  test('a sheet that was saved before podiums had a depth and certificates a text is as usual', () => {
    const sheet = { what: 'podium', of: '', columns: [], order: 'default', head: {}, notes: '' };
    expect(currentAct({ type: 'sheet-defined', sheet })).toEqual({ type: 'sheet-defined', sheet: { ...sheet, depth: null, text: '' } });
    expect(currentAct({ type: 'sheet-defined', sheet: { ...sheet, depth: 5 } })).toMatchObject({ sheet: { depth: 5, text: '' } });
    expect(currentAct({ type: 'sheet-defined', sheet: null })).toEqual({ type: 'sheet-defined', sheet: null });
  });

  test('all other acts are unchanged', () => {
    const act = { type: 'corrected', correction: { kind: 'void', passing: { seq: 5 } } };
    expect(currentAct(act)).toEqual(act);
  });
});
