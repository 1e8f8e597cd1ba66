import { READER_FAMILIES } from '../../src/readers/families';
import type { ReaderConfig } from '../../src/readers/kit/address';
import type { ReaderDriver } from '../../src/readers/kit/driver';
import type { ReaderFamily } from '../../src/readers/kit/family';

/** The families of the station, whose drivers are those that the test makes. */
export function familiesWith(create: (config: ReaderConfig) => ReaderDriver): readonly ReaderFamily[] {
  return READER_FAMILIES.map((family) => ({ ...family, create }));
}

/** One family of the station. */
export function familyOf(kind: string): ReaderFamily {
  const family = READER_FAMILIES.find((one) => one.kind === kind);
  if (family === undefined) throw new Error(`There is no family ${kind}.`);
  return family;
}
