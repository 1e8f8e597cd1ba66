import type { InjectOptions } from 'fastify';
import { expect, it } from 'vitest';
import { serve } from './served';

const ROWS: readonly { readonly why: string; readonly request: InjectOptions; readonly type: string }[] = [
  { why: 'adding', request: { method: 'POST', url: '/participants', payload: { bib: '13' } }, type: 'participant-added' },
  {
    why: 'changing',
    request: { method: 'PUT', url: '/participants/p1', payload: { bib: '12', name: 'Bea', category: '', team: '' } },
    type: 'participant-changed',
  },
  { why: 'giving a tag', request: { method: 'PUT', url: '/participants/p1/tags/E2', payload: {} }, type: 'tag-assigned' },
  { why: 'taking a tag', request: { method: 'DELETE', url: '/participants/p1/tags/E1' }, type: 'tag-released' },
];

it.each(ROWS)('$why returns the act, which can be undone by its number even after a later act', async ({ request, type }) => {
  const served = await serve();
  await served.order({ method: 'POST', url: '/participants', payload: { bib: '12', name: 'Anna', tags: ['E1'] } });
  const before = (await served.order({ url: '/participants' })).json().participants;
  const { id, act } = (await served.order(request)).json();
  expect([id, act]).toEqual([type === 'participant-added' ? 'p2' : 'p1', expect.objectContaining({ type, undoable: true })]);
  await served.order({ method: 'PATCH', url: '/race', payload: { name: 'Another name' } });
  const undone = await served.order({ method: 'POST', url: '/undo', payload: { act: act.seq } });
  expect(undone.statusCode).toBe(200);
  expect((await served.order({ url: '/participants' })).json().participants).toEqual(before);
});
