import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TagRead } from '../../src/domain/model/read';
import { type ReplayOptions, runReplay } from '../../src/simulation/replay';
import { RecordingError, type SimulationMessage } from '../../src/simulation/simulation-error';
import { aRead, GUN } from '../domain/race-kit';
import { FakeStation } from './fake-station';

let folder: string;
let fake: FakeStation;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
  fake = new FakeStation();
  url = await fake.open();
});
afterEach(async () => {
  await fake.close();
  rmSync(folder, { recursive: true });
});

function replay(about: Partial<ReplayOptions> & { readonly lines?: readonly string[]; readonly reads?: readonly TagRead[] }) {
  const file = join(folder, about.lines === undefined ? 'old race.racetag' : 'events.jsonl');
  if (about.lines !== undefined) writeFileSync(file, about.lines.join('\n'));
  const said: SimulationMessage[] = [];
  const station = { url, operatorToken: 'token' };
  const readsOf = (): readonly TagRead[] => about.reads ?? [];
  return {
    said,
    done: runReplay({ station, file, speed: 'max', into: 'new-race', readsOf, report: (message) => said.push(message), ...about }),
  };
}

const line = (tag: string, about: object = {}): string =>
  JSON.stringify({
    source: 's',
    reader_ip: '10.0.0.1',
    timestamp: '2026-05-12T10:00:01.000Z',
    event_type: 'arrive',
    tag_id: tag,
    ...about,
  });

describe('a replay', () => {
  it('creates a race that starts with the first event, as the timekeeper, then sends every event unchanged', async () => {
    const { done, said } = replay({ lines: [line('A1', { antenna: 3, lane: 'left' }), '', line('A2'), ''] });
    // How many batches they make depends on how fast the machine reads the file.
    const count = await done;
    expect(count).toMatchObject({ events: 2, resent: 0 });
    expect(fake.received.map(({ path }) => path)).toEqual(['/races', ...Array<string>(count.batches).fill('/events/tag/batch')]);
    expect(fake.received[0]?.body).toEqual({ name: 'Replay of events.jsonl', start_at: '2026-05-12T10:00:01.000Z' });
    expect(fake.received[0]?.headers.authorization).toBe('Bearer token');
    expect(fake.kept.map((event) => JSON.stringify(event))).toEqual([line('A1', { antenna: 3, lane: 'left' }), line('A2')]);
    expect(said).toEqual([{ code: 'replay-finished', params: { events: 2, batches: count.batches, resent: 0 } }]);
  });

  it('reads a recording that begins with a byte order mark', async () => {
    expect(await replay({ lines: [`\uFEFF${line('A1')}`, line('A2')] }).done).toMatchObject({ events: 2, resent: 0 });
  });

  it.each(['utf-16le', 'utf-16be', 'utf-16le without its mark'])(
    'reads a recording in %s, as shells of Windows write it',
    async (encoding) => {
      const text = [line('A1', { lane: 'Süd' }), line('A2')].join('\r\n');
      const bytes = Buffer.from(encoding.endsWith('mark') ? text : `\uFEFF${text}`, 'utf16le');
      const file = join(folder, 'shell.jsonl');
      writeFileSync(file, encoding === 'utf-16be' ? bytes.swap16() : bytes);
      expect(await replay({ file }).done).toMatchObject({ events: 2, resent: 0 });
      expect(fake.kept[0]).toMatchObject({ tag_id: 'A1', lane: 'Süd' });
    },
  );

  it.each(['UTF-32LE', 'UTF-32BE', 'UTF-32LE without its mark', 'UTF-32BE without its mark'])(
    'reads a recording in %s',
    async (encoding) => {
      const text = [line('A1', { lane: 'Süd' }), line('A2')].join('\r\n');
      const codes = Array.from(encoding.endsWith('mark') ? text : `\uFEFF${text}`, (character) => character.codePointAt(0) ?? 0);
      const bytes = Buffer.alloc(codes.length * 4);
      for (const [index, code] of codes.entries())
        if (encoding.startsWith('UTF-32LE')) bytes.writeUInt32LE(code, index * 4);
        else bytes.writeUInt32BE(code, index * 4);
      const file = join(folder, 'wide.jsonl');
      writeFileSync(file, bytes);
      expect(await replay({ file }).done).toMatchObject({ events: 2, resent: 0 });
      expect(fake.kept[0]).toMatchObject({ tag_id: 'A1', lane: 'Süd' });
    },
  );

  it('reads recordings that were joined, each with its byte order mark', async () => {
    const lines = [`\uFEFF${line('A1')}`, `\uFEFF${line('A2')}`];
    expect(await replay({ lines }).done).toMatchObject({ events: 2 });
  });

  it('creates no race when it replays into the open one', async () => {
    await replay({ lines: [line('A1')], into: 'open-race' }).done;
    expect(fake.received.map(({ path }) => path)).toEqual(['/events/tag/batch']);
  });

  it('sends the reads of a race file with the times at which they counted', async () => {
    const reads = [
      { ...aRead({ tag: 'A1', at: GUN + 5000, readerAt: GUN - 995_000, clockOffset: 1_000_500 }), extra: { lane: 'left' } },
      aRead({ tag: 'A2', at: GUN + 6000, kind: 'depart', antenna: 2, rssi: -512 }),
    ];
    await replay({ reads }).done;
    expect(fake.received[0]?.body).toEqual({ name: 'Replay of old race.racetag', start_at: '2026-05-12T10:00:05.500Z' });
    expect(fake.kept).toMatchObject([
      { tag_id: 'A1', timestamp: '2026-05-12T10:00:05.500Z', event_type: 'arrive', lane: 'left', reader_ip: '192.168.1.130' },
      { tag_id: 'A2', timestamp: '2026-05-12T10:00:06.000Z', event_type: 'depart', antenna: 2, rssi: -512 },
    ]);
  });

  it.each([
    { bad: '{"tag_id":', code: 'recording-not-json' },
    { bad: '"text"', code: 'recording-not-an-event' },
    { bad: line('A2', { timestamp: '2026-05-12 10:00' }), code: 'recording-not-an-event' },
  ] as const)('reports the line that is not an event: $bad', async ({ bad, code }) => {
    const failed = replay({ lines: [line('A1'), bad] }).done;
    await expect(failed).rejects.toBeInstanceOf(RecordingError);
    await expect(failed).rejects.toMatchObject({ reason: { code, params: { file: 'events.jsonl', line: 2 } } });
  });

  it('without events creates no race', async () => {
    expect(await replay({ lines: [] }).done).toEqual({ batches: 0, events: 0, resent: 0 });
    expect(fake.received).toEqual([]);
  });
});
