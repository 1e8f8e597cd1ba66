import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { event, type Served, serve } from '../http/served';
import { at } from '../journal/samples';

/** Reads the stream as the front end does: splits at empty lines, takes `data:` lines, parses each as JSON, and ignores the rest. */
async function* messagesOf(url: string): AsyncGenerator<{ readonly type: string; readonly items?: readonly Record<string, unknown>[] }> {
  const response = await fetch(`${url}/stream`, { headers: { accept: 'text/event-stream', 'cache-control': 'no-cache' } });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = response.body?.getReader();
  let text = '';
  try {
    for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
      text += Buffer.from(read.value).toString('utf8');
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const lines of events) {
        const data = lines.split('\n').filter((line) => line.startsWith('data:'));
        if (data.length > 0) yield JSON.parse(data.map((line) => line.slice(5).trim()).join('\n'));
      }
    }
  } finally {
    await reader?.cancel();
  }
}

async function listening(options: Parameters<typeof serve>[0] = {}): Promise<Served & { readonly url: string }> {
  const served = await serve(options);
  await served.app.listen({ port: 0, host: '127.0.0.1' });
  served.clock.set(at(600_000));
  return { ...served, url: `http://127.0.0.1:${(served.app.server.address() as AddressInfo).port}` };
}

function post(url: string, events: readonly object[], headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/events/tag/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ events }),
  });
}

describe('the existing front end', () => {
  it('gets the table at once, then each lap and the table after it', async () => {
    const { url } = await listening();
    const stream = messagesOf(url);
    expect((await stream.next()).value).toEqual({ type: 'standings', items: [] });
    await post(url, [event('AB12', 60)]);
    const seen: string[] = [];
    for await (const { type, items } of stream) {
      seen.push(type);
      if (type !== 'standings') continue;
      expect(items).toMatchObject([{ tag_id: 'AB12', laps: 1, finished: false, total_time_ms: 60_000, gap_ms: 0, laps_behind: 0 }]);
      break;
    }
    expect(seen).toContain('lap');
  });

  it('may send its requests from any page, with its headers', async () => {
    const { ask } = await listening({ apiKey: 'key' });
    const headers = {
      origin: 'http://localhost:8680',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'x-api-key,cache-control',
    };
    const preflight = await ask({ method: 'OPTIONS', url: '/stream', headers });
    expect(preflight.statusCode).toBeLessThan(300);
    expect(preflight.headers['access-control-allow-origin']).toBe('*');
    expect(String(preflight.headers['access-control-allow-headers']).toLowerCase()).toMatch(
      /x-api-key.*cache-control|cache-control.*x-api-key/,
    );
  });
});

describe('the existing reader service', () => {
  it.each([
    { fields: {}, why: 'before the reader has sent its serial number' },
    { fields: { reader_serial: '0973B40149483C3F', session_id: 17, antenna: 2, rssi: -612 }, why: 'with everything' },
    { fields: { first: '2026-06-06T14:01:00.123', type: 'ISOC' }, why: 'with the time of the reader and a field of its own' },
  ])('gets the number of events that it sent, $why', async ({ fields }) => {
    const { url, ask } = await listening();
    const events = [event('E280', 60, fields), event('E280', 60.9, { event_type: 'depart', ...fields }), event('E281', 61, fields)];
    for (const _again of [1, 2]) {
      const answer = await post(url, events);
      expect([answer.status, await answer.json()]).toEqual([200, { events_processed: 3 }]);
    }
    const { count } = (await ask({ url: '/classification' })).json<{ count: number }>();
    expect(count).toBe(2);
  });

  it('needs no key where none is set, with any key that it sends', async () => {
    const { url } = await listening();
    for (const headers of [{ 'x-api-key': 'left over' }, { authorization: 'Bearer left-over' }] as Record<string, string>[]) {
      expect((await post(url, [event('E280', 60)], headers)).status).toBe(200);
    }
  });

  it('is refused with the reason when its key is wrong', async () => {
    const { url } = await listening({ apiKey: 'key' });
    for (const headers of [{}, { 'x-api-key': 'wrong' }] as Record<string, string>[]) {
      const answer = await post(url, [event('E280', 60)], headers);
      expect([answer.status, await answer.json()]).toMatchObject([401, { detail: 'Invalid or missing API key' }]);
    }
    expect((await post(url, [event('E280', 60)], { 'x-api-key': 'key' })).status).toBe(200);
  });
});
