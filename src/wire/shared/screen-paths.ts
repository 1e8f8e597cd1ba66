/** The addresses of the screens beside the desk, which is at `/`. The station serves all of them, and the page draws one for each. */
export const SCREEN_PATHS = ['/board', '/live', '/start', '/announcer', '/laps', '/clock', '/finish', '/entry'] as const;

export type ScreenPath = (typeof SCREEN_PATHS)[number];
