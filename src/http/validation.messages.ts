/** A value of a request that the contract does not allow. */
export type ValidationMessages = {};
