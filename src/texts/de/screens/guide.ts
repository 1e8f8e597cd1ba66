import type { TextTree } from '../../catalogue';
import type { guideTexts as English } from '../../en/screens/guide';
import { counted } from '../counted';

/** The guide to a race, the ways to begin, and the demo. */
export const guideTexts: TextTree<typeof English> = {
  title: 'Anleitung',
  ways: {
    title: 'Wie soll es losgehen?',
    demo: 'Demorennen ausprobieren',
    demoHint:
      'Erfundene Teilnehmer, simulierte Lesegeräte. Hier darf man alles ansehen und ausprobieren: kein echtes Rennen ist betroffen.',
    newRace: 'Neues Rennen',
    newRaceHint: 'Schritt für Schritt: Regeln, Teilnehmer, Lesegeräte, Prüfung, Start. Jederzeit verlassen und fortsetzen.',
    steps: 'Schritte dieses Rennens',
    newRaceAct: 'Rennen anlegen…',
    open: 'Rennen öffnen',
    openAct: 'Rennen zeigen…',
    openHint: 'Ein Rennen dieses Computers fortsetzen oder eine Renndatei öffnen.',
  },
  demo: {
    template: 'Art des Rennens',
    laps: 'Runden über eine Linie, 24 Teilnehmer',
    start: 'Demo starten',
    started: (name) => `${name} ist offen. Innerhalb einer Minute kommen Teilnehmer an die Linie.`,
  },
  banner: {
    label: 'Demorennen',
    states: {
      none: 'Demo.',
      preparing: 'Demo: Teilnehmer werden angelegt.',
      running: 'Demo: Teilnehmer und Lesungen sind erfunden.',
      stopped: 'Demo angehalten: keine weiteren Lesungen.',
      finished: 'Die Demo ist zu Ende. Ergebnisse ansehen und exportieren.',
      failed: 'Die Demo endete mit einem Fehler.',
    },
    reads: (reads) => counted(reads, 'Lesung', 'Lesungen'),
    stop: 'Anhalten',
    end: 'Demo beenden…',
    keep: 'Renndatei behalten',
    remove: 'Renndatei entfernen',
    back: 'Mit der Demo weitermachen',
    ended: (race) => `Die Demo ist zu Ende. „${race}“ ist offen.`,
    endedWith: (race, reads) =>
      `Die Demo ist zu Ende. „${race}“ ist offen, mit ${counted(reads, 'Lesung', 'Lesungen')} aus der Zeit der Demo.`,
    realReads: (reads, readers) =>
      `In keinem Rennen: ${counted(reads, 'Lesung', 'Lesungen')} von ${readers}. Die Demo beenden: Das Rennen, das dann offen ist, erhält, was währenddessen kam.`,
  },
  steps: {
    title: (race) => `Schritte bis zum Start von „${race}“`,
    hint: 'Was erledigt ist, zeigt das Rennen selbst. Die Reihenfolge ist frei, und Fortsetzen geht jederzeit.',
    names: { race: 'Rennen und Regeln', riders: 'Teilnehmer', readers: 'Lesegeräte', check: 'Prüfung', start: 'Start' },
    short: { race: 'Rennen', riders: 'Teilnehmer', readers: 'Lesegeräte', check: 'Prüfung', start: 'Start' },
    states: { done: 'erledigt', todo: 'offen', attention: 'ansehen' },
    race: {
      todo: 'Eine Vorlage für die Art des Rennens wählen, einen Namen geben und die Regeln prüfen.',
      done: 'Das Rennen hat einen eigenen Namen oder eigene Regeln. Die Sätze noch einmal prüfen.',
      create: 'Rennen anlegen…',
      rules: 'Regeln prüfen',
    },
    riders: {
      todo: 'Die Meldeliste importieren oder Teilnehmer von Hand hinzufügen.',
      done: (riders) => `${counted(riders, 'Teilnehmer', 'Teilnehmer')} angelegt.`,
      importList: 'Liste importieren…',
      add: 'Von Hand hinzufügen',
      open: 'Teilnehmer öffnen',
    },
    readers: {
      todo: 'Ein Lesegerät verbinden oder den Lesedienst an diese Station senden lassen. Dann einen Chip an jeder Antenne vorbeiführen.',
      untested: 'Verbunden. Jetzt einen Chip an jeder Antenne vorbeiführen.',
      done: 'Lesungen kommen an.',
      connect: 'Lesegeräte suchen und hinzufügen',
    },
    check: {
      todo: 'Zuerst kommen Teilnehmer und Lesegeräte.',
      problems: (problems) => `${counted(problems, 'Problem', 'Probleme')} vor dem Start.`,
      warnings: (warnings) => `Kein Problem. ${counted(warnings, 'Punkt', 'Punkte')} zum Ansehen.`,
      done: 'Dem Start steht nichts im Weg.',
      open: 'Prüfung öffnen',
    },
    start: {
      todo: 'Beim Startschuss „Jetzt starten“ drücken. Lesungen davor zählen nicht.',
      done: 'Das Rennen ist gestartet. Viel Erfolg!',
      open: 'Zum Start',
      live: 'Live-Tabelle öffnen',
    },
  },
  bar: {
    label: 'Schritte der Anleitung',
    back: 'Anleitung',
    leave: 'Anleitung verlassen; die Schritte bleiben unter „Anleitung“',
  },
};
