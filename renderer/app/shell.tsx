import { type ReactNode, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { MenuCommand } from '../../electron/desktop-api';
import { RESOURCES_OF_RACE } from '../api/resources';
import { AuditPage } from '../features/audit/audit-page';
import { MachinesPage } from '../features/machines/machines-page';
import { RacePage } from '../features/race/race-page';
import { ReadersPage } from '../features/readers/readers-page';
import { ResultsPage } from '../features/results/results-page';
import { RidersPage } from '../features/riders/riders-page';
import { ScreensPage } from '../features/screens/screens-page';
import { StandingsPage } from '../features/standings/standings-page';
import { StartListPage } from '../features/start-list/start-list-page';
import { type Page, pageOf } from '../state/pages';
import { useStore } from '../state/store';
import { redo, storeCrossingNow, undo } from '../station/commands';
import { fileBegun, fileEnded } from '../station/export-file';
import type { KeyCommand } from '../station/key-commands';
import { type StationClient, useStation } from '../station/station-context';
import { ENTRY_MARK, useKeyboard } from '../station/use-keyboard';
import { classes } from '../ui/classes';
import { useSinglePresses } from '../ui/double-press';
import { FailureBoundary } from '../ui/failure-boundary';
import { ReadOnlyContext } from '../ui/read-only';
import { AlarmBanners } from './alarm-banners';
import { restoreMuted, silenceAlarms } from './alarm-sound';
import { DemoBanner } from './guide/demo-banner';
import { GuideBar } from './guide/guide-bar';
import { GuidePage } from './guide/guide-page';
import { usePersistedGuide } from './guide/use-persisted-guide';
import { Ways } from './guide/ways';
import { GunOffers } from './gun-offers';
import { Help } from './help/help';
import { Nav } from './nav';
import { RunningRaces } from './running-races';
import styles from './shell.module.css';
import { ReadOnlyBanner, useReadOnly } from './station-role';
import { followTheme, restoreTheme } from './theme';
import { Toasts } from './toasts';
import { TopBar } from './top-bar';
import { usePersistedCrossings } from './use-persisted-crossings';
import { usePersistedDrafts } from './use-persisted-drafts';
import { useRaceSounds } from './use-race-sounds';

interface Screen {
  readonly draw: () => ReactNode;
  /** It takes the height of the window, and what is long in it scrolls by itself. */
  readonly fills: boolean;
}

const SCREENS: Readonly<Record<Page, Screen>> = {
  live: { draw: () => <StandingsPage whenEmpty={<Ways />} />, fills: true },
  participants: { draw: () => <RidersPage />, fills: true },
  race: { draw: () => <RacePage />, fills: false },
  start: { draw: () => <StartListPage />, fills: true },
  readers: { draw: () => <ReadersPage />, fills: false },
  screens: { draw: () => <ScreensPage />, fills: false },
  audit: { draw: () => <AuditPage />, fills: true },
  results: { draw: () => <ResultsPage />, fills: false },
  guide: { draw: () => <GuidePage />, fills: false },
  machines: { draw: () => <MachinesPage />, fills: false },
};

/** The frame of the desk around its screens. */
export function Shell() {
  const station = useStation();
  const page = useStore((state) => state.page);
  const onCommand = useCallback((command: KeyCommand) => execute(command, station), [station]);
  useKeyboard(onCommand);
  useSinglePresses();
  usePageOfAddress();
  useRaceChange();
  useMenu(station);
  usePersistedCrossings();
  usePersistedDrafts();
  usePersistedGuide();
  useRaceSounds();
  const main = useRef<HTMLElement>(null);
  useTopOfPage(page, main);
  const { draw, fills } = SCREENS[page];
  const readOnly = useReadOnly();
  return (
    <ReadOnlyContext.Provider value={readOnly}>
      <div className={styles['desk']}>
        <TopBar />
        <div>
          <AlarmBanners />
          <ReadOnlyBanner />
          <GunOffers />
          <RunningRaces />
          <DemoBanner />
          <GuideBar />
        </div>
        <div className={styles['body']}>
          <Nav />
          <main ref={main} className={classes(styles['page'], fills && styles['fills'])} tabIndex={-1}>
            <FailureBoundary key={page}>{draw()}</FailureBoundary>
          </main>
        </div>
        <Toasts />
        <Help />
      </div>
    </ReadOnlyContext.Provider>
  );
}

function execute(command: KeyCommand, station: StationClient): void {
  const store = useStore.getState();
  switch (command.type) {
    case 'undo':
      void undo(station);
      return;
    case 'redo':
      void redo(station);
      return;
    case 'tap':
      storeCrossingNow(station);
      return;
    case 'silence':
      silenceAlarms();
      return;
    case 'help':
      store.showHelp(!store.helpOpen);
      return;
    case 'page':
      // At once, not with the event of the new address: the next key may be for that screen already.
      store.showPage(command.page);
      window.location.hash = `#/${command.page}`;
      // The next Tab starts on the new screen, not after a field that is gone.
      document.querySelector<HTMLElement>('main')?.focus();
      return;
    case 'search':
      focusOn('[data-search]');
      return;
    case 'name-tap':
      focusOn('[data-pending-crossings] input');
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

/** Shows a screen from its top. In a narrow window the whole window scrolls. Before effects: what a screen scrolls to itself stays in sight. */
function useTopOfPage(page: Page, main: RefObject<HTMLElement | null>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is what this waits for
  useLayoutEffect(() => {
    main.current?.scrollTo(0, 0);
    window.scrollTo(0, 0);
  }, [page]);
}

/** Removes everything that belongs to the race before when another one is opened, here or on another desk. */
function useRaceChange(): void {
  const changes = useStore((state) => state.live.raceChanges);
  useEffect(() => {
    if (changes === 0) return;
    const store = useStore.getState();
    store.forget(RESOURCES_OF_RACE);
    store.leaveRace();
  }, [changes]);
}

/** Carries out commands of the desktop's menu; a browser has none. */
function useMenu(station: StationClient): void {
  useEffect(() => {
    restoreTheme();
    restoreMuted();
    return window.desktop?.onMenuCommand((command) => executeMenu(command, station));
  }, [station]);
}

function executeMenu(command: MenuCommand, station: StationClient): void {
  switch (command.type) {
    case 'show-keys':
      useStore.getState().showHelp(true);
      return;
    case 'show-page':
      window.location.hash = `#/${pageOf(command.page)}`;
      return;
    case 'show-sheet':
      window.location.hash = `#/results/sheets/${command.sheet}`;
      return;
    case 'new-race':
      window.location.hash = '#/race/new';
      return;
    case 'file-begun':
      fileBegun(station, command.wanted);
      return;
    case 'file-ended':
      fileEnded(station, command.wanted, command.outcome);
      return;
    case 'use-theme':
      followTheme(command.theme);
  }
}
