/** How many of the last passings the stream keeps on the screens. */
export const LAST_PASSINGS = 40;
