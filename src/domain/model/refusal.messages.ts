/** Why a command was refused. Codes are part of the HTTP contract. */
export type RefusalMessages = {};
