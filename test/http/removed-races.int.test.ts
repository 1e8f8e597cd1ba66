import { expect, it } from 'vitest';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { serve } from './served';

it('race files are removed by name, but neither the open race nor any other file', async () => {
  const served = await serve({}, { journals: DISK_JOURNALS });
  const first = (await served.order({ url: '/races' })).json().races[0].file;
  const second = (await served.order({ method: 'POST', url: '/races', payload: { name: 'Cup' } })).json().file;
  const remove = async (file: string) => {
    const answer = await served.order({ method: 'POST', url: '/races/remove', payload: { file } });
    return [answer.statusCode, answer.json().code ?? answer.json().path.endsWith(`removed/${first}`)];
  };
  expect(await remove(second)).toEqual([409, 'race-is-open']);
  for (const file of ['../race', '/etc/passwd', `removed/${first}`]) expect(await remove(file)).toEqual([404, 'unknown-race-file']);
  expect(await remove(first)).toEqual([200, true]);
  expect(await remove(first)).toEqual([404, 'unknown-race-file']);
  expect((await served.order({ url: '/races' })).json().races).toMatchObject([{ file: second }]);
});

it('the file of a race that goes on beside the open one is neither removed nor merged, and the answer says why', async () => {
  const served = await serve({}, { journals: DISK_JOURNALS });
  await served.order({ method: 'POST', url: '/participants', payload: { bib: '1', name: 'Anna', tags: ['E2001'] } });
  await served.order({ method: 'POST', url: '/race/start', payload: {} });
  const { file } = (await served.order({ url: '/races' })).json().races[0];
  await served.order({ method: 'POST', url: '/races', payload: { name: 'Second' } });
  for (const url of ['/races/remove', '/races/merge?preview=1', '/races/merge']) {
    const answer = await served.order({ method: 'POST', url, payload: { file } });
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 409, 'race-goes-on']);
  }
});
