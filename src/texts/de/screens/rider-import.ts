import type { TextTree } from '../../catalogue';
import type { riderImportTexts as English } from '../../en/screens/rider-import';
import { counted } from '../counted';
import { encodingNames } from '../encodings';

const riders = (count: number): string => counted(count, 'Teilnehmer', 'Teilnehmer');

/** The import of a list of riders. */
export const riderImportTexts: TextTree<typeof English> = {
  title: 'Teilnehmer importieren',
  close: 'Schließen',
  loading: 'Liste wird gelesen…',
  chooseOther: 'Andere Liste wählen',
  sheet: 'Blatt mit den Teilnehmern',
  source: {
    fileTitle: 'Aus einer Datei',
    fileHint:
      'Eine Excel-Arbeitsmappe (.xlsx) oder eine CSV-Datei mit einer Zeile je Teilnehmer: Startnummer, Name, Kategorie, Team, Chips und anderes, in beliebiger Reihenfolge, mit oder ohne Kopfzeile. Keine Spalte geht verloren. Datei wählen oder hierher ziehen.',
    fileInput: 'Teilnehmerliste',
    choose: 'Datei wählen…',
    template: 'Vorlage herunterladen',
    pasteTitle: 'Aus kopierten Zellen',
    pasteLabel: 'Zellen mit der Kopfzeile kopieren und hier einfügen.',
    preview: 'Vorschau',
    pasted: 'Eingefügte Zellen',
  },
  columns: {
    title: 'Spalten',
    found: (count, separator) => `${riders(count)}${separator === null ? '' : `, getrennt durch ${separator}`}`,
    encoding: 'Codierung der Datei',
    encodings: encodingNames,
    clearBlanks: 'Leere Zellen löschen Bekanntes',
    separators: { comma: 'Kommas', semicolon: 'Semikolons', tab: 'Tabulatoren' },
    fields: {
      ignored: 'Nicht verwendet',
      bib: 'Startnummer',
      name: 'Name',
      'first-name': 'Vorname',
      'last-name': 'Nachname',
      category: 'Kategorie',
      team: 'Team',
      tag: 'Chips',
      start: 'Startzeit',
      gender: 'Geschlecht',
      born: 'Jahrgang',
      nation: 'Nation',
      licence: 'Lizenz',
      'uci-id': 'UCI-ID',
      club: 'Verein',
      member: 'Staffelmitglied',
      'member-tag': 'Chips dieses Mitglieds',
      more: 'So behalten',
    },
    unnamed: (column) => `Spalte ${column}`,
    empty: 'leer',
    headings: (line) => (line === null || line === 1 ? 'Erste Zeile ist Kopfzeile' : `Zeile ${line} ist die Kopfzeile`),
  },
  proposal: {
    title: (sheet) => `Regeln aus dem Blatt „${sheet}“`,
    notices: 'Hinweise zu den Regeln',
    first: (sheet) =>
      `Das Blatt „${sheet}“ beschreibt Wellen und Rennlängen. Zuerst die Teilnehmer importieren: Dann zeigt es, welche Regeln es vorschlägt und wessen Ergebnisse sie ändern.`,
    use: 'Diese Regeln verwenden',
  },
  notices: {
    title: 'Hinweise zur Liste',
    line: (line) => `Zeile ${line}:`,
    more: (notices) => counted(notices, 'weiterer Hinweis', 'weitere Hinweise'),
    fewer: 'Weniger Hinweise',
  },
  lines: {
    title: 'Vorschau der Liste',
    all: 'Alle',
    count: {
      refused: (lines) => `${lines} mit Fehlern`,
      changed: (lines) => `${lines} geändert`,
      added: (lines) => `${lines} neu`,
      unchanged: (lines) => `${lines} unverändert`,
    },
    outcome: { refused: 'Fehler', changed: 'geändert', added: 'neu', unchanged: 'unverändert' },
    skipped: (lines) => `${counted(lines, 'Zeile', 'Zeilen')} übersprungen`,
    columns: {
      line: 'Zeile',
      result: 'Ergebnis',
      bib: 'Startnr.',
      name: 'Name',
      category: 'Kategorie',
      team: 'Team',
      more: 'Weiteres',
      tags: 'Chips',
    },
    was: (now, before) => `${now}, bisher ${before}`,
    detail: (name, value) => `${name}: ${value}`,
    tagLost: (tag) => `${tag} (gelöst)`,
    more: (lines) => `und ${lines} weitere`,
  },
  decide: {
    noBib: 'Keine Spalte ist die Startnummer. Die Spalte mit den Startnummern wählen.',
    noRider: 'Diese Liste enthält keine Teilnehmer.',
    errors: (lines) =>
      `${counted(lines, 'Zeile hat einen Fehler', 'Zeilen haben Fehler')}. In der Datei berichtigen, oder überspringen und den Rest importieren.`,
    nothingNew: 'Alle Teilnehmer dieser Liste sind schon erfasst. Nichts würde sich ändern.',
    add: (count) => `${riders(count)} hinzufügen`,
    change: (count) => `${riders(count)} aktualisieren`,
    addAndChange: (added, changed) => `${riders(added)} hinzufügen, ${riders(changed)} aktualisieren`,
    skip: (lines) => `${counted(lines, 'Zeile mit Fehlern', 'Zeilen mit Fehlern')} überspringen`,
    include: (lines) => `${counted(lines, 'übersprungene Zeile', 'übersprungene Zeilen')} aufnehmen`,
  },
};
