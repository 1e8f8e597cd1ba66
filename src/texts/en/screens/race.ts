/** Texts of this part of the screens. */
export const raceTexts = {} as const;
