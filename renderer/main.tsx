// First of all: the layers that it names are in force from here on.
import './ui/tokens.css';
import './ui/base.css';
import { type ComponentType, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type {} from '../electron/desktop-api';
import { SCREEN_PATHS, type ScreenPath } from '../src/wire/shared/screen-paths';
import { type Credentials, credentialsOf, rememberedCredentials } from './api/credentials';
import { PublicPage } from './station/public-page';
import { FailureBoundary } from './ui/failure-boundary';
import { startPublicPage } from './ui/page-language';
import { tabStore } from './ui/storage';
import { startTheme } from './ui/theme';

type Screen = ComponentType<{ readonly credentials: Credentials }>;

/** The screens by their addresses: one bundle, of which each loads its own part only. */
const SCREENS: Readonly<Record<ScreenPath, () => Promise<Screen>>> = {
  '/announcer': async () => (await import('./features/announcer/announcer-app')).AnnouncerApp,
  '/board': async () => (await import('./features/board/board-app')).BoardApp,
  '/clock': async () => (await import('./features/clock/clock-app')).ClockApp,
  '/entry': async () => (await import('./features/entry/entry-app')).EntryApp,
  '/finish': async () => (await import('./features/finish/finish-app')).FinishApp,
  '/laps': async () => (await import('./features/laps/laps-app')).LapsApp,
  '/live': async () => (await import('./features/phone/phone-app')).PhoneApp,
  '/start': async () => (await import('./features/countdown/countdown-app')).CountdownApp,
};

/** What is shown at an address: a screen, or else the desk. */
async function appOf(path: string, credentials: Credentials): Promise<ReactNode> {
  const screen = SCREEN_PATHS.find((one) => one === path.replace(/\/+$/, ''));
  if (screen !== undefined) {
    const [Screen] = await Promise.all([SCREENS[screen](), startPublicPage()]);
    return (
      <PublicPage>
        <Screen credentials={credentials} />
      </PublicPage>
    );
  }
  const { openDesk } = await import('./app/desk-app');
  return openDesk(await withDesktop(credentials));
}

/** The credentials of the desktop window: the token comes from the desktop itself and is not kept in the page's storage. */
async function withDesktop(credentials: Credentials): Promise<Credentials> {
  return (await window.desktop?.session()) ?? credentials;
}

/** A board has no operator who could reload it. */
const RELOAD_AFTER_MS = 10_000;

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element with the id root.');
  startTheme();
  const { rest, ...fromLink } = credentialsOf(window.location.hash);
  const credentials = rememberedCredentials(fromLink, tabStore);
  // A token in the address bar can be read over the shoulder and stays in the history.
  if (fromLink.operatorToken !== null || fromLink.apiKey !== null) {
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}${rest}`);
  }
  createRoot(root).render(
    <StrictMode>
      <FailureBoundary reloadAfterMs={RELOAD_AFTER_MS}>{await appOf(window.location.pathname, credentials)}</FailureBoundary>
    </StrictMode>,
  );
}

void start();
