import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allSteps } from '../../../src/domain/steps';
import { FanOut } from '../../../src/http/stream/fan-out';
import { StreamHub } from '../../../src/http/stream/hub';
import { DEFAULT_STREAM_LIMITS } from '../../../src/http/stream/stream-limits';
import type { Station } from '../../../src/station';
import { LAST_PASSINGS } from '../../../src/wire/shared/last-passings';
import { passingRow } from '../../../src/wire/to-wire';
import { crossing, openStation } from '../../core/stations';
import { TEXTS } from '../../texts/english';
import { FakeResponse } from './fake-response';

const RICH = { query: { top: null, changes: true, category: null }, laps: false, isStaff: false };

async function station(): Promise<Station> {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-fan-out-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return openStation(folder);
}

const raceOf = (open: Station) => open.race() ?? expect.unreachable('no race');

describe('a table for many clients', () => {
  it('is sent in steps: first to those who get every lap and to staff, and to all the one that was the newest at the first step', async () => {
    const open = await station();
    const fanOut = new FanOut(DEFAULT_STREAM_LIMITS, { onTableNeeded: () => undefined });
    const add = (more: Partial<typeof RICH>) => {
      const response = new FakeResponse();
      fanOut.add(response.socket, { ...RICH, ...more });
      return response;
    };
    const phones = Array.from({ length: 100 }, () => add({}));
    const [board, desk] = [add({ laps: true }), add({ isStaff: true })];
    await open.record([crossing('E1', 60)]);
    const steps = fanOut.sendTables({ kind: 'rich', race: raceOf(open), news: null }, 0);
    steps.next();
    const [first, last] = [phones[0], phones.at(-1)];
    expect([board, desk, first, last].map((client) => client?.types)).toEqual([['table'], ['table'], ['table'], []]);
    await open.record([crossing('E2', 62)]);
    allSteps(steps);
    expect(new Set([board, desk, ...phones].map(({ chunks }) => chunks.join('')))).toEqual(new Set(board.chunks));
    expect(board.chunks.join('')).not.toContain('E2');
  });
});

/** The last passings as a screen shows them that applies each message in the order of its arrival. */
function shownBy(response: FakeResponse): readonly string[] {
  let shown = new Map<string, string>();
  for (const message of response.messages) {
    if (message.type !== 'passings') continue;
    if (message.whole) shown = new Map();
    for (const { seq, at } of message.removed) shown.delete(`${seq}:${at}`);
    for (const item of message.items) shown.set(`${item.seq}:${item.at}`, JSON.stringify(item));
  }
  return [...shown.values()].sort();
}

describe('clients that connect while tables are sent to others', () => {
  it('show the same last passings as everybody else in the end', async () => {
    const open = await station();
    const limits = { ...DEFAULT_STREAM_LIMITS, tableEveryMs: 1, changesEveryMs: 1, keepAliveEveryMs: 3_600_000 };
    const hub = new StreamHub(open, TEXTS, limits);
    onTestFinished(() => hub.close());
    const clients: FakeResponse[] = [];
    for (let round = 0; round < 40; round += 1) {
      await open.record([crossing(`E${round % 7}`, 60 + round * 10)]);
      for (let turn = 0; turn < round % 4; turn += 1) await nextTurn();
      for (let more = 0; more < 5; more += 1) {
        const response = new FakeResponse();
        hub.connect(response.asResponse, raceOf(open), { ...RICH, since: null });
        clients.push(response);
      }
      if (round % 10 === 9) allSteps(open.execute({ type: 'undo', act: null }, 'desk'));
    }
    const expected = raceOf(open)
      .lastPassings(LAST_PASSINGS)
      .map((passing) => JSON.stringify(passingRow(passing)))
      .sort();
    await expect.poll(() => clients.every((client) => JSON.stringify(shownBy(client)) === JSON.stringify(expected))).toBe(true);
  });
});
