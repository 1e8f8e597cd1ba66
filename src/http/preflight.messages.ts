/** What the preflight check found. */
export type PreflightMessages = {};
