/** The rules of a race, a sentence each. */
export type RuleMessages = {};
