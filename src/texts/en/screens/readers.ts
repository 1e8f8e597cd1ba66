/** Texts of this part of the screens. */
export const readersTexts = {} as const;
