/** Texts of this part. */
export const desktopTexts = {} as const;
