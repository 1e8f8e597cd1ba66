/** Texts of this part of the screens. */
export const liveTexts = {} as const;
