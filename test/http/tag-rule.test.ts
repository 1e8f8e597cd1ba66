import { expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

async function rulesOf(served: Served) {
  return (await served.order({ url: '/race/control' })).json().rules;
}

async function change(served: Served, tag_rule: unknown) {
  return served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...(await rulesOf(served)), tag_rule } } });
}

it('a race has no rule for tags that nobody has unless it is set, and says it as a sentence', async () => {
  const served = await serve();
  expect(await rulesOf(served)).toMatchObject({ tag_rule: null });
  await served.order({ method: 'POST', url: '/participants', payload: { bib: '42', name: 'Ann' } });
  await sendEvents(served, [event('E28011606042', 10), event('E28011606043', 11)]);
  const tag_rule = { prefix: 'e28011606', number: 'decimal', last: null };
  const rules = { ...(await rulesOf(served)), tag_rule };
  const forecast = await served.order({ method: 'POST', url: '/race/forecast', payload: { rules } });
  expect(
    forecast.json().riders.map(({ after }: { after: { bib: string; laps: number } | null }) => after && [after.bib, after.laps]),
  ).toEqual([['42', 1], null]);
  const { act } = (await change(served, tag_rule)).json();
  expect((await served.order({ url: '/tags/unknown' })).json().tags).toMatchObject([{ tag: 'E28011606043' }]);
  expect((await served.ask({ url: '/standings' })).json().standings[0]).toMatchObject({ bib: '42', laps: 1 });
  expect((await served.order({ url: '/participants' })).json().participants[0].tags).toMatchObject([{ tag: 'E28011606042' }]);
  expect((await served.order({ url: '/race/control' })).json().sentences).toContain(
    'A tag that nobody has and that begins with E28011606 is the rider whose bib is what follows.',
  );
  await served.order({ method: 'POST', url: '/undo', payload: { act: act.seq } });
  expect((await served.order({ url: '/tags/unknown' })).json().total).toBe(2);
});

it('a client that does not know the rule leaves it as it is', async () => {
  const served = await serve();
  await change(served, { prefix: '', number: 'hex', last: 2 });
  const { tag_rule: _, ...known } = await rulesOf(served);
  await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...known, total_laps: 7 } } });
  expect(await rulesOf(served)).toMatchObject({ total_laps: 7, tag_rule: { prefix: '', number: 'hex', last: 2 } });
});

it.each([
  { prefix: 'XYZ', number: 'decimal', last: 4 },
  { prefix: '', number: 'octal', last: 4 },
  { prefix: '', number: 'decimal', last: 0 },
  { prefix: '', number: 'decimal' },
])('a rule such as %j is refused', async (tag_rule) => {
  expect((await change(await serve(), tag_rule)).statusCode).toBe(422);
});
