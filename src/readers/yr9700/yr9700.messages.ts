/** What a reader of this family reports, besides what every reader may. */
export type Yr9700Messages = {};
