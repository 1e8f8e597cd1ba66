import { expect, test } from 'vitest';
import { coalesced } from '../../../renderer/api/reload';
import { failureOf, request } from '../../../renderer/api/request';
import { conflictOf } from '../../../renderer/station/conflict';
import { showPublicTexts } from '../../../renderer/ui/public-texts';
import { TEXTS } from '../../texts/english';

showPublicTexts(TEXTS.catalogue);

test('a refusal has its code and its text', async () => {
  const answer = await request(
    Promise.resolve({ error: { detail: 'Bib 7 is taken.', code: 'bib-taken' }, response: new Response(null, { status: 409 }) }),
  );
  expect(answer).toEqual({ ok: false, status: 409, code: 'bib-taken', sentence: 'Bib 7 is taken.', fields: {}, changes: [] });
});

test('the first error of a field is found under its name', async () => {
  const errors = [
    { field: 'bib', message: 'is empty' },
    { field: 'bib', message: 'is too long' },
  ];
  const answer = await request(Promise.resolve({ error: { detail: 'No.', errors }, response: new Response(null, { status: 422 }) }));
  expect(answer).toMatchObject({ fields: { bib: 'is empty' } });
});

test('an answer that is not of the contract gives a text with its status', async () => {
  const answer = await request(Promise.resolve({ error: '<html>', response: new Response(null, { status: 502 }) }));
  expect(answer).toMatchObject({ status: 502, sentence: 'The station answered with status 502.' });
});

test('a refusal whose code this page does not know has the text of the station', async () => {
  const error = { detail: 'Text of the station.', code: 'no-such-code', params: {} };
  const answer = await request(Promise.resolve({ error, response: new Response(null, { status: 409 }) }));
  expect(answer).toMatchObject({ code: 'no-such-code', sentence: 'Text of the station.' });
});

test('a station that does not answer gives status 0, not a rejection', async () => {
  expect(await request(Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({ ok: false, status: 0, code: 'no-answer' });
});

test('calls during a load lead to one more load, not to one each', async () => {
  let loads = 0;
  let finish: () => void = () => undefined;
  const reload = coalesced(() => {
    loads += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  const done = reload();
  void reload();
  void reload();
  expect(loads).toBe(1);
  finish();
  await Promise.resolve();
  await Promise.resolve();
  expect(loads).toBe(2);
  finish();
  await done;
  expect(loads).toBe(2);
});

test('a refusal for what was changed meanwhile has these changes, and the revision after the last of them', () => {
  const act = (seq: number) => ({ seq, sentence: `Act ${seq}`, by: 'timekeeper' });
  const refused = failureOf(409, { code: 'changed-since', detail: 'Changed.', changes: [act(7), act(9)] });
  expect(conflictOf(refused)).toEqual({ changes: [act(7), act(9)], revision: 9 });
  expect(conflictOf(failureOf(409, { code: 'bib-taken', detail: 'Taken.' }))).toBeNull();
  expect(conflictOf({ ok: true, value: 1 })).toBeNull();
});
