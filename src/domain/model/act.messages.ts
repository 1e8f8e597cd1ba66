/** What the timekeeper did, for the audit trail. */
export type ActMessages = {};
