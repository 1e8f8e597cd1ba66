/** Texts of this part of the screens. */
export const boardTexts = {} as const;
