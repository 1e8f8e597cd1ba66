/** A value that no rule of a race can have. */
export type RulesProblemMessages = {};
