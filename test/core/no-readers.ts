import type { Readers } from '../../src/readers/readers';

/** A station that is not linked to any reader and cannot be. */
export function noReaders(): Readers {
  return {
    kinds: () => [],
    list: () => [],
    add: (address) => ({ ok: false, problems: [{ code: 'address-form', params: { address, kinds: [] } }] }),
    change: () => null,
    remove: async () => false,
    setOpen: async () => false,
    setClock: async () => null,
    setOperation: async () => null,
    ports: async () => [],
    scan: async () => [],
    wireLog: () => null,
    post: async () => null,
    flushNow: () => undefined,
    subscribe: () => () => undefined,
    close: async () => undefined,
  };
}
