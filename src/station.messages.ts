/** Something outside the control of the station failed: disk, file, port. Codes are part of the HTTP contract. */
export type FaultMessages = {};
