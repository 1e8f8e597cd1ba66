import { expect, test } from 'vitest';
import { request } from '../../../renderer/api/outcome';
import { coalesced } from '../../../renderer/api/reload';

test('a refusal keeps its code and its sentence', async () => {
  const answer = await request(
    Promise.resolve({ error: { detail: 'Bib 7 is taken.', code: 'bib-taken' }, response: new Response(null, { status: 409 }) }),
  );
  expect(answer).toEqual({ ok: false, status: 409, code: 'bib-taken', sentence: 'Bib 7 is taken.', fields: {} });
});

test('what is wrong with a field is found under its name, the first complaint first', async () => {
  const errors = [
    { field: 'bib', message: 'is empty' },
    { field: 'bib', message: 'is too long' },
  ];
  const answer = await request(Promise.resolve({ error: { detail: 'No.', errors }, response: new Response(null, { status: 422 }) }));
  expect(answer).toMatchObject({ fields: { bib: 'is empty' } });
});

test('an answer that is no answer of ours still becomes a sentence', async () => {
  const answer = await request(Promise.resolve({ error: '<html>', response: new Response(null, { status: 502 }) }));
  expect(answer).toMatchObject({ status: 502, sentence: 'The station answered with status 502.' });
});

test('a station that does not answer is status 0, and never a rejection', async () => {
  expect(await request(Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({ ok: false, status: 0, code: 'no-answer' });
});

test('requests during a reading lead to one more reading, not to one each', async () => {
  let readings = 0;
  let finish: () => void = () => undefined;
  const reload = coalesced(() => {
    readings += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  const done = reload();
  void reload();
  void reload();
  expect(readings).toBe(1);
  finish();
  await Promise.resolve();
  await Promise.resolve();
  expect(readings).toBe(2);
  finish();
  await done;
  expect(readings).toBe(2);
});
