/** Texts of this part of the screens. */
export const appTexts = {} as const;
