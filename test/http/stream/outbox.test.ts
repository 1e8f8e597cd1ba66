import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import type { LapEvent } from '../../../src/domain/model/views';
import { Outbox } from '../../../src/http/stream/outbox';
import type { RaceView } from '../../../src/race-view';
import { at } from '../../journal/samples';

function lap(seq: number, laps: number, rider = 'p1'): LapEvent {
  const time: EpochMs = at(seq * 1000);
  return { seq, rider, tag: 'E1', laps, finished: false, at: time, lastPassAt: time, lap: null };
}

/** The parts of a race that lap messages need. */
function raceWith(raceId: string): RaceView {
  return { control: { raceId }, participant: () => null } as unknown as RaceView;
}

const taken = (outbox: Outbox, race: RaceView | null): readonly string[] =>
  (
    outbox
      .take(race)?.({ feed: { kind: 'plain' }, laps: true, isStaff: false })
      .toString('utf8') ?? ''
  )
    .split('\n\n')
    .slice(0, -1);

describe('the outbox', () => {
  it('returns laps before notices, each once', () => {
    const outbox = new Outbox();
    outbox.addNotice({ type: 'unknown_tag', tag_id: 'E9' });
    outbox.addLaps('race-1', [lap(2, 1)]);
    const [first = '', second = ''] = taken(outbox, raceWith('race-1'));
    expect([first.includes('"lap"'), second]).toEqual([true, 'data: {"type":"unknown_tag","tag_id":"E9"}']);
    expect(taken(outbox, raceWith('race-1'))).toEqual([]);
  });

  it('puts the id of an entry on the last of its laps', () => {
    const outbox = new Outbox();
    outbox.addLaps('race-1', [lap(7, 1), lap(7, 2), lap(8, 3)]);
    const ids = taken(outbox, raceWith('race-1')).map((block) => /^id: (.*)$/m.exec(block)?.[1] ?? null);
    expect(ids).toEqual([null, 'race-1-7', 'race-1-8']);
  });

  it('never returns laps of one race as laps of another', () => {
    const outbox = new Outbox();
    outbox.addLaps('race-1', [lap(2, 1)]);
    expect(taken(outbox, raceWith('race-2'))).toEqual([]);
    outbox.addLaps('race-1', [lap(2, 1)]);
    outbox.addLaps('race-2', [lap(2, 5)]);
    expect(taken(outbox, raceWith('race-2')).join('')).toMatch(/^id: race-2-2\n.*"laps":5/);
  });

  it('returns notices also while no race is open', () => {
    const outbox = new Outbox();
    outbox.addLaps('race-1', [lap(2, 1)]);
    outbox.addNotice({ type: 'unknown_tag', tag_id: 'E9' }, 'race-1-9');
    expect(taken(outbox, null)).toEqual(['id: race-1-9\ndata: {"type":"unknown_tag","tag_id":"E9"}']);
  });

  it('is empty after clear', () => {
    const outbox = new Outbox();
    outbox.addLaps('race-1', [lap(2, 1)]);
    outbox.addNotice({ type: 'unknown_tag', tag_id: 'E9' });
    outbox.clear();
    expect(taken(outbox, raceWith('race-1'))).toEqual([]);
  });
});
