import type { Webhooks } from '../../src/publish/webhooks/webhooks';

/** Webhooks of a station that tells nobody of anything. */
export const NO_WEBHOOKS: Webhooks = {
  begin: () => undefined,
  list: () => [],
  save: () => Promise.reject(new Error('this station has no webhooks')),
  remove: () => false,
  test: async () => undefined,
  close: () => undefined,
};
