/** Texts of this part. */
export const exportTexts = {} as const;
