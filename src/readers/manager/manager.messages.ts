/** What the reader manager reports: states, clocks, addresses. */
export type ManagerMessages = {};
