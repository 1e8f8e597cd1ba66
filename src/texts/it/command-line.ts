import type { TextTree } from '../catalogue';
import type { commandLineTexts as English } from '../en/command-line';

const help = (
  templates: readonly string[],
): string => `Racetag Station registra le letture dei lettori RFID e mostra i risultati su ogni schermo.

  racetag-station [opzioni]                        avvia la stazione
  racetag-station replay FILE [--speed N|max]      invia una gara registrata a una stazione in funzione
  racetag-station simulate-reader [--help]         simula un lettore RFID

Opzioni della stazione (ognuna sostituisce la sua variabile d’ambiente):
  --port N            porta del server HTTP                PORT              8600
  --host INDIRIZZO    indirizzo di ascolto                 HOST              0.0.0.0
  --data CARTELLA     cartella di gare e impostazioni      RACETAG_DATA_DIR  secondo l’utente
  --readers ELENCO    lettori, separati da virgole         RACETAG_READERS   nessuno
  --role RUOLO        alone, point, hub, standby o relay   RACETAG_ROLE      alone
  --race FILE         file di gara da aprire; predefinito: l’ultima gara aperta
  --demo              avvia una gara dimostrativa che procede da sola
  --minutes N         età della gara dimostrativa all’avvio, da 0 a 60; predefinito: 0.4
  --template NOME     la dimostrazione segue questo modello: ${templates.slice(0, 6).join(', ')},
                      ${templates.slice(6).join(', ')}
  --speed N           quante volte più veloce della realtà, da 1 a 60; predefinito: il massimo che si riesce a seguire
  --seed N            lo stesso numero dà la stessa dimostrazione; predefinito: 1
  --help, --version

Opzioni di replay:
  --speed N|max       1 è il ritmo reale, max il più veloce possibile; predefinito: 1
  --url URL           indirizzo della stazione; predefinito: http://127.0.0.1:8600
  --into new|open     in una nuova gara che parte con la prima lettura, o nella gara aperta; predefinito: new
                      (una nuova gara richiede RACETAG_OPERATOR_TOKEN, o la cartella dati di una stazione di questo computer)

FILE è un file di gara (.racetag), o un file di testo (.jsonl) con un evento dell’API HTTP per riga.
Altre impostazioni: RACETAG_API_KEY, RACETAG_OPERATOR_TOKEN, RACETAG_HUB, RACETAG_HUB_KEY, RACETAG_NATS_URL, RACETAG_NATS_NAME, RACETAG_NATS_USER, RACETAG_NATS_PASSWORD, RACETAG_NATS_NKEY, RACETAG_NATS_CA, RACETAG_HOSTS, RACETAG_EVENT_TIME, RACETAG_LANG, RACETAG_UPLOAD_SECRET_FILE, RACETAG_RMONITOR_PORT, RACE_TOTAL_LAPS, RACE_MIN_LAP_S, RACE_START, LOG_LEVEL.
`;

/** What the command line prints. */
export const commandLineTexts: TextTree<typeof English> = {
  help,
  helpHint: 'racetag-station --help elenca tutte le opzioni.',
  version: (version) => `Racetag Station ${version}`,
  timekeeper: (url) => `  cronometrista  ${url}`,
  tokenInFile: (path) => `  token          nel file ${path}`,
  tokenFromSetting: '  token          quello di RACETAG_OPERATOR_TOKEN',
  board: (url) => `  tabellone      ${url}`,
  phones: (url) => `  telefoni       ${url}`,
  readers: (url) => `  letture a      ${url}`,
  raceFile: (path) => `  file di gara   ${path}`,
  noRaceFile: (reason) => `  file di gara   nessuno: ${reason}`,
  unsaved: (entries, path) => `Voci perse: ${entries}. Non sono in ${path}, e nessun’altra cartella ha accettato una copia.`,
  stopHint: '  Ctrl+C ferma la stazione. Ogni lettura è salvata appena arriva.',
};
