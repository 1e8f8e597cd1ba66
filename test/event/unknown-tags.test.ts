import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay } from './event-kit';

const READS = [
  ['FFFF01', 100],
  ['FFFF01', 190],
  ['1', 200],
  ['2', 210],
] as const;

const places = async (race: EventRace) =>
  (await race.standings()).map(({ bib, tag_id, place, section }) => [bib || tag_id, place, section]);
const classified = async (race: EventRace) => (await race.get('/classification')).standings.map((row: { tag_id: string }) => row.tag_id);

describe('tags that nobody has, beside registered riders (rule 24)', () => {
  it('stand after all riders without a place, and the original table ranks them as ever', async () => {
    await inEveryWay({ riders: [{ bib: '1' }, { bib: '2' }], reads: READS }, async (race) => {
      expect(await places(race)).toEqual([
        ['1', 1, 0],
        ['2', 2, 0],
        ['FFFF01', null, null],
      ]);
      const [unknown] = (await race.standings()).slice(-1);
      expect(unknown).toMatchObject({ laps: 2, total_time_ms: 190_000, gap_ms: null, interval_ms: null, laps_behind: 0 });
      expect(await classified(race)).toEqual(['FFFF01', '1', '2']);
    });
  });

  it('stand after all sections', async () => {
    const rules = { terms: [{ category: 'A', total_laps: 3 }] };
    await inEveryWay({ rules, riders: [{ bib: '1' }, { bib: '2', category: 'A' }], reads: READS }, async (race) => {
      expect(await places(race)).toEqual([
        ['2', 1, 0],
        ['1', 1, 1],
        ['FFFF01', null, null],
      ]);
    });
  });

  it('are the field where nobody is registered, and stand apart from the first rider on', async () => {
    const race = await EventRace.open({});
    await race.read(...READS);
    expect(await places(race)).toEqual([
      ['FFFF01', 1, 0],
      ['1', 2, 0],
      ['2', 3, 0],
    ]);
    await race.order('POST', '/participants', { bib: '7', name: '', tags: ['2'] });
    expect(await places(race)).toEqual([
      ['7', 1, 0],
      ['FFFF01', null, null],
      ['1', null, null],
    ]);
    await race.order('POST', '/undo');
    expect((await places(race)).map(([, place]) => place)).toEqual([1, 2, 3]);
  });

  it('are ranked with the riders in a race of an earlier edition', async () => {
    await inEveryWay({ rules: { edition: 2 }, riders: [{ bib: '1' }, { bib: '2' }], reads: READS }, async (race) => {
      expect((await places(race)).map(([who, place]) => [who, place])).toEqual([
        ['FFFF01', 1],
        ['1', 2],
        ['2', 3],
      ]);
    });
  });

  it('do not keep the race from being settled', async () => {
    const race = await EventRace.open({ rules: { total_laps: 1 }, riders: [{ bib: '1' }, { bib: '2' }] });
    await race.read(...READS);
    expect(race.served.station.race()?.phase(race.served.station.now())).toBe('settled');
  });
});
