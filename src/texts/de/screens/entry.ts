import type { TextTree } from '../../catalogue';
import type { entryTexts as English } from '../../en/screens/entry';
import { counted } from '../counted';

/** The keypad with which bibs are entered as riders pass. */
export const entryTexts: TextTree<typeof English> = {
  title: 'Nummerneingabe',
  keypad: 'Tastenfeld',
  hint: 'Die erste Ziffer nimmt die Zeit.',
  now: 'Zeit jetzt',
  nowHint: 'Zeit jetzt speichern und die Startnummer später eingeben',
  enter: 'Eingabe',
  remove: 'Letztes Zeichen löschen',
  clear: 'Leeren',
  bibFor: (time) => `Startnummer für ${time}`,
  unknownBib: 'Kein Teilnehmer mit dieser Startnummer. Die Zeit wird trotzdem gespeichert.',
  next: (name, lap) => `${name}, Runde ${lap}`,
  afterFinish: (name) => `${name} ist schon im Ziel`,
  noName: 'Ohne Namen',
  entries: 'Letzte Eingaben',
  empty: 'Noch nichts eingegeben.',
  unsent: (entries) => `${counted(entries, 'Eingabe ist', 'Eingaben sind')} noch nicht auf der Station`,
  unsentHint: 'Sie sind auf diesem Gerät gespeichert und werden gesendet, sobald die Station antwortet.',
  doNotReload: 'Diese Seite nicht neu laden oder schließen, bis die Station antwortet: sie kommt von der Station.',
  lacking: (entries) => `${counted(entries, 'Eingabe braucht', 'Eingaben brauchen')} eine Startnummer dieses Rennens`,
  states: {
    stored: 'Gespeichert',
    waiting: 'Noch nicht gesendet',
    'no-bib': 'Startnummer fehlt',
    'unknown-bib': 'Kein Teilnehmer mit dieser Startnummer',
    'other-race': 'Für ein anderes Rennen. Es auf der Station öffnen, um diese Eingabe zu senden.',
    undoing: 'Wird rückgängig gemacht',
    undone: 'Rückgängig gemacht',
  },
  undo: 'Rückgängig',
  undoOf: (what) => `Rückgängig: ${what}`,
  setBib: 'Nr. setzen',
  setBibOf: (time) => `Startnummer für ${time} setzen`,
  signIn: {
    title: 'Anmelden',
    explanation:
      'Durchgänge einzugeben braucht das Token der Zeitnahme. Den Code für die Nummerneingabe auf der Seite Anzeigen scannen oder das Token eintippen.',
    token: 'Token der Zeitnahme',
    wrong: 'Das ist nicht das Token der Zeitnahme dieser Station.',
    submit: 'Anmelden',
  },
};
