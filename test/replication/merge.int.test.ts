import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunningStation } from '../../src/app';
import { event } from '../http/served';
import { ask, dataFolder, run, standingsOf } from './running';

type Event = ReturnType<typeof event>;

const events: readonly Event[] = Array.from({ length: 1_000 }, (_, index) => event(`E${(index * 7) % 23}`, 10 + index * 0.6));
const record = (url: string, batch: readonly Event[]) => ask(url, 'POST', '/events/tag/batch', { events: batch }, null);
const rowsOf = async (url: string) => (JSON.parse(await standingsOf(url)) as { standings: unknown }).standings;
const insert = (rider: string, second: number) => ({ correction: { kind: 'insert', rider, at: `2026-06-06T12:00:${second}.000Z` } });

/** A race and a copy of it in another folder, each open at a station of its own. */
async function apart(): Promise<readonly [RunningStation, RunningStation]> {
  const one = await run(dataFolder());
  const other = await run(dataFolder());
  const copy = join(dataFolder(), 'copy.racetag');
  one.station.saveCopy(copy);
  other.station.openRace(copy);
  return [one, other];
}

/** Brings the file of one station beside the race of another one. Returns its name there. */
function bring(from: RunningStation, to: RunningStation): string {
  const name = `from-${from.port}.racetag`;
  const copy = join(dataFolder(), name);
  from.station.saveCopy(copy);
  copyFileSync(copy, join(dirname(to.station.raceFiles()[0]?.path ?? expect.unreachable('no folder of races')), name));
  return name;
}

describe('POST /races/merge', () => {
  it('gives the standings of one station for any split of the reads, either way round', async () => {
    const alone = await run(dataFolder());
    await record(alone.url, events);
    const expected = await rowsOf(alone.url);
    const split = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: events.length, maxLength: events.length });
    for (const places of fc.sample(split, 3)) {
      const [one, other] = await apart();
      // 0 to 2: in both files, which is 30 % of them.
      await record(
        one.url,
        events.filter((_, index) => (places[index] ?? 0) < 7),
      );
      await record(
        other.url,
        events.filter((_, index) => (places[index] ?? 0) < 3 || (places[index] ?? 0) >= 7),
      );
      const both = places.filter((place) => place < 3).length;
      const [there, back] = [bring(other, one), bring(one, other)];
      const merged = await ask(one.url, 'POST', '/races/merge', { file: there });
      expect(merged.body).toMatchObject({
        merged: true,
        reads: { known: both, new: places.filter((place) => place >= 7).length },
        acts: [],
      });
      await ask(other.url, 'POST', '/races/merge', { file: back });
      expect(await rowsOf(one.url)).toEqual(expected);
      expect(await rowsOf(other.url)).toEqual(expected);
      expect((await ask(one.url, 'POST', '/races/merge', { file: there })).body).toMatchObject({ reads: { new: 0 } });
    }
  });

  it('stores nothing in a preview, and lists acts of both sides, those of the other file with their forecast', async () => {
    const [one, other] = await apart();
    await record(one.url, [event('E1', 10), event('E2', 11)]);
    await record(other.url, [event('E3', 12), event('E1', 10), event('E9', 59)]);
    await ask(one.url, 'PATCH', '/race', { name: 'Here' });
    await ask(other.url, 'POST', '/corrections', insert('tag:E1', 30));
    // The read of E1 has another number in the other file.
    const trace = (await ask(other.url, 'GET', '/riders/tag:E1/trace')).body['reads'] as readonly { seq: number }[];
    const seq = trace[0]?.seq ?? 0;
    await ask(other.url, 'POST', '/corrections', { correction: { kind: 'void', passing: seq } });
    await ask(other.url, 'PATCH', '/race', { name: 'There' });
    await ask(other.url, 'POST', '/undo', {});
    const file = bring(other, one);
    const before = one.station.replica.head()?.seq;
    const { status, body } = await ask(one.url, 'POST', '/races/merge?preview=1', { file });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      file,
      merged: false,
      reads: { new: 2, known: 1 },
      acts: [
        { side: 'here', act: { type: 'race-renamed' }, riders: null },
        { side: 'there', act: { type: 'corrected' }, riders: [{ before: { laps: 1 }, after: { laps: 2 } }] },
        { side: 'there', act: { type: 'corrected' }, riders: [{ before: { rider: 'tag:E1', laps: 1 } }] },
      ],
    });
    expect(one.station.replica.head()?.seq).toBe(before);
  });

  it('is refused for the open race and for a file that is not there', async () => {
    const one = await run(dataFolder());
    const file = basename(one.station.race()?.path ?? '');
    expect((await ask(one.url, 'POST', '/races/merge', { file })).body).toMatchObject({ code: 'merge-with-itself' });
    expect((await ask(one.url, 'POST', '/races/merge', { file: '../x.racetag' })).body).toMatchObject({ code: 'unknown-race-file' });
  });

  it('is refused with a sentence for what is no race file, not whole, or of a later version; so is opening it, and taking its riders', async () => {
    const [one, other] = await apart();
    await record(other.url, events);
    const whole = readFileSync(join(dirname(one.station.race()?.path ?? ''), bring(other, one)));
    const bad: Readonly<Record<string, readonly [Buffer | string, string]>> = {
      picture: [Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(5_000, 7)]), 'file-not-a-race'],
      empty: ['', 'file-not-a-race'],
      text: ['Bib;Name\n'.repeat(900), 'file-not-a-race'],
      half: [whole.subarray(0, whole.length / 2), 'file-corrupt'],
      head: [whole.subarray(0, 3_000), 'file-corrupt'],
      later: [whole, 'file-from-newer-version'],
    };
    for (const [name, [content, code]] of Object.entries(bad)) {
      const file = `${name}.racetag`;
      const path = join(dirname(one.station.race()?.path ?? ''), file);
      writeFileSync(path, content);
      if (name === 'later') {
        const db = new DatabaseSync(path);
        db.exec('PRAGMA user_version = 999');
        db.close();
      }
      const tried = [
        ['/races/merge?preview=1', { file }],
        ['/races/merge', { file }],
        ['/races/open', { file }],
        ['/races', { name: 'Next', riders_of: file }],
      ] as const;
      for (const [path, body] of tried) {
        const answer = await ask(one.url, 'POST', path, body);
        expect([path, answer.status, answer.body['code']]).toEqual([path, 409, code]);
        expect(answer.body['detail']).toContain(file);
      }
    }
    expect(one.station.health().journal.fault).toBeNull();
  });

  it('takes the reads of another race of which none is here only when it is told to', async () => {
    const [one, other] = [await run(dataFolder()), await run(dataFolder())];
    await record(one.url, events.slice(0, 20));
    await record(other.url, events.slice(500, 520));
    const file = bring(other, one);
    expect((await ask(one.url, 'POST', '/races/merge?preview=1', { file })).body).toMatchObject({ reads: { new: 20, known: 0 } });
    expect(await ask(one.url, 'POST', '/races/merge', { file })).toMatchObject({ status: 409, body: { code: 'merge-other-race' } });
    expect((await ask(one.url, 'POST', '/races/merge', { file, other_race: true })).body).toMatchObject({
      merged: true,
      reads: { new: 20 },
    });
  });
});
