/** Texts of this part of the screens. */
export const auditTexts = {} as const;
