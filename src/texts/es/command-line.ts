import type { TextTree } from '../catalogue';
import type { commandLineTexts as English } from '../en/command-line';

const help = (
  templates: readonly string[],
): string => `Racetag Station guarda las lecturas de lectores RFID y muestra los resultados en todas las pantallas.

  racetag-station [opciones]                       iniciar la estación
  racetag-station replay ARCHIVO [--speed N|max]   enviar una carrera grabada a una estación en marcha
  racetag-station simulate-reader [--help]         simular un lector RFID

Opciones de la estación (cada una sustituye a su variable de entorno):
  --port N            puerto del servidor HTTP             PORT              8600
  --host DIRECCIÓN    dirección en la que se abre          HOST              0.0.0.0
  --data CARPETA      carpeta de carreras y ajustes        RACETAG_DATA_DIR  la del usuario
  --readers LISTA     lectores, separados por comas        RACETAG_READERS   ninguno
  --role FUNCIÓN      alone, point, hub, standby o relay   RACETAG_ROLE      alone
  --race ARCHIVO      archivo de carrera; por defecto: la última carrera abierta
  --demo              iniciar una carrera de demostración que avanza sola
  --minutes N         minutos que lleva la demostración al empezar, de 0 a 60; por defecto: 0.4
  --template NOMBRE   la demostración es una prueba según esta plantilla: ${templates.slice(0, 6).join(', ')},
                      ${templates.slice(6).join(', ')}
  --speed N           cuántas veces más rápido que en la realidad, de 1 a 60; por defecto: tan rápido como se puede seguir
  --seed N            el mismo número da la misma demostración; por defecto: 1
  --help, --version

Opciones de la reproducción:
  --speed N|max       1 es el ritmo real, max es lo más rápido posible; por defecto: 1
  --url URL           dirección de la estación; por defecto: http://127.0.0.1:8600
  --into new|open     en una carrera nueva, que empieza con la primera lectura, o en la abierta; por defecto: new
                      (una carrera nueva requiere RACETAG_OPERATOR_TOKEN, o la carpeta de datos de una estación en este ordenador)

ARCHIVO es un archivo de carrera (.racetag), o un archivo de texto (.jsonl) con un evento de la interfaz HTTP en cada línea.
Más ajustes: RACETAG_API_KEY, RACETAG_OPERATOR_TOKEN, RACETAG_HUB, RACETAG_HUB_KEY, RACETAG_NATS_URL, RACETAG_NATS_NAME, RACETAG_NATS_USER, RACETAG_NATS_PASSWORD, RACETAG_NATS_NKEY, RACETAG_NATS_CA, RACETAG_HOSTS, RACETAG_EVENT_TIME, RACETAG_LANG, RACETAG_UPLOAD_SECRET_FILE, RACETAG_RMONITOR_PORT, RACE_TOTAL_LAPS, RACE_MIN_LAP_S, RACE_START, LOG_LEVEL.
`;

/** What the command line prints. */
export const commandLineTexts: TextTree<typeof English> = {
  help,
  helpHint: 'racetag-station --help muestra todas las opciones.',
  version: (version) => `Racetag Station ${version}`,
  timekeeper: (url) => `  cronometraje ${url}`,
  tokenInFile: (path) => `  token        en el archivo ${path}`,
  tokenFromSetting: '  token        el de RACETAG_OPERATOR_TOKEN',
  board: (url) => `  panel        ${url}`,
  phones: (url) => `  móviles      ${url}`,
  readers: (url) => `  lecturas a   ${url}`,
  raceFile: (path) => `  carrera      ${path}`,
  noRaceFile: (reason) => `  carrera      ninguna: ${reason}`,
  unsaved: (entries, path) => `Entradas perdidas: ${entries}. No están en ${path}, y ninguna otra carpeta admitió una copia.`,
  stopHint: '  Ctrl+C detiene la estación. Todas las lecturas se guardan en cuanto llegan.',
};
