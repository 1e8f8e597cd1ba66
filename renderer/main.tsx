import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type {} from '../electron/desktop-api';
import { type Credentials, credentialsOf, rememberedCredentials } from './api/credentials';
import { FailureBoundary } from './ui/failure-boundary';
import { startTheme } from './ui/theme';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/tables.css';

/** One bundle, three faces: each loads its own part only. */
async function faceOf(path: string, credentials: Credentials): Promise<ReactNode> {
  if (path.startsWith('/board')) {
    const { BoardApp: BoardFace } = await import('./features/board/board-app');
    return <BoardFace credentials={credentials} />;
  }
  if (path.startsWith('/live')) {
    const { PhoneApp: PhoneFace } = await import('./features/phone/phone-app');
    return <PhoneFace credentials={credentials} />;
  }
  const { DeskApp: DeskFace } = await import('./app/desk-app');
  return <DeskFace credentials={await withDesktop(credentials)} />;
}

/** In the desktop's window the token comes from the desktop itself, and is not kept in the page's storage. */
async function withDesktop(credentials: Credentials): Promise<Credentials> {
  return (await window.desktop?.session()) ?? credentials;
}

/** Nobody stands at a board that failed. */
const RELOAD_AFTER_MS = 10_000;

async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place for the screens.');
  startTheme();
  const { rest, ...fromLink } = credentialsOf(window.location.hash);
  const credentials = rememberedCredentials(fromLink, sessionStorage);
  // A token in the address bar is a token over the shoulder, and in the history.
  if (fromLink.operatorToken !== null || fromLink.apiKey !== null) {
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}${rest}`);
  }
  createRoot(place).render(
    <StrictMode>
      <FailureBoundary reloadAfterMs={RELOAD_AFTER_MS}>{await faceOf(window.location.pathname, credentials)}</FailureBoundary>
    </StrictMode>,
  );
}

void start();
