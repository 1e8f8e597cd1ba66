import { expect, test } from 'vitest';
import type { FromStation } from '../../electron/station-process/contract';
import { KeyStoreClient } from '../../electron/station-process/key-store-client';

test('each text comes back from the key store to who asked for it, and a refusal is an error', async () => {
  const sent: FromStation[] = [];
  const client = new KeyStoreClient((message) => sent.push(message));
  const [one, other] = [client.protect('one'), client.open('other')];
  expect(sent).toEqual([
    { type: 'key-store', id: 1, work: 'protect', text: 'one' },
    { type: 'key-store', id: 2, work: 'open', text: 'other' },
  ]);
  client.settle({ type: 'key-store', id: 2, text: null });
  client.settle({ type: 'key-store', id: 1, text: 'ONE' });
  expect(await one).toBe('ONE');
  await expect(other).rejects.toThrow('refused');
});
