import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { at, ms, OPEN_RULES, Race } from '../race-kit';

/** The gun was set by hand at 0 s, and the wave of the women was started by hand at 0.3 s. */
function started(): Race {
  const race = new Race();
  race.act({ type: 'gun-set', startAt: at(0) });
  race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, waves: [{ name: 'Women', categories: ['Women'], after: ms(60_000) }] } });
  race.act({ type: 'wave-started', wave: 'Women', startAt: at(0.3) });
  return race;
}

function startNow(race: Race, s: number, wave?: string): string {
  const command = { type: 'start', at: at(s), isNow: true } as const;
  const decision = decide(race.state, wave === undefined ? command : { ...command, wave });
  return decision.ok ? 'started' : decision.refusal.code;
}

describe('a start by hand that is given twice within a second counts once', () => {
  test.each([
    { s: 0, of: undefined },
    { s: 0.004, of: undefined },
    { s: 0.999, of: undefined },
    { s: 0.304, of: 'Women' },
    { s: 0.9, of: ' Women ' },
  ])('$s s after the gun, for $of', ({ s, of }) => {
    expect(startNow(started(), s, of)).toBe('already-started');
  });

  test.each([
    { s: 1, of: undefined, why: 'a second later it is another start' },
    { s: 0.304, of: 'Juniors', why: 'another wave has a start of its own' },
    { s: 1.3, of: 'Women', why: 'a wave may start again a second later' },
  ])('$why', ({ s, of }) => {
    expect(startNow(started(), s, of)).toBe('started');
  });

  test('a start that was undone may be given again at once', () => {
    const race = new Race();
    race.act({ type: 'gun-set', startAt: at(0) });
    race.act({ type: 'undone', act: race.last });
    expect(startNow(race, 0.5)).toBe('started');
  });

  test('a start time that is typed may be close to the one before', () => {
    const race = started();
    expect(decide(race.state, { type: 'start', at: at(0.4) }).ok).toBe(true);
    expect(decide(race.state, { type: 'start', at: at(0.4), wave: 'Women' }).ok).toBe(true);
  });

  test('the refusal names what was started, and when', () => {
    expect(decide(started().state, { type: 'start', at: at(0.5), wave: 'Women', isNow: true })).toEqual({
      ok: false,
      refusal: { code: 'already-started', params: { wave: 'Women', started_at: at(0.3) } },
    });
  });
});
