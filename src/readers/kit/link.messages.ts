/** Why a link to a reader cannot be opened, or was lost. */
export type LinkMessages = {};
