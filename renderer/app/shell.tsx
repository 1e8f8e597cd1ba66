import { type ReactNode, useCallback, useEffect } from 'react';
import type { MenuCommand } from '../../electron/desktop-api';
import { AuditPage } from '../features/audit/audit-page';
import { RacePage } from '../features/race/race-page';
import { ReadersPage } from '../features/readers/readers-page';
import { RidersPage } from '../features/riders/riders-page';
import { ScreensPage } from '../features/screens/screens-page';
import { StandingsPage } from '../features/standings/standings-page';
import { type Page, pageOf } from '../state/pages';
import { useStore } from '../state/store';
import { redo, tapNow, undo } from '../station/commands';
import type { KeyCommand } from '../station/key-commands';
import { type StationClient, useStation } from '../station/station-context';
import { ENTRY_MARK, useKeyboard } from '../station/use-keyboard';
import { usePersistedCrossings } from '../station/use-persisted-crossings';
import { FailureBoundary } from '../ui/failure-boundary';
import { AlarmBanners } from './alarm-banners';
import { restoreMuted, silenceAlarms } from './alarm-sound';
import { Help } from './help';
import { Nav } from './nav';
import { followTheme, restoreTheme } from './theme';
import { Toasts } from './toasts';
import { TopBar } from './top-bar';

const SCREENS: Readonly<Record<Page, () => ReactNode>> = {
  live: () => <StandingsPage />,
  participants: () => <RidersPage />,
  race: () => <RacePage />,
  readers: () => <ReadersPage />,
  screens: () => <ScreensPage />,
  audit: () => <AuditPage />,
};

/** The timekeeper's desk around its screens. */
export function Shell() {
  const desk = useStation();
  const page = useStore((state) => state.page);
  const act = useCallback((command: KeyCommand) => carryOut(command, desk), [desk]);
  useKeyboard(act);
  usePageOfAddress();
  useRaceChange();
  useMenu();
  usePersistedCrossings();
  return (
    <div className="desk">
      <TopBar />
      <AlarmBanners />
      <div className="desk-body">
        <Nav />
        <main className={`page page-${page}`} tabIndex={-1}>
          <FailureBoundary key={page}>{SCREENS[page]()}</FailureBoundary>
        </main>
      </div>
      <Help />
      <Toasts />
    </div>
  );
}

function carryOut(command: KeyCommand, desk: StationClient): void {
  const store = useStore.getState();
  switch (command.type) {
    case 'undo':
      void undo(desk);
      return;
    case 'redo':
      void redo(desk);
      return;
    case 'tap':
      tapNow();
      return;
    case 'silence':
      silenceAlarms();
      return;
    case 'help':
      store.showHelp(!store.helpOpen);
      return;
    case 'page':
      // Now, and not when the browser tells of the new address: the next key may be for that screen already.
      store.showPage(command.page);
      window.location.hash = `#/${command.page}`;
      // The next Tab is on the screen that was asked for, not behind the field that went away with the other.
      document.querySelector<HTMLElement>('main')?.focus();
      return;
    case 'search':
      focusOn('[data-search]');
      return;
    case 'name-tap':
      focusOn('[data-taps] input');
      return;
    case 'quick-entry':
      focusOn(`[${ENTRY_MARK}]`);
  }
}

function focusOn(selector: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  field?.focus();
  field?.select();
}

function usePageOfAddress(): void {
  useEffect(() => {
    const show = (): void => useStore.getState().showPage(pageOf(window.location.hash));
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, []);
}

/** Another race was opened, here or on another desk: nothing on this screen may speak of the old one. */
function useRaceChange(): void {
  const changes = useStore((state) => state.live.raceChanges);
  const desk = useStation();
  useEffect(() => {
    if (changes === 0) return;
    const store = useStore.getState();
    store.forgetRace();
    store.leaveRace();
    for (const name of ['participants', 'control', 'suspectedLaps', 'unknownTags'] as const) desk.reload(name);
  }, [changes, desk]);
}

/** The desktop's menu asks for what the page can do; a browser has none. */
function useMenu(): void {
  useEffect(() => {
    restoreTheme();
    restoreMuted();
    return window.desktop?.onMenuCommand(obey);
  }, []);
}

function obey(command: MenuCommand): void {
  switch (command.type) {
    case 'show-keys':
      useStore.getState().showHelp(true);
      return;
    case 'show-page':
      window.location.hash = `#/${pageOf(command.page)}`;
      return;
    case 'new-race':
      window.location.hash = '#/race/new';
      return;
    case 'use-theme':
      followTheme(command.theme);
  }
}
