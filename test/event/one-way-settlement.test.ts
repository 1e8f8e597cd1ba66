import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay, moment, type Scenario } from './event-kit';

/** A ride from a start to a finish with one point on the way. */
const RIDE: Scenario = {
  rules: {
    finish: 'laps',
    total_laps: 1,
    starts: 'line',
    points: [
      { id: 'start', role: 'start', readers: ['s'] },
      { id: 'half', name: 'Half way', role: 'split', readers: ['h'] },
      { id: 'finish', name: 'Finish', role: 'finish', readers: ['f'] },
    ],
    course: [{ point: 'half', cut_off_ms: 600_000 }, { point: 'finish' }],
  },
  riders: ['1', '2', '3', '4'].map((bib) => ({ bib })),
  reads: [
    ['1', 10, { reader_ip: 's' }],
    ['1', 610, { reader_ip: 'h' }],
    ['1', 1800, { reader_ip: 'f' }],
    ['2', 10, { reader_ip: 's' }],
    ['2', 611, { reader_ip: 'h' }],
    ['2', 1700, { reader_ip: 'f' }],
    ['3', 12, { reader_ip: 's' }],
    ['3', 500, { reader_ip: 'h' }],
    ['4', 12, { reader_ip: 's' }],
    ['4', 900, { reader_ip: 'h' }],
  ],
};

async function proposed(race: EventRace): Promise<readonly (readonly string[])[]> {
  const { proposals } = await race.get('/race/settlement');
  return proposals.map((one: { bib: string; proposal: string; message: string }) => [one.bib, one.proposal, one.message]);
}

describe('settling a race from a start to a finish', () => {
  it('names who came to a point on the way after its limit, counted from the own start', async () => {
    await inEveryWay(RIDE, async (race) => {
      expect(await proposed(race)).toEqual([
        ['2', 'over-time', 'Reached Half way after 0:10:01; the limit is 0:10:00: over the time limit'],
        ['4', 'over-time', 'Reached Half way after 0:14:48; the limit is 0:10:00: over the time limit'],
      ]);
    });
  });

  it('proposes DNF for who was still out when the race was stopped, once', async () => {
    const stopped = { ...RIDE, acts: (race: EventRace) => race.order('POST', '/race/stop', { at: moment(1801) }) };
    await inEveryWay(stopped, async (race) => {
      expect((await proposed(race)).map(([bib, proposal]) => [bib, proposal])).toEqual([
        ['3', 'dnf'],
        ['2', 'over-time'],
        ['4', 'over-time'],
      ]);
    });
  });

  it('asks for no start of riders who have one from the list, whatever else starts riders now', async () => {
    const race = await EventRace.open(RIDE);
    await race.read(['3', 500, { reader_ip: 'h' }], ['3', 1900, { reader_ip: 'f' }], ['4', 2000, { reader_ip: 'f' }]);
    const open = async () => (await proposed(race)).filter(([, proposal]) => proposal === 'start').map(([bib]) => bib);
    expect(await open()).toEqual(['3', '4']);
    const { rider } = await race.row('3');
    await race.order('POST', '/corrections', { correction: { kind: 'start', rider, at: moment(20) } });
    expect(await open()).toEqual(['4']);
  });

  it('is asked also where the jury gave a lap to who rode none, or took the only one', async () => {
    const race = await EventRace.open({
      ...RIDE,
      rules: { ...RIDE.rules, course: [{ point: 'half' }, { point: 'finish', cut_off_ms: 600_000 }] },
    });
    await race.read(...(RIDE.reads ?? []));
    for (const [bib, by] of [
      ['3', 1],
      ['1', -1],
    ]) {
      await race.order('POST', '/corrections', { correction: { kind: 'adjust-laps', rider: (await race.row(String(bib))).rider, by } });
    }
    expect((await proposed(race)).map(([bib, proposal]) => [bib, proposal])).toEqual([
      ['2', 'over-time'],
      ['1', 'over-time'],
    ]);
  });
});
