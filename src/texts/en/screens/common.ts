/** Texts of this part of the screens. */
export const commonTexts = {} as const;
