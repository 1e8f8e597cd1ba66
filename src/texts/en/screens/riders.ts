/** Texts of this part of the screens. */
export const ridersTexts = {} as const;
