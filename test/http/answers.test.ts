import { describe, expect, it } from 'vitest';
import { contractOperations } from '../../src/http/contract';
import { FaultError } from '../../src/station';
import { event, type Served, sendEvents, serve } from './served';

const PREFLIGHT = {
  origin: 'http://front.example',
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'x-api-key',
};

describe('errors', () => {
  it.each(['/nothing', '/races/none/here', '/%zz', '/participants/p1/none', '/events/tag'])('%s does not exist', async (url) => {
    const answer = await (await serve()).ask({ url });
    expect([answer.statusCode, answer.json()]).toEqual([404, { detail: 'Not Found' }]);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  it.each([
    ['DELETE', '/classification', 'GET, HEAD, OPTIONS'],
    ['GET', '/events/tag/batch', 'POST, OPTIONS'],
    ['POST', '/stream', 'GET, OPTIONS'],
    ['HEAD', '/stream', 'GET, OPTIONS'],
    ['PUT', '/race', 'GET, HEAD, PATCH, OPTIONS'],
    ['POST', '/participants/p1', 'GET, HEAD, PUT, DELETE, OPTIONS'],
  ] as const)('%s is not allowed at %s', async (method, url, allow) => {
    const answer = await (await serve({ apiKey: 'k' })).ask({ method, url });
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, allow]);
    expect(method === 'HEAD' ? '' : answer.json()).toEqual(method === 'HEAD' ? '' : { detail: 'Method Not Allowed' });
  });

  it('an unknown parameter of the query is refused by its name, in every operation', async () => {
    const { order } = await serve();
    const refused = contractOperations.map(async ({ id, method, path }) => {
      const answer = await order({ method, url: `${path.replaceAll(/\{\w+\}/g, 'x')}?catgory=Elite` });
      return [id, answer.statusCode, (answer.json().errors ?? []).some(({ field }: { field: string }) => field === 'catgory')];
    });
    expect(await Promise.all(refused)).toEqual(contractOperations.map(({ id }) => [id, 422, true]));
  });

  it('a bug is answered without its details', async () => {
    const served = await serve({ checkAnswers: () => undefined });
    served.station.race = () => {
      throw new TypeError('a secret of the inside');
    };
    const answer = await served.ask({ url: '/classification' });
    expect([answer.statusCode, answer.json()]).toEqual([500, { detail: 'Internal Server Error' }]);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  it('a fault of the disk is 503 with a remedy, as text and as code', async () => {
    const served = await serve();
    served.station.record = () => Promise.reject(new FaultError({ code: 'disk-full', params: { path: '/data/a.racetag' } }));
    const answer = await sendEvents(served, [event('E1', 60)]);
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      detail: expect.stringContaining('The disk that holds a.racetag is full'),
      title: expect.any(String),
      status: 503,
      code: 'disk-full',
    });
  });

  it.each(['/classification', '/race', '/standings', '/passings', '/stream'])('without an open race %s is 503', async (url) => {
    const served = await serve();
    served.station.race = () => null;
    const answer = await served.ask({ url });
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'no-race-open']);
  });

  it('an unknown id is 404 with a code, unlike an unknown path', async () => {
    const served = await serve();
    for (const [url, code] of [
      ['/participants/p9', 'unknown-participant'],
      ['/riders/p9/trace', 'unknown-rider'],
      ['/readers/none/wire-log', 'unknown-reader'],
    ] as const) {
      const answer = await served.order({ url });
      expect([answer.statusCode, answer.json().code]).toEqual([404, code]);
    }
  });

  it('a command that the race does not allow is 409 with a code and a text', async () => {
    const served = await serve();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '12' } });
    const answer = await served.order({ method: 'POST', url: '/participants', payload: { bib: '12' } });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'bib-taken', status: 409, detail: expect.stringContaining('12') });
  });

  it('a body may not be larger than the limit of its call', async () => {
    const answer = await (await serve()).order({ method: 'POST', url: '/corrections', payload: { filler: 'x'.repeat(300_000) } });
    expect(answer.statusCode).toBe(413);
  });

  it.each([
    ['{"correction":{"kind":"void"}}', [{ field: 'correction.passing', message: 'is missing', code: 'missing', params: {} }]],
    ['{"correction":{"kind":"explode"}}', [{ field: 'correction.kind', message: 'is not a known kind', code: 'unknown-kind', params: {} }]],
    [
      '{"correction":{"kind":"void","passing":"3"}}',
      [{ field: 'correction.passing', message: 'must be a whole number', code: 'wrong-type', params: { types: ['integer'] } }],
    ],
    [
      '{"correction":{"kind":"void","passing":3,"why":"x"},"reason":5}',
      [
        { field: 'correction.why', message: 'is not a known field', code: 'unknown-field', params: {} },
        { field: 'reason', message: 'must be a text', code: 'wrong-type', params: { types: ['string'] } },
      ],
    ],
    ['', [{ field: '', message: 'is missing', code: 'missing', params: {} }]],
    ['{', [{ field: '', message: 'is not valid JSON', code: 'not-json', params: {} }]],
  ])('%s is refused with every problem', async (payload, expected) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await (await serve()).order({ method: 'POST', url: '/corrections', payload, headers });
    expect(answer.statusCode).toBe(422);
    const errors: readonly { field: string }[] = answer.json().errors;
    expect(errors.toSorted((one, other) => one.field.localeCompare(other.field))).toEqual(expected);
  });

  it('a refused request has one text with the first problem and the number of the others', async () => {
    const payload = { correction: { kind: 'void', passing: 3, why: 'x' }, reason: 5, more: 1 };
    const answer = await (await serve()).order({ method: 'POST', url: '/corrections', payload });
    const { detail, code, params, errors } = answer.json();
    const [{ message, ...first }] = errors;
    expect([code, params]).toEqual(['invalid-request', { first, more: 2 }]);
    expect(detail).toBe(`${first.field} ${message}. 2 more errors in this request. Nothing was stored.`);
  });

  it('an optional body may be empty', async () => {
    const headers = { 'content-type': 'application/json' };
    const served = await serve();
    for (const payload of [undefined, '', '{}']) {
      const answer = await served.order({ method: 'POST', url: '/undo', headers, ...(payload === undefined ? {} : { payload }) });
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'nothing-to-undo']);
    }
  });
});

describe('pages of other sites', () => {
  it.each(contractOperations.map(({ method, path }) => [method, path] as const))(
    '%s %s is open to them, with any answer',
    async (method, path) => {
      const served = await serve({ apiKey: 'k', checkAnswers: () => undefined });
      const answer = await served.ask({ method, url: path.replaceAll(/[{}]/g, ''), headers: { origin: 'http://front.example' } });
      expect(answer.headers['access-control-allow-origin']).toBe('*');
    },
  );

  it.each(['/events/tag/batch', '/classification', '/stream', '/nothing'])(
    'get an answer to their preflight without a key: %s',
    async (url) => {
      const answer = await (await serve({ apiKey: 'k' })).ask({ method: 'OPTIONS', url, headers: PREFLIGHT });
      expect(answer.statusCode).toBe(204);
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      for (const header of ['x-api-key', 'cache-control', 'content-type', 'last-event-id', 'authorization']) {
        expect(answer.headers['access-control-allow-headers']).toContain(header);
      }
      expect(answer.headers['access-control-allow-methods']).toContain('PATCH');
    },
  );
});

describe('a stream that cannot begin', () => {
  it('is closed, and does not stay open', async () => {
    const served = await serve();
    served.station.readers.list = () => {
      throw new TypeError('a bug');
    };
    const port = await served.port();
    await expect(fetch(`http://127.0.0.1:${port}/stream`).then((answer) => answer.text())).rejects.toThrow();
  });
});

describe('the key', () => {
  async function statuses(served: Served, headers: Record<string, string>): Promise<readonly number[]> {
    const answers = await Promise.all(
      ['/classification', '/race', '/standings', '/health', '/session', '/openapi.json', '/docs'].map((url) =>
        served.ask({ url, headers }),
      ),
    );
    return answers.map(({ statusCode }) => statusCode);
  }

  it('is required for everything except the description of the interface', async () => {
    const served = await serve({ apiKey: 'k' });
    expect(await statuses(served, {})).toEqual([401, 401, 401, 401, 401, 200, 200]);
    expect(await statuses(served, { 'x-api-key': 'k' })).toEqual([200, 200, 200, 200, 200, 200, 200]);
    const answer = await served.ask({ url: '/race' });
    expect(answer.body).toBe('{"detail":"Invalid or missing API key"}');
  });

  it('a caller can read its role', async () => {
    const served = await serve();
    expect((await served.ask({ url: '/session' })).json()).toEqual({ role: 'viewer', station: 'alone' });
    expect((await served.order({ url: '/session' })).json()).toEqual({ role: 'operator', station: 'alone' });
  });

  it('every operation that changes something requires the operator token, except reads, what readers push, and reports of riders', async () => {
    const served = await serve();
    // Each reader that pushes has a key of its own.
    const open = ['recordTagEvents', 'pushReads', 'sendReport'];
    const changes = contractOperations.filter(({ method, id }) => method !== 'GET' && !open.includes(id));
    expect(changes.length).toBeGreaterThan(15);
    for (const { method, path } of changes) {
      const answer = await served.ask({ method, url: path.replace('{id}', 'p1').replaceAll(/[{}]/g, '') });
      expect([path, answer.statusCode, answer.headers['www-authenticate']]).toEqual([path, 401, 'Bearer realm="Racetag Station"']);
    }
  });
});
