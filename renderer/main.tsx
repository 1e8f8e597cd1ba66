// First of all: the layers that it names are in force from here on.
import './ui/tokens.css';
import './ui/base.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type {} from '../electron/desktop-api';
import { type Credentials, credentialsOf, rememberedCredentials } from './api/credentials';
import { PublicPage } from './station/public-page';
import { FailureBoundary } from './ui/failure-boundary';
import { startPublicPage } from './ui/page-language';
import { tabStore } from './ui/storage';
import { startTheme } from './ui/theme';

/** The app of an address: one bundle, of which each app loads its own part only. */
async function appOf(path: string, credentials: Credentials): Promise<ReactNode> {
  if (path.startsWith('/board')) {
    const [{ BoardApp }] = await Promise.all([import('./features/board/board-app'), startPublicPage()]);
    return publicPage(<BoardApp credentials={credentials} />);
  }
  if (path.startsWith('/live')) {
    const [{ PhoneApp }] = await Promise.all([import('./features/phone/phone-app'), startPublicPage()]);
    return publicPage(<PhoneApp credentials={credentials} />);
  }
  if (path.startsWith('/start')) {
    const [{ CountdownApp }] = await Promise.all([import('./features/countdown/countdown-app'), startPublicPage()]);
    return publicPage(<CountdownApp credentials={credentials} />);
  }
  const { openDesk } = await import('./app/desk-app');
  return openDesk(await withDesktop(credentials));
}

function publicPage(app: ReactNode): ReactNode {
  return <PublicPage>{app}</PublicPage>;
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
