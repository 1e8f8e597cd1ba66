/** What became of a read, and why (rule 5). Codes are part of the HTTP contract. */
export type VerdictMessages = {};
