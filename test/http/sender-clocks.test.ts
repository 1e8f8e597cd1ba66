import { expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { at, NOON } from '../journal/samples';
import { event, type Served, serve } from './served';

const READER = '192.168.1.130';
const HOUR_S = 3_600;

/** Sends one read that is dated `off` seconds from its arrival, `arrival` seconds after noon. */
async function send(served: Served, arrival: number, off: number, tag = 'E1'): Promise<void> {
  served.clock.set(at(arrival * 1_000) as EpochMs);
  await served.ask({ method: 'POST', url: '/events/tag/batch', payload: { events: [event(tag, arrival + off)] } });
}

async function said(served: Served) {
  const [sender] = (await served.order({ url: '/health' })).json().senders;
  const checks: { code: string; verdict: string }[] = (await served.order({ url: '/preflight' })).json().checks;
  const check = checks.find(({ code }) => code === `sender:sirit510:${READER}`);
  return {
    finding: sender.finding,
    alarm: sender.alarm,
    verdict: check?.verdict,
    correction: sender.correction,
    sentence: sender.sentence,
  };
}

async function correct(served: Served, correction: object): Promise<number> {
  const payload = { correction: { kind: 'shift-clock', reader: READER, ...correction } };
  return (await served.order({ method: 'POST', url: '/corrections', payload })).statusCode;
}

async function totals(served: Served): Promise<readonly unknown[]> {
  const { standings } = (await served.ask({ url: '/classification' })).json();
  return standings.map(({ tag_id, laps, total_time_ms }: Record<string, unknown>) => [tag_id, laps, total_time_ms]);
}

it('a reader service with a wrong clock is told by name, is put right by the correction that is offered, and is told when that is one too many', async () => {
  const served = await serve();
  await send(served, 60, 2 * HOUR_S);
  await send(served, 120, 2 * HOUR_S);
  expect(await totals(served)).toEqual([['E1', 2, (120 + 2 * HOUR_S) * 1_000]]);
  const wrong = await said(served);
  expect(wrong).toMatchObject({ finding: 'ahead', alarm: true, verdict: 'warning', correction: { by_ms: -2 * HOUR_S * 1_000 } });
  expect(wrong.sentence).toBe(
    `The times of reader ${READER} are exactly 2 hours ahead of the clock of this computer. Check the time zone of its computer, and correct the reads so far.`,
  );
  expect(await correct(served, wrong.correction)).toBe(200);
  expect(await totals(served)).toEqual([['E1', 2, 120_000]]);
  await send(served, 180, 2 * HOUR_S);
  expect(await said(served)).toMatchObject({ finding: 'corrected', alarm: false, verdict: 'ok', correction: null });
  expect(await totals(served)).toEqual([['E1', 3, 180_000]]);

  // Its clock is set to the right time: reads are moved for nothing as soon as they are dated like those that were corrected.
  await send(served, 240 + 2 * HOUR_S, 0);
  const back = await said(served);
  expect(back).toMatchObject({ finding: 'overcorrected', alarm: true, verdict: 'warning', correction: { by_ms: 2 * HOUR_S * 1_000 } });
  expect(await correct(served, back.correction)).toBe(200);
  expect(await said(served)).toMatchObject({ finding: 'in-time', alarm: false });
  expect(await totals(served)).toEqual([['E1', 4, (240 + 2 * HOUR_S) * 1_000]]);

  // Another race has no reads of it to correct.
  await served.order({ method: 'POST', url: '/races', payload: { name: 'Next' } });
  await send(served, 300 + 2 * HOUR_S, -30 * HOUR_S);
  await served.order({ method: 'POST', url: '/races', payload: { name: 'Third' } });
  expect(await said(served)).toMatchObject({ finding: 'late', alarm: false, verdict: 'warning', correction: null });
});

it('reads whose times overlap are told apart by when they arrived: a correction that is offered concerns those of its own clock only', async () => {
  const served = await serve();
  for (const [seconds, off] of [
    [60, 0],
    [120, 0],
    // The clock is set back by a minute, so these two are dated like those before.
    [180, -60],
    [190, -60],
    [200, -60],
    [210, -60],
  ] as const)
    await send(served, seconds, off, `E${seconds}`);
  const behind = await said(served);
  expect(behind).toMatchObject({ finding: 'behind', correction: { by_ms: 60_000, entries: { from: 4, until: null } } });
  expect(await correct(served, behind.correction)).toBe(200);
  expect((await totals(served)).map((row) => (row as unknown[])[2])).toEqual([60, 120, 180, 190, 200, 210].map((s) => s * 1_000));
  const audit: { sentence: string }[] = (await served.order({ url: '/audit' })).json().acts;
  expect(audit.at(-1)?.sentence).toMatch(/stored as entry 4 or later$/);
});

it('a correction that would put a passing later than now is refused, as a forecast too', async () => {
  const served = await serve();
  await send(served, 60, 0);
  const correction = {
    kind: 'shift-clock',
    reader: READER,
    from: '2026-06-06T11:00:00.000Z',
    until: '2026-06-06T13:00:00.000Z',
    by_ms: 600_000,
  };
  for (const url of ['/corrections', '/race/forecast']) {
    const answer = await served.order({ method: 'POST', url, payload: { correction } });
    expect([answer.statusCode, answer.json().params?.problem]).toEqual([422, 'shifted-into-future']);
  }
});

it('reads that a reader service kept for an hour are told as long as it is not known that they are right, and never again', async () => {
  const served = await serve();
  await send(served, 5, 0);
  await send(served, HOUR_S, -HOUR_S + 10);
  expect(await said(served)).toMatchObject({ finding: 'late', alarm: true, verdict: 'warning' });
  for (let read = 1; read < 5; read += 1) await send(served, HOUR_S + read, -HOUR_S + read * 600);
  expect(await said(served)).toMatchObject({ finding: 'kept', alarm: false, verdict: 'ok' });
  await send(served, HOUR_S + 20, 0);
  expect(await said(served)).toMatchObject({ finding: 'in-time', alarm: false, verdict: 'ok' });
});

it('a passing, a new time or a status later than now is refused, as a forecast too, and a planned start is not', async () => {
  const served = await serve();
  await send(served, 60, 0);
  const [{ seq }] = (await served.order({ url: '/riders/tag:E1/trace' })).json().reads;
  const later = new Date(at(9 * HOUR_S * 1_000)).toISOString();
  const post = async (url: string, payload: object) => {
    const answer = await served.order({ method: 'POST', url, payload });
    return [answer.statusCode, answer.json().code ?? 'done'];
  };
  const refused = [422, 'bad-value'];
  for (const correction of [
    { kind: 'insert', rider: 'tag:E1', at: later, inferred: false },
    { kind: 'retime', passing: seq, at: later },
    { kind: 'status', rider: 'tag:E1', status: 'dnf', at: later },
  ]) {
    expect([await post('/corrections', { correction }), await post('/race/forecast', { correction })]).toEqual([refused, refused]);
  }
  expect(await totals(served)).toEqual([['E1', 1, 60_000]]);
  const now = new Date(served.clock.now() + 2_000).toISOString();
  expect(await post('/corrections', { correction: { kind: 'insert', rider: 'tag:E1', at: now, inferred: false } })).toEqual([200, 'done']);
  expect(await post('/race/start', { at: later })).toEqual([200, 'done']);
});

it('a clock of the station that is set while it runs is told for half an hour, apart from a reader’s', async () => {
  const stopwatch = { ms: 0 };
  const served = await serve({}, { elapsed: () => stopwatch.ms });
  const pass = async (seconds: number, by: number): Promise<void> => {
    stopwatch.ms += seconds * 1_000;
    served.clock.set((served.clock.now() + seconds * 1_000 + by) as EpochMs);
    const now = (served.clock.now() - NOON) / 1_000;
    await send(served, now, by === 0 ? 0 : -by / 1_000);
  };
  const told = async () => {
    const { clock_step, senders } = (await served.order({ url: '/health' })).json();
    const checks: { code: string; verdict: string }[] = (await served.order({ url: '/preflight' })).json().checks;
    const verdict = checks.find(({ code }) => code === 'clock')?.verdict;
    return [clock_step?.by_ms ?? null, verdict, senders[0].finding, senders[0].sentence_params.station_set_by ?? null];
  };
  await pass(60, 0);
  expect(await told()).toEqual([null, 'ok', 'in-time', null]);
  await pass(60, -90_000);
  expect(await told()).toEqual([-90_000, 'warning', 'ahead', -90_000]);
  await pass(1_700, 0);
  expect(await told()).toEqual([-90_000, 'warning', 'in-time', null]);
  await pass(200, 0);
  expect(await told()).toEqual([null, 'ok', 'in-time', null]);
});

it('the reads that each sender has in the open race are counted, those that came twice once', async () => {
  const served = await serve();
  const post = async (events: readonly object[]) => served.ask({ method: 'POST', url: '/events/tag/batch', payload: { events } });
  const stored = async () =>
    (await served.order({ url: '/health' }))
      .json()
      .senders.map(({ source, reader, reads }: Record<string, unknown>) => [source, reader, reads]);
  const [one, two] = [event('E1', 10), event('E1', 20)];
  await post([one, two, two, { ...one, source: 'stranger' }]);
  await post([one]);
  expect(await stored()).toEqual([
    ['sirit510', READER, 2],
    ['stranger', READER, 1],
  ]);
  await served.order({ method: 'POST', url: '/races', payload: { name: 'Next' } });
  expect((await stored()).map(([, , reads]: readonly unknown[]) => reads)).toEqual([0, 0]);
});

it('a wrong clock alarms in the race that has its reads; in a new race only the list before the start has it, until its first read there', async () => {
  const served = await serve();
  for (const arrival of [60, 64, 70]) await send(served, arrival, 14);
  expect(await said(served)).toMatchObject({ finding: 'ahead', alarm: true, verdict: 'warning' });
  expect((await served.order({ method: 'POST', url: '/races', payload: { name: 'Next' } })).statusCode).toBe(200);
  expect(await said(served)).toMatchObject({ finding: 'ahead', alarm: false, verdict: 'warning', correction: null });
  await send(served, 80, 14);
  expect(await said(served)).toMatchObject({ finding: 'ahead', alarm: true });
});

it('reads that came two hours ahead are told until they are corrected, also after one in time, and only they are corrected', async () => {
  const served = await serve();
  for (let read = 1; read <= 6; read += 1) await send(served, read * 60, 2 * HOUR_S, `E${read}`);
  await send(served, 420, 0, 'E7');
  const wrong = await said(served);
  expect(wrong).toMatchObject({
    ...{ finding: 'was-wrong', alarm: true, verdict: 'warning' },
    correction: { by_ms: -2 * HOUR_S * 1_000, entries: { from: 2, until: 8 } },
  });
  expect(wrong.sentence).toBe(
    `The clock of reader ${READER} is right now, but 6 reads have a time that is exactly 2 hours too late. Correct the clock for these reads, void them, or confirm them.`,
  );
  // One is voided, one gets its time by hand: the others are still wrong.
  const by = async (payload: object) =>
    (await served.order({ method: 'POST', url: '/corrections', payload: { correction: payload } })).statusCode;
  expect(await by({ kind: 'void', passing: 2 })).toBe(200);
  expect(await by({ kind: 'retime', passing: 3, at: new Date(at(120_000)).toISOString() })).toBe(200);
  expect((await said(served)).sentence).toContain('but 4 reads have');
  expect(await correct(served, wrong.correction)).toBe(200);
  expect(await said(served)).toMatchObject({ finding: 'in-time', alarm: false, verdict: 'ok', correction: null });
  expect((await totals(served)).map((row) => (row as unknown[])[2])).toEqual([120, 180, 240, 300, 360, 420].map((s) => s * 1_000));
  // Undone, it is told again.
  await served.order({ method: 'POST', url: '/undo', payload: {} });
  expect(await said(served)).toMatchObject({ finding: 'was-wrong', alarm: true });
});

it('reads with a wrong time that count for nothing any more are not told', async () => {
  const served = await serve();
  await send(served, 60, 2 * HOUR_S);
  await send(served, 120, 0, 'E2');
  expect((await said(served)).finding).toBe('was-wrong');
  await served.order({ method: 'POST', url: '/corrections', payload: { correction: { kind: 'void', passing: 2 } } });
  expect(await said(served)).toMatchObject({ finding: 'in-time', verdict: 'ok' });
});

it('reads that were dated wrong are told no more once somebody confirmed them; undone, they are told again', async () => {
  const served = await serve();
  await send(served, 60, 0);
  await send(served, 120, HOUR_S);
  await send(served, 180, 0, 'E2');
  const { senders } = (await served.order({ url: '/health' })).json();
  expect(senders[0]).toMatchObject({ finding: 'was-wrong', alarm: true, confirmation: { entries: { from: 3, until: 4 } } });
  const payload = { correction: { kind: 'confirm-times', reader: READER, ...senders[0].confirmation }, reason: 'they are right' };
  const { act } = (await served.order({ method: 'POST', url: '/corrections', payload })).json();
  expect(act).toMatchObject({ code: 'confirm-times', reason: 'they are right', undoable: true });
  expect(act.sentence).toMatch(new RegExp(`^Times of reader ${READER} confirmed: reads from .* stored as entries 3 to 3$`));
  expect(await said(served)).toMatchObject({ finding: 'in-time', alarm: false, verdict: 'ok' });
  await served.order({ method: 'POST', url: '/undo', payload: { act: act.seq } });
  expect(await said(served)).toMatchObject({ finding: 'was-wrong', alarm: true, verdict: 'warning' });
});

it('riders who were read behind the line after the start are told, until the rules say that the first passing is the start', async () => {
  const served = await serve();
  for (const tag of ['E1', 'E2', 'E3']) {
    await served.order({ method: 'POST', url: '/participants', payload: { bib: tag, tags: [tag] } });
  }
  await served.order({ method: 'POST', url: '/race/start', payload: { at: new Date(at(0)).toISOString() } });
  for (const lap of [0, 1]) for (const [index, tag] of ['E1', 'E2', 'E3'].entries()) await send(served, 12 + index + lap * 300, 0, tag);
  const told = async (): Promise<unknown> => (await served.order({ url: '/health' })).json().short_first_laps;
  const checked = async (): Promise<readonly unknown[]> => {
    const { checks } = (await served.order({ url: '/preflight' })).json();
    return checks.filter(({ code }: { code: string }) => code === 'first-laps');
  };
  expect(await told()).toMatchObject({ riders: 3, longest_ms: 14_000, later_ms: 300_000 });
  expect(await checked()).toMatchObject([{ verdict: 'warning' }]);
  const { rules } = (await served.order({ url: '/race/control' })).json();
  await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...rules, first_crossing: 'is-the-start' } } });
  expect([await told(), await checked()]).toEqual([null, []]);
});

it('reads that were dated before the start, and did not count, are told after the clock of their sender is right again', async () => {
  const served = await serve();
  await served.order({ method: 'POST', url: '/race/start', payload: { at: new Date(at(0)).toISOString() } });
  for (const seconds of [60, 70, 80, 90]) await send(served, seconds, -HOUR_S, `E${seconds}`);
  expect(await said(served)).toMatchObject({ finding: 'behind', alarm: true });
  await send(served, 200, 0, 'E1');
  const after = await said(served);
  expect(after).toMatchObject({ finding: 'was-wrong', alarm: true, correction: { by_ms: HOUR_S * 1_000 } });
  expect(await correct(served, after.correction)).toBe(200);
  expect((await totals(served)).map((row) => (row as unknown[])[1])).toEqual([1, 1, 1, 1, 1]);
  expect(await said(served)).toMatchObject({ finding: 'in-time', alarm: false });
});
