/** Texts of this part. */
export const commandLineTexts = {} as const;
