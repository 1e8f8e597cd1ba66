import type { components } from '../../http/generated/api';

/** A schema of the contract (`openapi.yaml`) by its name, as it goes over the wire. */
export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name];
