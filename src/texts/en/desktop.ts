/** Menu, dialogs and questions of the desktop window. `&` stands before the access key of a menu item. */
export const desktopTexts = {
  menu: {
    race: '&Race',
    export: 'E&xport',
    edit: '&Edit',
    view: '&View',
    help: '&Help',
    newRace: '&New race…',
    openFile: '&Open a file…',
    openRecent: 'Open &recent',
    clearRecent: 'Clear list',
    saveCopy: '&Save a copy…',
    showInFolder: 'Show in &folder',
    quit: '&Quit',
    boardForVenue: 'Board for the &venue',
    pageForPhones: 'Page for &phones',
    screenAddresses: '&Addresses of the screens',
    theme: '&Theme',
    themes: { system: 'Same as the &system', light: '&Light', dark: '&Dark' },
    keys: '&Keyboard shortcuts',
    logFiles: 'Show &log files',
    about: '&About',
    /** In the menu that a Mac has for every application. */
    aboutStation: 'About Racetag Station',
    quitStation: 'Quit Racetag Station',
    /** Items that every program has; Electron names them in English only. */
    roles: {
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      fullScreen: 'Full screen',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      resetZoom: 'Actual size',
      reload: 'Reload',
      developerTools: 'Developer tools',
      window: 'Window',
      minimize: 'Minimise',
      zoom: 'Zoom',
      closeWindow: 'Close',
      bringForward: 'Bring all to front',
      hide: 'Hide Racetag Station',
      hideOthers: 'Hide others',
      showAll: 'Show all',
    },
    /** The label of an item that needs an open race while there is none. */
    withoutRace: (label: string) => `${label} (no race is open)`,
  },
  files: {
    openTitle: 'Open a race',
    /** Kind of file in dialogs. */
    race: 'Race',
    /** `reason` comes from the system, in its language. */
    notWritten: (reason: string) => `The file was not saved: ${reason}. Choose another folder, or free some space on the disk.`,
    isOpenElsewhere: (file: string) => `${file} is open in another program, perhaps Excel. Close it there, or choose another name.`,
    stationGone: 'The station stopped before this was done and is started again. Try again in a moment.',
    /** Places to which results, lists and logs are not written. */
    badTargets: {
      'race-file': 'The file was not saved: a name that ends in .racetag is for races. Choose another name.',
      'open-race': 'The file was not saved: it would replace the open race. Choose another name.',
      'not-a-file': 'The file was not saved: this name belongs to a folder or a device. Choose another name.',
    },
    noAnswer: (status: number) => `The file was not saved: the station answered with status ${status}.`,
  },
  leaveRace: {
    question: (race: string, next: string) => `“${race}” is running. Open ${next} instead?`,
    detail: 'New reads will then belong to the race that is opened. The running race is kept and can be opened again.',
    stay: 'Stay',
    open: 'Open',
  },
  quit: {
    lost: 'Entries were lost',
    unsaved: 'Some reads are only in memory. Quit?',
    /** `fault` is a whole sentence. */
    unsavedDetail: (fault: string) => `${fault} Reads that still cannot be saved will be lost.`,
    running: (race: string) => `“${race}” is running. Quit?`,
    runningDetail: 'No reads are recorded and screens stand still until the station is started again. Everything read so far is saved.',
    keepRunning: 'Keep running',
    quit: 'Quit',
  },
  start: {
    badSettings: 'The settings cannot be used.',
    /** `program` is null where the system does not say which one it is; its name may be empty. */
    portInUse: (port: number, program: { readonly name: string; readonly pid: number } | null) =>
      `${program === null ? 'Another program' : `${program.name || 'A program'} (process ${program.pid})`} already uses port ${port}.`,
    portInUseDetail: 'End it and try again. If you use another port, reader services and screens need the new address.',
    otherPortDetail: 'If you use another port, reader services and screens need the new address.',
    failed: 'The station cannot start.',
    /** Its process ended without a reason. */
    ended: (code: number) => `Its process ended with code ${code}. The log files say more.`,
    tryAgain: 'Try again',
    onPort: (port: number) => `Use port ${port}`,
    quit: 'Quit',
  },
  station: {
    restarted: 'The station stopped by an error and was started again.',
    restartedDetail:
      'Every read that was confirmed is saved; reader services send the others again. Check on the Readers page that the readers are connected. The log files say what happened.',
    restartedUnsaved: 'Reads that could not be saved before are lost.',
    keepsEnding: 'The station keeps stopping by an error.',
    keepsEndingDetail: 'No reads are recorded now; everything confirmed is saved. Try again, or quit and look at the log files.',
    hangs: 'The station does not answer.',
    hangsDetail:
      'Reads may not be recorded now. A disk that is asleep, or a very large race, may need a moment. If it does not go on, start it again: everything confirmed is saved.',
    wait: 'Wait',
    startAgain: 'Start again',
    notRestarted: 'The station stopped by an error and cannot be started again. No reads are recorded now.',
  },
  window: {
    keepsFailing: 'This window keeps failing.',
    keepsFailingDetail: 'Reads are still recorded and saved. You can also open the station in a browser.',
    openAgain: 'Open again',
  },
} as const;
