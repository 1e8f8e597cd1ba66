const help = (templates: readonly string[]): string => `Racetag Station records the reads of RFID readers and shows results on every screen.

  racetag-station [options]                        run the station
  racetag-station replay FILE [--speed N|max]      send a recorded race to a running station
  racetag-station simulate-reader [--help]         simulate an RFID reader

Options of the station (each overrides its environment variable):
  --port N            port of the HTTP server              PORT              8600
  --host ADDRESS      address to bind                      HOST              0.0.0.0
  --data FOLDER       folder of race files and settings    RACETAG_DATA_DIR  per user
  --readers LIST      readers to connect, comma separated  RACETAG_READERS   none
  --role ROLE         alone, point, hub, standby or relay  RACETAG_ROLE      alone
  --race FILE         race file to open; default: the race that was open last
  --demo              start a demo race that fills itself
  --minutes N         age of the demo race at the start, 0 to 60; default: 0.4
  --template NAME     the demo is an event of this template: ${templates.slice(0, 6).join(', ')},
                      ${templates.slice(6).join(', ')}
  --speed N           how many times faster than in reality the event goes, 1 to 60; default: as fast as can be watched
  --seed N            the same seed gives the same demo; default: 1
  --help, --version

Options of a replay:
  --speed N|max       1 is the original pace, max is as fast as possible; default: 1
  --url URL           address of the station; default: http://127.0.0.1:8600
  --into new|open     into a new race that starts with the first read, or into the open race; default: new
                      (a new race needs RACETAG_OPERATOR_TOKEN, or the data folder of a station on this computer)

FILE is a race file (.racetag), or a text file (.jsonl) with one tag event of the HTTP API in each line.
More settings: RACETAG_API_KEY, RACETAG_OPERATOR_TOKEN, RACETAG_HUB, RACETAG_HUB_KEY, RACETAG_NATS_URL, RACETAG_NATS_NAME, RACETAG_NATS_USER, RACETAG_NATS_PASSWORD, RACETAG_NATS_NKEY, RACETAG_NATS_CA, RACETAG_HOSTS, RACETAG_EVENT_TIME, RACETAG_LANG, RACETAG_UPLOAD_SECRET_FILE, RACETAG_RMONITOR_PORT, RACE_TOTAL_LAPS, RACE_MIN_LAP_S, RACE_START, LOG_LEVEL.
`;

/** What the command line prints. */
export const commandLineTexts = {
  help,
  helpHint: 'racetag-station --help lists all options.',
  version: (version: string) => `Racetag Station ${version}`,
  timekeeper: (url: string) => `  timekeeper   ${url}`,
  tokenInFile: (path: string) => `  token        in the file ${path}`,
  tokenFromSetting: '  token        as set in RACETAG_OPERATOR_TOKEN',
  board: (url: string) => `  board        ${url}`,
  phones: (url: string) => `  phones       ${url}`,
  readers: (url: string) => `  readers to   ${url}`,
  raceFile: (path: string) => `  race file    ${path}`,
  /** `reason` is a whole sentence. */
  noRaceFile: (reason: string) => `  race file    none: ${reason}`,
  /** `entries` is a number as it is written. */
  unsaved: (entries: string, path: string) => `Entries lost: ${entries}. They are not in ${path}, and no other folder took a copy.`,
  stopHint: '  Press Ctrl+C to stop the station. All reads are saved as they come in.',
} as const;
