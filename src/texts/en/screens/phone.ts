/** Texts of this part of the screens. */
export const phoneTexts = {} as const;
