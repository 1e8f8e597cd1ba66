import type { Readers } from '../../src/readers/readers';

/** A station that is not linked to any reader and cannot be. */
export function noReaders(): Readers {
  return {
    list: () => [],
    add: (address) => ({ ok: false, sentence: `${address} cannot be linked: this station takes reads over the network only.` }),
    change: () => null,
    remove: async () => false,
    setOpen: async () => false,
    ports: async () => [],
    scan: async () => [],
    wireLog: () => null,
    flushNow: () => undefined,
    subscribe: () => () => undefined,
    close: async () => undefined,
  };
}
