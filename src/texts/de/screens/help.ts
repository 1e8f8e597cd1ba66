import type { TextTree } from '../../catalogue';
import type { helpTexts as English } from '../../en/screens/help';

/** Help of the desk: the race day step by step, and the support bundle. */
export const helpTexts: TextTree<typeof English> = {
  title: 'Hilfe',
  close: 'Hilfe schließen',
  raceDay: 'Der Renntag Schritt für Schritt',
  phases: {
    before: 'In den Tagen davor',
    morning: 'Am Morgen',
    start: 'Beim Start',
    during: 'Während des Rennens',
    end: 'Am Ende',
    failures: 'Wenn etwas ausfällt',
  },
  steps: {
    tryDemo: 'Einmal ein Demorennen ausprobieren, um die Seiten kennenzulernen.',
    createRace: 'Das Rennen aus einer Vorlage anlegen und die Regeln laut lesen: es sind Sätze.',
    importRiders: 'Die Meldeliste importieren. Vorher ist zu sehen, was sie ändern würde.',
    assignTags: 'Jedem Teilnehmer einen Chip geben: an eine Antenne halten, dann die Startnummer eingeben.',
    copyRace: 'Eine Kopie des Rennens auf einem Stick speichern.',
    placeReaders: 'Strom und Lesegeräte anschließen. Den Laptop offen lassen.',
    testTags: 'Einen Chip an jeder Antenne vorbeiführen und zusehen, wie die Lesungen kommen.',
    openScreens: 'Anzeigen und Telefone mit Adresse oder QR-Code öffnen.',
    enterLate: 'Nachmeldungen und geänderte Startnummern eingeben.',
    runCheck: 'Die Prüfung durchgehen, bis nichts mehr rot ist.',
    fireGun: 'Beim Startschuss „Start“ drücken. War das zu spät, danach die Startzeit ändern.',
    startWaves: 'Jede Welle mit ihrem eigenen Knopf starten, wenn sie wirklich startet.',
    followList: 'Einzelstarts: vorher die Startliste machen und eintragen, wer zu spät gestartet ist.',
    watchLive: 'Die Live-Tabelle beobachten. Alarme stehen oben und sind zu hören.',
    enterBib: 'Ein Teilnehmer ohne Lesung: Startnummer tippen, Enter drücken. Keine Zeit für die Nummer: Leertaste, Nummer später.',
    assignUnknown: 'Chips, die niemand hat, stehen in einer Liste: zuordnen, und auch frühere Lesungen zählen.',
    askWhy: 'Ein Ergebnis sieht falsch aus: Enter auf der Zeile. Jede Lesung sagt, warum sie zählt oder nicht.',
    undo: 'Ein Fehler: Strg+Z nimmt die letzte Aktion zurück. Das Protokoll zeigt alle.',
    settle: 'Teilnehmer klären, die noch draußen sind: herausgenommen, DNF oder eine fehlende Lesung.',
    stopRace: 'Das Rennen stoppen, wenn der Letzte im Ziel ist.',
    declare: 'Die Ergebnisse vorläufig erklären und aushängen; nach der Protestzeit offiziell.',
    exportSheets: 'Listen drucken und speichern, Ergebnisse veröffentlichen.',
    copyAgain: 'Eine Kopie des Rennens speichern. Sie enthält alles: Lesungen, Entscheidungen, Ergebnisse.',
    readerLost:
      'Ein Lesegerät ist weg: Strom und Kabel prüfen. Die Station verbindet es von selbst wieder. Bis dahin Startnummern von Hand eingeben.',
    wrongTimes: 'Die Zeiten eines Lesegeräts sind falsch: seine Uhr korrigieren. Auch bisherige Lesungen werden korrigiert.',
    missingReads: 'Lesungen fehlen: das Log des Lesegeräts importieren. Was schon bekannt ist, zählt nur einmal.',
    restart: 'Computer oder Programm wurde beendet: neu starten. Jede bestätigte Lesung ist in der Renndatei.',
    otherComputer: 'Der Computer ist defekt: eine Kopie des Rennens auf einem anderen öffnen. Es ist dasselbe Rennen.',
  },
  support: {
    title: 'Support',
    hint: 'Speichert Logs, Versionen, Einstellungen und Zahlen in einer Datei. Passwörter, Namen, Startnummern, Chips und der Name des Rennens sind nicht dabei.',
    save: 'Supportpaket speichern',
    saved: (file) => `Supportpaket heruntergeladen als ${file}`,
  },
};
