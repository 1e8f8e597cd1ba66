import type { TextTree } from '../catalogue';
import type { commandLineTexts as English } from '../en/command-line';

const help = (
  templates: readonly string[],
): string => `Racetag Station desa les lectures de lectors RFID i mostra els resultats a totes les pantalles.

  racetag-station [opcions]                        iniciar l’estació
  racetag-station replay FITXER [--speed N|max]    enviar una cursa enregistrada a una estació en marxa
  racetag-station simulate-reader [--help]         simular un lector RFID

Opcions de l’estació (cadascuna substitueix la seva variable d’entorn):
  --port N            port del servidor HTTP               PORT              8600
  --host ADREÇA       adreça en què s’obre                 HOST              0.0.0.0
  --data CARPETA      carpeta de curses i configuració     RACETAG_DATA_DIR  la de l’usuari
  --readers LLISTA    lectors, separats per comes          RACETAG_READERS   cap
  --role FUNCIÓ       alone, point, hub, standby o relay   RACETAG_ROLE      alone
  --race FITXER       fitxer de cursa; per defecte: l’última cursa oberta
  --demo              iniciar una cursa de demostració que avança sola
  --minutes N         minuts que porta la demostració en començar, de 0 a 60; per defecte: 0.4
  --template NOM      la demostració és una prova segons aquesta plantilla: ${templates.slice(0, 6).join(', ')},
                      ${templates.slice(6).join(', ')}
  --speed N           quantes vegades més ràpid que en la realitat, d’1 a 60; per defecte: tan ràpid com es pot seguir
  --seed N            el mateix número dona la mateixa demostració; per defecte: 1
  --help, --version

Opcions de la reproducció:
  --speed N|max       1 és el ritme real, max és tan ràpid com es pot; per defecte: 1
  --url URL           adreça de l’estació; per defecte: http://127.0.0.1:8600
  --into new|open     en una cursa nova, que comença amb la primera lectura, o en l’oberta; per defecte: new
                      (una cursa nova demana RACETAG_OPERATOR_TOKEN, o la carpeta de dades d’una estació en aquest ordinador)

FITXER és un fitxer de cursa (.racetag), o un fitxer de text (.jsonl) amb un esdeveniment de la interfície HTTP a cada línia.
Més opcions: RACETAG_API_KEY, RACETAG_OPERATOR_TOKEN, RACETAG_HUB, RACETAG_HUB_KEY, RACETAG_NATS_URL, RACETAG_NATS_NAME, RACETAG_NATS_USER, RACETAG_NATS_PASSWORD, RACETAG_NATS_NKEY, RACETAG_NATS_CA, RACETAG_HOSTS, RACETAG_EVENT_TIME, RACETAG_LANG, RACETAG_UPLOAD_SECRET_FILE, RACETAG_RMONITOR_PORT, RACE_TOTAL_LAPS, RACE_MIN_LAP_S, RACE_START, LOG_LEVEL.
`;

/** What the command line prints. */
export const commandLineTexts: TextTree<typeof English> = {
  help,
  helpHint: 'racetag-station --help mostra totes les opcions.',
  version: (version) => `Racetag Station ${version}`,
  timekeeper: (url) => `  cronometratge ${url}`,
  tokenInFile: (path) => `  testimoni     al fitxer ${path}`,
  tokenFromSetting: '  testimoni     el de RACETAG_OPERATOR_TOKEN',
  board: (url) => `  panell        ${url}`,
  phones: (url) => `  mòbils        ${url}`,
  readers: (url) => `  lectures a    ${url}`,
  raceFile: (path) => `  cursa         ${path}`,
  noRaceFile: (reason) => `  cursa         cap: ${reason}`,
  unsaved: (entries, path) => `Entrades perdudes: ${entries}. No són a ${path}, i cap altra carpeta no n’ha admès una còpia.`,
  stopHint: '  Ctrl+C atura l’estació. Totes les lectures es desen tan bon punt arriben.',
};
