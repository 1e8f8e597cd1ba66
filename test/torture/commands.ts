import { contractOperations } from '../../src/http/contract';
import { type Random, randomFrom } from '../../src/simulation/random';
import type { Served } from '../http/served';

/** A command of the desk, or reads. */
export interface Order {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly payload?: object;
}

const NOON = Date.UTC(2026, 5, 6, 12);
const CATEGORIES = ['Men', 'Women', 'U15', ''] as const;
const READERS = ['gate', 'gate#1', 'hill', 'start', 'far#2'] as const;
const POINT_IDS = ['start', 'hill', 'finish', 'line', 'pit'] as const;
const NAMES = ['Men', 'A', 'Start 2', '__proto__', 'é'] as const;

/** Makes commands for a small race of which it knows bibs, tags, points and entries; most are valid, some are nearly so. */
export class Orders {
  private readonly random: Random;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  next(): Order {
    const { random } = this;
    const kinds = [
      ...Array.from({ length: 6 }, () => this.reads),
      ...Array.from({ length: 3 }, () => this.correction),
      ...[this.rules, this.rules, this.start, this.participant, this.participant, this.undo, this.undo, this.redo],
      ...[
        this.startList,
        this.preview,
        this.settle,
        this.declare,
        this.sheet,
        this.neutralise,
        this.stop,
        this.resume,
        this.removal,
        this.tag,
        this.forecast,
      ],
    ] as const;
    return random.pick(kinds as unknown as readonly [() => Order, ...(() => Order)[]]).call(this);
  }

  private at(): string {
    const { random } = this;
    if (random.chance(0.02)) return random.pick(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-06-06T14:00:00.1+02:00']);
    return new Date(NOON + random.whole(-120, 1200) * 500).toISOString();
  }

  private readonly reads = (): Order => {
    const { random } = this;
    const events = Array.from({ length: random.whole(1, 12) }, () => ({
      source: 'fuzz',
      reader_ip: random.pick(['gate', 'hill', 'start', 'far', '10.0.0.9']),
      antenna: random.whole(1, 2),
      timestamp: this.at(),
      event_type: random.chance(0.9) ? 'arrive' : 'depart',
      tag_id: `E${random.whole(1, 9)}`,
      rssi: random.chance(0.5) ? random.whole(-80, -30) : null,
    }));
    return { method: 'POST', url: '/events/tag/batch', payload: { events } };
  };

  private rider(): string {
    return this.random.chance(0.8) ? `p${this.random.whole(1, 7)}` : `tag:E${this.random.whole(1, 9)}`;
  }

  private readonly correction = (): Order => ({ method: 'POST', url: '/corrections', payload: { correction: this.change() } });

  private change(): object {
    const { random } = this;
    const rider = this.rider();
    const passing = random.whole(1, 120);
    const reason = random.pick(['', 'cut the course', 'x'.repeat(40)]);
    return random.pick([
      { kind: 'insert', rider, at: this.at(), ...(random.chance(0.4) ? { point: random.pick(POINT_IDS) } : {}) },
      { kind: 'void', passing, only_read: random.chance(0.3) },
      { kind: 'restore', passing },
      { kind: 'move', passing, to: this.rider() },
      { kind: 'retime', passing, at: this.at() },
      { kind: 'split', rider, passing, into: random.whole(2, 4) },
      {
        kind: 'status',
        rider,
        status: random.pick(['racing', 'pulled', 'dnf', 'otl', 'dsq', 'dns']),
        ...(random.chance(0.5) ? { at: this.at() } : {}),
      },
      { kind: 'start', rider, at: random.chance(0.2) ? null : this.at() },
      { kind: 'adjust-time', rider, by_ms: random.whole(-5, 20) * 1000, reason },
      { kind: 'adjust-laps', rider, by: random.whole(-2, 2), reason },
      { kind: 'relegate', rider, behind: this.rider() },
      { kind: 'note', rider, text: 'seen on the hill', public: random.chance(0.5) },
      { kind: 'shift-clock', reader: random.pick(READERS), from: this.at(), until: this.at(), by_ms: random.whole(-5000, 5000) },
      { kind: 'mute', tag: `E${random.whole(1, 9)}`, from: this.at() },
    ]);
  }

  private newRules(): object {
    const { random } = this;
    const finish = random.pick(['laps', 'with-leader', 'after-time', 'hard-stop']);
    const points = random.chance(0.6)
      ? [
          { id: 'start', name: 'Start', role: 'start', readers: ['start'] },
          {
            id: 'hill',
            name: 'Hill',
            role: random.pick(['split', 'split', 'ignore']),
            readers: ['hill', ...(random.chance(0.3) ? ['gate#2'] : [])],
          },
          { id: 'finish', name: 'Finish', role: random.pick(['finish', 'line']), readers: random.chance(0.8) ? ['gate'] : [] },
        ].filter(() => random.chance(0.85))
      : [];
    const course = random.pick([
      [],
      [],
      [{ point: 'finish' }],
      [{ point: 'hill', not_before_ms: random.whole(0, 20_000), cut_off_ms: random.chance(0.3) ? 60_000 : null }, { point: 'finish' }],
      [
        { point: 'start' },
        { point: 'hill', name: 'Hill 1' },
        { point: 'hill', name: 'Hill 2', not_before_ms: 40_000 },
        { point: 'finish', distance_m: 5000 },
      ],
    ] as const);
    return {
      ...{
        waves: this.waves(),
        total_laps: random.whole(1, 5),
        min_lap_ms: random.pick([0, 1000, 8000, 30_000]),
        finish,
        duration_ms: 60_000 * random.whole(1, 8),
      },
      ...{
        laps_after_time: random.whole(0, 2),
        crossing_time: random.pick(['first', 'strongest', 'last']),
        ranked_by: random.pick(['gun', 'chip']),
        decimals: random.whole(0, 3),
      },
      ...{
        points,
        course,
        starts: random.pick(['gun', 'gun', 'list', 'line', 'first-read']),
        first_crossing: random.pick(['completes-lap-1', 'is-the-start']),
      },
      segments: random.chance(0.3)
        ? [{ name: 'Climb', from: random.pick(['start', 'Hill', 'Hill 1']), to: 'Finish', counts: random.chance(0.5) }]
        : [],
      terms: CATEGORIES.filter((category) => category !== '' && random.chance(0.4)).map((category) => ({
        category,
        ...(random.chance(0.6) ? { total_laps: random.whole(1, 4) } : {}),
        ...(random.chance(0.3) ? { finish: random.pick(['laps', 'with-leader', 'hard-stop', 'after-time']) } : {}),
        ...(random.chance(0.2) ? { min_lap_ms: 5000 } : {}),
        ...(random.chance(0.2) ? { course: [{ point: 'finish' }] } : {}),
      })),
      classifications: [
        {
          name: 'Ladies',
          of: { gender: 'f' },
          order: random.pick(['gun', 'chip', 'best-lap']),
          places: random.pick([null, 1]),
          pulls: random.chance(0.5),
        },
        { name: '40+', of: { age: { from: 40, to: null, on: random.pick(['year', 'day']) } }, order: 'gun' },
      ].filter(() => random.chance(0.6)),
      teams: random.chance(0.5)
        ? null
        : {
            by: random.pick(['team', 'club']),
            score: random.pick(['sum-time', 'sum-place', 'nth-time', 'laps']),
            best: random.whole(1, 3),
            displace: random.chance(0.5),
          },
      ...{
        min_lap_from_start: random.chance(0.7),
        counts_before_gun: random.chance(0.3),
        unfinished_places: random.chance(0.5),
        stay_gap_ms: random.pick([0, 3000, 60_000]),
      },
      parked_after_ms: random.pick([0, 10_000, 60_000]),
    };
  }

  private waves(): readonly object[] {
    const { random } = this;
    const used = CATEGORIES.filter((category) => category !== '' && random.chance(0.4));
    return used.map((category) => ({
      name: random.chance(0.8) ? category : random.pick(NAMES),
      categories: [category],
      after_ms: random.whole(0, 60) * 1000,
    }));
  }

  private readonly rules = (): Order => ({ method: 'PUT', url: '/race/rules', payload: { rules: this.newRules() } });

  private readonly forecast = (): Order => {
    const asked = this.random.pick<object>([
      { rules: this.newRules() },
      { start_at: this.at() },
      { stop_at: this.at() },
      { correction: this.change() },
    ]);
    return { method: 'POST', url: '/race/forecast', payload: asked };
  };

  private readonly start = (): Order => {
    const wave = this.random.chance(0.5) ? { wave: this.random.pick(NAMES) } : {};
    return { method: 'POST', url: '/race/start', payload: { ...wave, ...(this.random.chance(0.8) ? { at: this.at() } : {}) } };
  };

  private readonly stop = (): Order => ({ method: 'POST', url: '/race/stop', payload: { at: this.at() } });
  private readonly resume = (): Order => ({ method: 'POST', url: '/race/resume', payload: {} });
  private readonly undo = (): Order => ({
    method: 'POST',
    url: '/undo',
    payload: this.random.chance(0.3) ? {} : { act: this.random.whole(1, 150) },
  });
  private readonly redo = (): Order => ({ method: 'POST', url: '/redo', payload: { act: this.random.whole(1, 150) } });
  private readonly declare = (): Order => ({
    method: 'POST',
    url: '/race/declare',
    payload: { state: this.random.pick(['provisional', 'official']) },
  });
  private readonly sheet = (): Order =>
    this.random.chance(0.3)
      ? { method: 'DELETE', url: '/sheets/by-bib' }
      : {
          method: 'PUT',
          url: '/sheets/by-bib',
          payload: { what: this.random.pick(['laps', 'start-list', 'audit']), order: this.random.pick(['bib', 'default', 'time']) },
        };
  private readonly removal = (): Order => ({ method: 'DELETE', url: `/participants/p${this.random.whole(1, 7)}` });
  private readonly tag = (): Order => ({
    method: this.random.chance(0.6) ? 'PUT' : 'DELETE',
    url: `/participants/p${this.random.whole(1, 7)}/tags/E${this.random.whole(1, 9)}`,
    ...(this.random.chance(0.5) ? { payload: { from: this.at() } } : {}),
  });

  private readonly neutralise = (): Order => ({
    method: 'POST',
    url: '/race/neutralise',
    payload: { from: this.at(), until: this.random.chance(0.3) ? null : this.at() },
  });

  /** Ids of proposals are made from what is proposed to whom. */
  private readonly settle = (): Order => ({
    method: 'POST',
    url: '/race/settlement',
    payload: { take: [`${this.random.pick(['dns', 'dnf', 'pulled'])}:p${this.random.whole(1, 7)}`] },
  });

  private readonly startList = (): Order => ({
    method: 'POST',
    url: '/start-list',
    payload: {
      starts: Array.from({ length: this.random.whole(1, 3) }, () => ({ participant: `p${this.random.whole(1, 7)}`, at: this.at() })),
    },
  });

  private readonly preview = (): Order => ({
    method: 'POST',
    url: '/start-list/preview',
    payload: {
      order: this.random.pick(['bib', 'list', 'random', 'ranking']),
      first_at: this.at(),
      gap_ms: 10_000 * this.random.whole(1, 6),
    },
  });

  private readonly participant = (): Order => {
    const { random } = this;
    const bib = String(random.whole(1, 9));
    const members = random.chance(0.15) ? { members: [{ name: 'Ann', tags: [`E${bib}`] }] } : {};
    const details = {
      ...{
        bib,
        name: random.pick(['Ana', '', 'Bo']),
        category: random.pick(CATEGORIES),
        team: random.pick(['', 'T1', 'T2']),
        club: random.pick(['', 'C']),
      },
      ...{ gender: random.pick(['', 'f', 'm']), born: random.pick(['', '1980', '2011-02-28']), ...members },
    };
    if (random.chance(0.5)) return { method: 'PUT', url: `/participants/p${random.whole(1, 7)}`, payload: details };
    return { method: 'POST', url: '/participants', payload: { ...details, tags: random.chance(0.7) ? [`E${bib}`] : [] } };
  };
}

/** Everything that can be looked at and depends on the race alone. */
export const LOOKS: readonly string[] = [
  ...['/classification', '/race', '/standings', '/standings/teams', '/standings?classification=Ladies', '/passings', '/participants'],
  ...[
    '/tags/unknown',
    '/audit',
    '/suspected-laps',
    '/parked-tags',
    '/start-list',
    '/race/settlement',
    '/race/jury',
    '/results/changes?since=5',
  ],
  ...['/race/control', '/participants/export', '/riders/p1/trace', '/riders/p2/trace', '/riders/tag:E9/trace'],
  ...(contractOperations.some(({ path }) => path === '/expected') ? ['/expected'] : []),
];

/** The name of the file and of its race are not part of the results. */
export async function looked(served: Served): Promise<readonly string[]> {
  const answers = await Promise.all(LOOKS.map((url) => served.order({ url })));
  return answers.map(({ statusCode, body }, index) => `${LOOKS[index]} ${statusCode} ${body.replace(/"file":"[^"]*"/g, '')}`);
}

type Row = Readonly<Record<string, unknown>>;

/** What the desk asks before it sends an order; null for an order without a forecast. */
function askedBefore({ url, payload = {} }: Order): object | null {
  const given = payload as Row;
  switch (url) {
    case '/race/rules':
      return { rules: given['rules'] };
    case '/corrections':
      return { correction: given['correction'] };
    case '/start-list':
      return { starts: given['starts'] };
    case '/race/neutralise':
      return { neutralise: payload };
    case '/race/stop':
      return { stop_at: given['at'] };
    case '/race/start':
      return given['wave'] === undefined && given['at'] !== undefined ? { start_at: given['at'] } : null;
    default:
      return null;
  }
}

/** The results of riders as a forecast has them: without what depends on others, and without their way on the course. */
async function rowsOf(served: Served): Promise<ReadonlyMap<string, string>> {
  const { standings } = (await served.order({ method: 'GET', url: '/standings' })).json();
  return new Map(standings.map((row: Row) => [String(row['rider']), inForecast(row)]));
}

const LEFT_OUT =
  /^(place|gap_ms|interval_ms|laps_behind|category_(place|gap_ms|laps_behind)|splits|reached|segments|segments_done|laps_in_time)$/;

function inForecast(row: Row): string {
  return JSON.stringify(Object.entries(row).filter(([field]) => !LEFT_OUT.test(field)));
}

/** Sends an order after its forecast. Returns the answer, and how the forecast differs from what then changed; empty where it does not. */
export async function sentAfterForecast(served: Served, order: Order) {
  const asked = askedBefore(order);
  const forecast = asked === null ? null : await served.order({ method: 'POST', url: '/race/forecast', payload: asked });
  const before = await rowsOf(served);
  const answer = await served.order(order);
  if (forecast === null || forecast.statusCode !== 200 || answer.statusCode !== 200) return { answer, wrong: [] };
  const after = await rowsOf(served);
  const told = new Map<string, string>();
  for (const { before: was, after: then } of forecast.json().riders)
    told.set((was ?? then).rider, then === null ? 'gone' : inForecast(then));
  const wrong = [...new Set([...before.keys(), ...after.keys()])].flatMap((rider) => {
    const is = after.get(rider) ?? 'gone';
    const expected = told.get(rider) ?? before.get(rider) ?? 'gone';
    return is === expected ? [] : [`${rider}: forecast ${expected}\n  then ${is}`];
  });
  return { answer, wrong };
}
