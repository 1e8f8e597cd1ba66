import { describe, expect, it } from 'vitest';
import { bibsIn, firstDraft, gapAsMs, orderOf, wrongFields } from '../../../renderer/features/start-list/order-draft';

const NOW = Date.UTC(2026, 5, 6, 9, 41, 20);
const draft = firstDraft(NOW, null);

describe('the form of a start list', () => {
  it('begins at a whole minute ahead, or a minute after a gun that is ahead', () => {
    expect(new Date(draft.firstAt ?? 0).toISOString()).toBe('2026-06-06T09:52:00.000Z');
    const gun = Date.UTC(2026, 5, 6, 10);
    expect(firstDraft(NOW, gun).firstAt).toBe(gun + 60_000);
  });

  it.each([
    ['1:00', 60_000],
    ['0:30', 30_000],
    ['90', 90_000],
    ['90 s', 90_000],
    ['2 min', 120_000],
    ['1,5 min', 90_000],
    ["1'30", 90_000],
    ['1:30:00', 5_400_000],
    ['20,5', 20_500],
    ['030', null],
    ['10.30', null],
    ['1,30', null],
    ['1:75', null],
    ['', null],
    ['soon', null],
  ])('takes a gap of %j as %j', (text, ms) => {
    expect(gapAsMs(text)).toBe(ms);
  });

  it('names the fields that hold no value the station takes', () => {
    expect([...wrongFields(draft)]).toEqual([]);
    const wrong = { ...draft, gap: '0:05', lastRiders: '3', lastGap: '11:00', groupSize: '0', byCategory: true, categoryGap: 'x' };
    expect([...wrongFields(wrong)].sort()).toEqual(['categoryGap', 'gap', 'groupSize', 'lastGap']);
    expect(orderOf(wrong)).toBeNull();
    expect(orderOf({ ...draft, firstAt: null })).toBeNull();
  });

  it('asks for what was chosen, and for no more', () => {
    expect(orderOf(draft)).toEqual({
      order: 'bib',
      seed: 1,
      reversed: false,
      first_at: '2026-06-06T09:52:00.000Z',
      gap_ms: 60_000,
      group_size: 1,
      last_riders: 0,
    });
    expect(
      orderOf({ ...draft, order: 'ranking', isReversed: true, ranking: '7, 3\n12;7', lastRiders: '2', category: 'Women' }),
    ).toMatchObject({
      reversed: true,
      ranking: ['7', '3', '12'],
      last_gap_ms: 120_000,
      categories: ['Women'],
    });
    expect(orderOf({ ...draft, order: 'ranking', column: 'Rank' })).toMatchObject({ column: 'Rank' });
    expect(orderOf({ ...draft, byCategory: true })).toMatchObject({ category_gap_ms: 300_000 });
  });

  it('reads bibs that are pasted in any form, each once', () => {
    expect(bibsIn(' 7,3;12\n\n7\t5 ')).toEqual(['7', '3', '12', '5']);
    expect(bibsIn('')).toEqual([]);
  });
});
