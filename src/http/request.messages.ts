/** A request that cannot be answered as asked. */
export type RequestMessages = {};
