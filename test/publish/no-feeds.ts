import type { Feeds } from '../../src/http/preflight-feeds';

/** A station that tells no other program of anything. */
export const NO_FEEDS: Feeds = {
  webhooks: {
    begin: () => undefined,
    list: () => [],
    save: () => Promise.reject(new Error('this station has no webhooks')),
    remove: () => false,
    test: async () => undefined,
    close: () => undefined,
  },
  rmonitor: {
    begin: () => undefined,
    state: () => ({ isOn: false, port: 50_000, isSet: false, clients: 0, dropped: 0, turnedAway: 0, fault: null }),
    set: () => Promise.reject(new Error('this station has no RMonitor feed')),
    close: () => undefined,
  },
};
