import type { TextTree } from '../../catalogue';
import type { screensPageTexts as English } from '../../en/screens/screens';
import { counted } from '../counted';

/** The page with the addresses of venue screens and phones. */
export const screensPageTexts: TextTree<typeof English> = {
  title: 'Anzeigen',
  connected: (screens) => `${counted(screens, 'Anzeige', 'Anzeigen')} verbunden`,
  noAddress: 'Keine Netzwerkadresse',
  noAddressHint:
    'Andere Geräte erreichen diese Station nicht: Sie ist mit keinem Netz verbunden. Nach dem Verbinden erscheinen ihre Adressen hier.',
  keyHint: 'Diese Adressen enthalten einen Schlüssel. Eine Anzeige kann damit nur Ergebnisse lesen.',
  unreachable: {
    question: 'Eine Anzeige oder ein Handy erreicht diese Adressen nicht?',
    network:
      'Das Gerät muss im selben Netz sein wie dieser Computer. Viele Gastnetze trennen ihre Geräte voneinander: ein anderes verwenden.',
    windows:
      'Unter Windows kann die Firewall andere aussperren: Windows-Sicherheit › Firewall- & Netzwerkschutz › Zugriff von App durch Firewall zulassen öffnen und Racetag Station für private und öffentliche Netzwerke ankreuzen.',
    mac: 'Auf dem Mac unter Systemeinstellungen › Netzwerk › Firewall › Optionen nachsehen.',
    awake: 'Die Station kann ein Tablet oder einen anderen Computer nicht wach halten: dort den Ruhezustand ausschalten.',
  },
  addresses: (network) => `Adressen: ${network}`,
  thisComputer: 'Nur dieser Computer',
  board: 'Anzeigetafel',
  phone: 'Seite für Handys',
  countdown: 'Countdown am Start',
  announcer: 'Moderation',
  laps: 'Rundenzähler an der Linie',
  clock: 'Uhr',
  finish: 'Zieleinlauf',
  entry: 'Nummerneingabe auf Handy oder Tablet',
  entryToken:
    'Der Code enthält das Token der Zeitnahme: Ein Gerät, das ihn scannt, darf alles, was hier geht. Nur dem eigenen Team zeigen.',
  showEntry: 'Code mit Token zeigen',
  copy: 'Kopieren',
  open: 'Öffnen',
  qrCode: (title, address) => `QR-Code: ${title}, ${address}`,
  copied: (address) => `${address} kopiert.`,
  copyRefused: 'Dieser Browser lässt die Seite nicht kopieren. Adresse markieren und kopieren.',
  options: {
    title: 'Einstellungen der Tafel',
    riders: 'Teilnehmer',
    allRiders: 'Alle',
    classification: (name) => `Wertung: ${name}`,
    rows: 'Zeilen',
    rowsAutomatic: 'Automatisch',
    longList: 'Bei zu langer Liste',
    changePage: (seconds) => `alle ${seconds} s blättern`,
    scroll: 'rollen',
    topOnly: 'nur die Spitze zeigen',
    theme: 'Design',
    dark: 'Dunkel',
    light: 'Hell (bei Sonne)',
    language: 'Sprache',
    languageOfRace: 'Sprache des Rennens',
    order: 'Reihenfolge',
    together: 'alle gemeinsam',
    byCategory: 'eine Kategorie nach der anderen',
    ground: 'Hintergrund',
    solid: 'deckend',
    transparent: 'durchsichtig (über ein Video)',
    columns: 'Spalten',
  },
};
