import type { Publishers } from '../../src/publish/publishers';

/** Publishers of a station that publishes nothing: every one that is saved lacks its password. */
export const NO_PUBLISHERS: Publishers = {
  begin: () => undefined,
  list: () => [],
  save: async () => ({ ok: false, why: 'secret-missing' }),
  remove: async () => false,
  test: async () => undefined,
  close: async () => undefined,
};
