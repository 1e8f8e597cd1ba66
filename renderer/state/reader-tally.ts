import type { components } from '../../src/http/generated/api';

type ReaderState = components['schemas']['ReaderState'];

/** Readers that the station is linked to, and those of them that work; one that was switched off is not counted. */
export interface ReaderTally {
  readonly working: number;
  readonly all: number;
}

export function readerTally(links: ReadonlyMap<string, { readonly state: ReaderState }>): ReaderTally {
  const wanted = [...links.values()].filter(({ state }) => state !== 'off');
  return { working: wanted.filter(({ state }) => state === 'ready' || state === 'reading').length, all: wanted.length };
}
