/** What the address of a screen asks for. */
export interface ScreenOptions {
  /** Only these categories, in this order; empty for all. */
  readonly categories: readonly string[];
  readonly theme: 'light' | 'dark';
}

/** Options out of `?category=…&category=…&theme=light|dark`; what cannot be understood is as if it were not there. */
export function screenOptions(query: string, usualTheme: ScreenOptions['theme'] = 'dark'): ScreenOptions {
  const asked = new URLSearchParams(query);
  const theme = asked.get('theme');
  return {
    categories: [...new Set(asked.getAll('category').filter((category) => category !== ''))],
    theme: theme === 'light' || theme === 'dark' ? theme : usualTheme,
  };
}
