/** A file that cannot be read as a list of participants. */
export type ListMessages = {};
