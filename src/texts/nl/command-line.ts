import type { TextTree } from '../catalogue';
import type { commandLineTexts as English } from '../en/command-line';

const help = (
  templates: readonly string[],
): string => `Racetag Station slaat de lezingen van RFID-lezers op en toont de uitslag op elk scherm.

  racetag-station [opties]                         het station starten
  racetag-station replay BESTAND [--speed N|max]   een opgenomen wedstrijd naar een draaiend station sturen
  racetag-station simulate-reader [--help]         een RFID-lezer simuleren

Opties van het station (elk vervangt de omgevingsvariabele ernaast):
  --port N            poort van de HTTP-server             PORT              8600
  --host ADRES        adres waarop het bereikbaar is       HOST              0.0.0.0
  --data MAP          map van wedstrijden en instellingen  RACETAG_DATA_DIR  per gebruiker
  --readers LIJST     lezers, door komma’s gescheiden      RACETAG_READERS   geen
  --role ROL          alone, point, hub, standby of relay  RACETAG_ROLE      alone
  --race BESTAND      wedstrijdbestand; standaard: de laatst geopende wedstrijd
  --demo              een demowedstrijd starten die vanzelf loopt
  --minutes N         leeftijd van de demowedstrijd bij de start, 0 tot 60; standaard: 0.4
  --template NAAM     de demo is een evenement volgens dit sjabloon: ${templates.slice(0, 6).join(', ')},
                      ${templates.slice(6).join(', ')}
  --speed N           hoeveel keer sneller dan in het echt het evenement loopt, 1 tot 60; standaard: zo snel als nog te volgen is
  --seed N            hetzelfde getal geeft dezelfde demo; standaard: 1
  --help, --version

Opties van een replay:
  --speed N|max       1 is het oorspronkelijke tempo, max is zo snel mogelijk; standaard: 1
  --url URL           adres van het station; standaard: http://127.0.0.1:8600
  --into new|open     in een nieuwe wedstrijd die met de eerste lezing start, of in de open wedstrijd; standaard: new
                      (een nieuwe wedstrijd vraagt RACETAG_OPERATOR_TOKEN, of de gegevensmap van een station op deze computer)

BESTAND is een wedstrijdbestand (.racetag), of een tekstbestand (.jsonl) met op elke regel één chipgebeurtenis van de HTTP-API.
Meer instellingen: RACETAG_API_KEY, RACETAG_OPERATOR_TOKEN, RACETAG_HUB, RACETAG_HUB_KEY, RACETAG_NATS_URL, RACETAG_NATS_NAME, RACETAG_NATS_USER, RACETAG_NATS_PASSWORD, RACETAG_NATS_NKEY, RACETAG_NATS_CA, RACETAG_HOSTS, RACETAG_EVENT_TIME, RACETAG_LANG, RACETAG_UPLOAD_SECRET_FILE, RACETAG_RMONITOR_PORT, RACE_TOTAL_LAPS, RACE_MIN_LAP_S, RACE_START, LOG_LEVEL.
`;

/** What the command line prints. */
export const commandLineTexts: TextTree<typeof English> = {
  help,
  helpHint: 'racetag-station --help toont alle opties.',
  version: (version) => `Racetag Station ${version}`,
  timekeeper: (url) => `  tijdwaarneming  ${url}`,
  tokenInFile: (path) => `  token           in het bestand ${path}`,
  tokenFromSetting: '  token           zoals ingesteld in RACETAG_OPERATOR_TOKEN',
  board: (url) => `  scorebord       ${url}`,
  phones: (url) => `  telefoons       ${url}`,
  readers: (url) => `  lezingen naar   ${url}`,
  raceFile: (path) => `  wedstrijd       ${path}`,
  noRaceFile: (reason) => `  wedstrijd       geen: ${reason}`,
  unsaved: (entries, path) => `Verloren vermeldingen: ${entries}. Ze staan niet in ${path}, en geen andere map kon een kopie opnemen.`,
  stopHint: '  Ctrl+C stopt het station. Alle lezingen worden meteen opgeslagen.',
};
