import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay, moment, type Read, type Scenario } from './event-kit';

const laps = (bib: string, every: number, count: number): readonly Read[] =>
  Array.from({ length: count }, (_, lap) => [bib, every * (lap + 1)] as const);

/** The race of the worked table: 106 is never seen, 104 is pulled, 105 goes home. */
const RACE: Scenario = {
  rules: { finish: 'with-leader', total_laps: 6, min_lap_ms: 8000 },
  riders: ['101', '102', '103', '104', '105', '106'].map((bib) => ({ bib })),
  reads: [...laps('101', 300, 6), ...laps('102', 360, 5), ...laps('103', 420, 5), ...laps('104', 440, 3), ...laps('105', 400, 2)],
  acts: async (race) => {
    race.clock(2500);
    await status(race, '104', 'pulled', 1330);
    await race.order('POST', '/race/stop', { at: moment(2400) });
  },
};

async function status(race: EventRace, bib: string, value: string, at?: number): Promise<number> {
  const { rider } = await race.row(bib);
  const correction = { kind: 'status', rider, status: value, ...(at === undefined ? {} : { at: moment(at) }) };
  return (await race.order('POST', '/corrections', { correction })).act.seq;
}

interface Proposed {
  readonly id: string;
  readonly bib: string;
  readonly proposal: string;
  readonly message: string;
  readonly by_hand: boolean;
}

async function proposed(race: EventRace): Promise<readonly Proposed[]> {
  return (await race.get('/race/settlement')).proposals;
}

async function places(race: EventRace) {
  return (await race.standings()).map(({ bib, place, status: given, laps_behind }) => [bib, place, given, laps_behind]);
}

describe('settling a race', () => {
  it('proposes exactly who went home and who was never seen, with reasons', async () => {
    await inEveryWay(RACE, async (race) => {
      const found = await proposed(race);
      expect(found.map(({ bib, proposal }) => [bib, proposal])).toEqual([
        ['106', 'dns'],
        ['105', 'dnf'],
      ]);
      expect(found.map(({ message }) => message)).toEqual([
        'Never read by any reader: DNS',
        'Not finished. Last seen at 10:13:20.000, 0:26:40 before the end: DNF after lap 2',
      ]);
      expect((await proposed(race)).map(({ id }) => id)).toEqual(found.map(({ id }) => id));
    });
  });

  it('gives places to finishers and then to pulled riders once the race is over', async () => {
    await inEveryWay(RACE, async (race) => {
      expect(await places(race)).toEqual([
        ['101', 1, 'racing', 0],
        ['102', 2, 'racing', 1],
        ['103', 3, 'racing', 1],
        ['104', 4, 'pulled', 3],
        ['105', null, 'racing', 4],
        ['106', null, 'racing', 6],
      ]);
    });
  });

  it('takes proposals as one act, forecast before, and one undo restores', async () => {
    await inEveryWay(
      {
        ...RACE,
        acts: async (race) => {
          await RACE.acts?.(race);
          const before = (await race.send('GET', '/standings')).body;
          const take = (await proposed(race)).map(({ id }) => id);
          const { riders } = await race.order('POST', '/race/forecast', { take });
          expect(riders.map(({ after }: { after: { bib: string; status: string } }) => [after.bib, after.status])).toEqual([
            ['105', 'dnf'],
            ['106', 'dns'],
          ]);
          const { act } = await race.order('POST', '/race/settlement', { take, reason: 'checked at the line' });
          expect(act).toMatchObject({ type: 'settled', sentence: 'Race settled: 2 proposals taken', reason: 'checked at the line' });
          await race.order('POST', '/undo', {});
          const rows = (body: string) => JSON.parse(body).standings;
          expect(rows((await race.send('GET', '/standings')).body)).toEqual(rows(before));
          await race.order('POST', '/redo', {});
        },
      },
      async (race) => {
        expect(await places(race)).toEqual([
          ['101', 1, 'racing', 0],
          ['102', 2, 'racing', 1],
          ['103', 3, 'racing', 1],
          ['104', 4, 'pulled', 3],
          ['105', null, 'dnf', 0],
          ['106', null, 'dns', 0],
        ]);
        expect(await proposed(race)).toEqual([]);
      },
    );
  });

  it('refuses a proposal that holds no longer with a sentence, and takes none of the others', async () => {
    const race = await EventRace.open(RACE);
    await race.read(...(RACE.reads ?? []));
    await RACE.acts?.(race);
    const take = (await proposed(race)).map(({ id }) => id);
    await status(race, '106', 'dns');
    const answer = await race.send('POST', '/race/settlement', { take });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'proposal-gone', detail: expect.stringContaining('Reload the list') });
    expect((await race.row('105')).status).toBe('racing');
  });

  it('ranks pulled riders by laps and then by when they were pulled, and offers an order to those who have none', async () => {
    await inEveryWay(
      {
        ...RACE,
        acts: async (race) => {
          race.clock(2500);
          await status(race, '103', 'pulled', 1400);
          await status(race, '104', 'pulled', 1350);
          await status(race, '105', 'pulled');
          await race.order('POST', '/race/stop', { at: moment(2400) });
          const { proposals } = await race.get('/race/settlement');
          const order = proposals.find(({ proposal }: Proposed) => proposal === 'pulled');
          expect(order).toMatchObject({ bib: '105' });
          await race.order('POST', '/race/settlement', { take: [order.id] });
        },
      },
      async (race) => {
        // 103 and 104 have three laps each; 104 was pulled first, although 103 completed them earlier.
        expect((await places(race)).map(([bib, place]) => [bib, place])).toEqual([
          ['101', 1],
          ['102', 2],
          ['104', 3],
          ['103', 4],
          ['105', 5],
          ['106', null],
        ]);
      },
    );
  });

  it('ranks who went home and who had not finished by laps and time where the race says so', async () => {
    await inEveryWay(
      {
        ...RACE,
        rules: { ...RACE.rules, unfinished_places: true },
        acts: async (race) => {
          await RACE.acts?.(race);
          await status(race, '105', 'dnf', 900);
        },
      },
      async (race) => {
        expect(await places(race)).toEqual([
          ['101', 1, 'racing', 0],
          ['102', 2, 'racing', 1],
          ['103', 3, 'racing', 1],
          ['104', 4, 'pulled', 3],
          ['105', 5, 'dnf', 4],
          ['106', null, 'racing', 6],
        ]);
      },
    );
  });

  it('proposes DNF by the time that was up, however late a hard stop is stopped by hand as well', async () => {
    const race = await EventRace.open({
      rules: { finish: 'hard-stop', duration_ms: 1_200_000, waves: [{ name: 'W', categories: ['B'], after_ms: 600_000 }] },
      riders: [{ bib: '1' }, { bib: '2' }, { bib: '3' }, { bib: '4', category: 'B' }, { bib: '5', category: 'B' }],
    });
    await race.read(...laps('1', 300, 4), ...laps('2', 310, 3), ...laps('3', 250, 2), ['4', 900], ['4', 1200], ['5', 900], ['5', 1090]);
    race.clock(4000);
    await race.order('POST', '/race/stop', { at: moment(3600) });
    const { proposals } = await race.get('/race/settlement');
    expect(proposals.map(({ bib, proposal, message }: Proposed) => [bib, proposal, message])).toEqual([
      ['5', 'dnf', expect.stringContaining('0:11:50 before the end: DNF after lap 2')],
      ['3', 'dnf', expect.stringContaining('0:11:40 before the end: DNF after lap 2')],
    ]);
  });

  it('keeps the order of a race of the second edition, and of a hard stop', async () => {
    const hardStop = { finish: 'hard-stop', duration_ms: 2_700_000, edition: 3 };
    for (const rules of [{ ...RACE.rules, edition: 2 }, hardStop]) {
      await inEveryWay({ ...RACE, rules: { ...RACE.rules, ...rules } }, async (race) => {
        const rows = await places(race);
        expect(rows.map(([bib, place]) => [bib, place])).toEqual([
          ['101', 1],
          ['102', 2],
          ['103', 3],
          ['105', 4],
          ['106', null],
          ['104', 5],
        ]);
      });
    }
  });

  it('names statuses with later reads, tags that look like somebody, and riders who need a decision by hand', async () => {
    const race = await EventRace.open({
      rules: { finish: 'laps', total_laps: 4, min_lap_ms: 8000 },
      riders: [{ bib: '1' }, { bib: '2' }, { bib: '3', tag: 'E28011606' }],
    });
    await race.read(...laps('1', 100, 4), ...laps('2', 110, 2), ...laps('E28011607', 105, 4));
    race.clock(500);
    await status(race, '2', 'dns');
    await race.order('POST', '/race/stop', { at: moment(480) });
    const found = await proposed(race);
    expect(found.map(({ bib, proposal, by_hand }) => [bib, proposal, by_hand])).toEqual([
      ['3', 'dns', false],
      ['2', 'racing', false],
      ['3', 'tag', true],
    ]);
    const [, back, tag] = found;
    expect(back?.message).toBe('Marked as DNS, but 2 reads followed, last at 10:03:40.000: back in the race');
    expect(tag?.message).toBe('Unknown tag E28011607 differs from their tag E28011606 in one character. Check it on Riders');
    const answer = await race.send('POST', '/race/settlement', { take: [tag?.id] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toBe('The proposal for bib 3 needs a decision by hand. Take the others, and follow its link.');
  });

  it('proposes nothing while everybody still may come', async () => {
    const race = await EventRace.open(RACE);
    await race.read(['101', 300], ['102', 360]);
    expect(await proposed(race)).toEqual([]);
  });

  it('lists who is due to be pulled by the 80 % rule until the race is stopped', async () => {
    const race = await EventRace.open({ ...RACE, reads: [] });
    await race.read(...laps('101', 300, 3), ...laps('102', 360, 2), ...laps('103', 420, 2));
    const due = async () => (await race.get('/race/settlement')).due_to_be_pulled;
    // 102 is 120 s behind after lap 2, 103 is 240 s behind: 80 % of 300 s.
    expect((await due()).map(({ bib }: Proposed) => bib)).toEqual(['103']);
    expect((await due())[0].message).toBe('0:04:00 behind the leader after lap 2; 80 % of the leader’s first lap is 0:04:00');
    race.clock(1000);
    await race.order('POST', '/race/stop', {});
    expect(await due()).toEqual([]);
  });

  it('keeps the places of riders on their way while a stop is only planned', async () => {
    const race = await EventRace.open({ ...RACE, reads: [] });
    await race.read(...laps('101', 300, 2), ...laps('102', 360, 2));
    await race.order('POST', '/race/stop', { at: moment(3000) });
    expect((await places(race)).slice(0, 2).map(([bib, place]) => [bib, place])).toEqual([
      ['101', 1],
      ['102', 2],
    ]);
    await race.read(['103', 3100]);
    expect((await race.row('101')).place).toBeNull();
    race.reopen();
    expect((await race.row('101')).place).toBeNull();
  });
});
