/** Texts of this part of the screens. */
export const screensPageTexts = {} as const;
