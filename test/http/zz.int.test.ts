import fc from 'fast-check';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStation } from '../../src/app';
import { createServer } from '../../src/http/server';
import { contractOperations } from '../../src/http/contract';
import { requestsOf } from './requests';
import { noReaders } from '../core/no-readers';
import { KeptLog, TestClock } from '../core/stations';
import { RULES } from '../journal/samples';
import type { EpochMs } from '../../src/domain/time';

const num = fc.constantFrom(null, 0, -1, 1, 2 ** 31, -(2 ** 31), 2 ** 53 - 1, -(2 ** 53) + 1, 2**51);
const time = fc.constantFrom('0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-05-12T10:00:00.000Z', '2026-05-12T12:00:10.5Z', '2026-05-12T12:00:00Z', '1970-01-01T00:00:00Z','2026-05-12T12:00:30+14:00');
const text = fc.oneof(fc.constantFrom('a', 'Ü', '😀', "'; DROP", '__proto__', 'constructor', ' x ', '\u0085', '\ufeff'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }));
const ev = fc.record({ source: text, reader_ip: text, timestamp: time, event_type: fc.constantFrom('arrive', 'depart'), tag_id: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', '0xab', 'ab', 'tag:AB', 'é', 'e\u0301'), text),
  antenna: num, rssi: num, session_id: num, reader_serial: fc.option(text), weird: fc.option(fc.jsonValue()) , __proto: fc.option(text)});
const ops = contractOperations.filter(({ id }) => !['openStream', 'exportResults', 'scanReaders','importParticipants', 'createRace','resetRace','openRace'].includes(id));

it('survives', async () => {
  let n = 0, ok = 0;
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof({weight:2, arbitrary: fc.array(ev, { maxLength: 8 }).map((events) => ({ method: 'POST', url: '/events/tag/batch', payload: { events } }) as never)}, ...ops.map((o) => requestsOf(o) as never)), { minLength: 40, maxLength: 80, size: "max" }), fc.array(fc.integer({ min: -1e7, max: 1e7 }), { minLength: 80, maxLength: 80 }), async (requests, steps) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'zz-'));
    const clock = new TestClock();
    const open = async () => {
      const station = await createStation({ dataDir, rules: RULES, startAt: null, readers: [] }, { version: '1', log: new KeptLog(), now: clock.now, makeReaders: noReaders });
      const app = createServer(station, { apiKey: null, operatorToken: 'tttttttttttttttttttttttt', hosts: [], webRoot: null, exportScript: '/x', logger: false });
      return { station, app };
    };
    const look = async (app: any) => {
      const out: string[] = [];
      for (const url of ['/classification', '/race', '/standings', '/unknown-tags', '/tags/unknown', '/audit', '/corrections/suspected', '/passings', '/participants', '/participants/export'])
        out.push(`${url} ${(await app.inject({ url, headers: { authorization: 'Bearer tttttttttttttttttttttttt' } })).body}`);
      return out;
    };
    const a = await open();
    for (const [i, r] of requests.entries()) {
      clock.set((clock.now() + (steps[i] ?? 0)) as EpochMs);
      const answer = await a.app.inject({ ...(r as any), headers: { authorization: 'Bearer tttttttttttttttttttttttt', ...(r as any).headers } });
      n++; if (answer.statusCode < 300) ok++;
      if (answer.statusCode >= 500) throw new Error(JSON.stringify(r) + answer.body);
    }
    const before = await look(a.app);
    await a.app.close(); await a.station.close();
    const b = await open();
    expect(b.station.race(), JSON.stringify(b.station.health())).not.toBeNull();
    const after = await look(b.app);
    expect(after).toEqual(before);
    await b.app.close(); await b.station.close();
  }), { numRuns: 250 , endOnFailure: true});
  console.log(n, ok);
}, 500_000);
