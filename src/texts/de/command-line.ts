import type { TextTree } from '../catalogue';
import type { commandLineTexts as English } from '../en/command-line';

const help = (
  templates: readonly string[],
): string => `Racetag Station speichert die Lesungen von RFID-Lesegeräten und zeigt die Ergebnisse auf jedem Bildschirm.

  racetag-station [Optionen]                       Station starten
  racetag-station replay DATEI [--speed N|max]     ein aufgezeichnetes Rennen an eine laufende Station senden
  racetag-station simulate-reader [--help]         ein RFID-Lesegerät simulieren

Optionen der Station (jede ersetzt ihre Umgebungsvariable):
  --port N            Port des HTTP-Servers                PORT              8600
  --host ADRESSE      Adresse, an der sie erreichbar ist   HOST              0.0.0.0
  --data ORDNER       Ordner der Rennen und Einstellungen  RACETAG_DATA_DIR  je Benutzer
  --readers LISTE     Lesegeräte, durch Kommas getrennt    RACETAG_READERS   keine
  --role ROLLE        alone, point, hub, standby oder relay RACETAG_ROLE      alone
  --race DATEI        Renndatei; ohne Angabe: das zuletzt geöffnete Rennen
  --demo              ein Demorennen starten, das von selbst läuft
  --minutes N         Alter des Demorennens beim Start, 0 bis 60; ohne Angabe: 0.4
  --template NAME     die Demo ist eine Veranstaltung nach dieser Vorlage: ${templates.slice(0, 6).join(', ')},
                      ${templates.slice(6).join(', ')}
  --speed N           wie viel schneller als in Wirklichkeit sie läuft, 1 bis 60; ohne Angabe: so schnell, wie man zusehen kann
  --seed N            gleiche Zahl, gleiche Demo; ohne Angabe: 1
  --help, --version

Optionen der Wiedergabe:
  --speed N|max       1 ist das wirkliche Tempo, max so schnell wie möglich; ohne Angabe: 1
  --url URL           Adresse der Station; ohne Angabe: http://127.0.0.1:8600
  --into new|open     in ein neues Rennen, das mit der ersten Lesung startet, oder in das offene; ohne Angabe: new
                      (ein neues Rennen braucht RACETAG_OPERATOR_TOKEN oder den Datenordner einer Station auf diesem Computer)

DATEI ist eine Renndatei (.racetag) oder eine Textdatei (.jsonl) mit einem Ereignis der HTTP-Schnittstelle je Zeile.
Weitere Einstellungen: RACETAG_API_KEY, RACETAG_OPERATOR_TOKEN, RACETAG_HUB, RACETAG_HUB_KEY, RACETAG_NATS_URL, RACETAG_NATS_NAME, RACETAG_NATS_USER, RACETAG_NATS_PASSWORD, RACETAG_NATS_NKEY, RACETAG_NATS_CA, RACETAG_HOSTS, RACETAG_EVENT_TIME, RACETAG_LANG, RACETAG_UPLOAD_SECRET_FILE, RACETAG_RMONITOR_PORT, RACE_TOTAL_LAPS, RACE_MIN_LAP_S, RACE_START, LOG_LEVEL.
`;

/** What the command line prints. */
export const commandLineTexts: TextTree<typeof English> = {
  help,
  helpHint: 'racetag-station --help nennt alle Optionen.',
  version: (version) => `Racetag Station ${version}`,
  timekeeper: (url) => `  Zeitnahme    ${url}`,
  tokenInFile: (path) => `  Token        in der Datei ${path}`,
  tokenFromSetting: '  Token        wie in RACETAG_OPERATOR_TOKEN gesetzt',
  board: (url) => `  Anzeigetafel ${url}`,
  phones: (url) => `  Handys       ${url}`,
  readers: (url) => `  Lesungen an  ${url}`,
  raceFile: (path) => `  Renndatei    ${path}`,
  noRaceFile: (reason) => `  Renndatei    keine: ${reason}`,
  unsaved: (entries, path) => `Verlorene Einträge: ${entries}. Sie stehen nicht in ${path}, und kein anderer Ordner nahm eine Kopie auf.`,
  stopHint: '  Strg+C beendet die Station. Alle Lesungen werden sofort gespeichert.',
};
