import type { TextTree } from '../../catalogue';
import type { entryTexts as English } from '../../en/screens/entry';
import { counted } from '../counted';

/** The keypad with which bibs are entered as riders pass. */
export const entryTexts: TextTree<typeof English> = {
  title: 'Nummerinvoer',
  keypad: 'Toetsenblok',
  hint: 'Het eerste cijfer neemt de tijd.',
  now: 'Tijd nu',
  nowHint: 'De tijd nu opslaan en het startnummer later invoeren',
  enter: 'Invoeren',
  remove: 'Laatste teken wissen',
  clear: 'Wissen',
  bibFor: (time) => `Startnummer voor ${time}`,
  unknownBib: 'Geen deelnemer met dit startnummer. De tijd wordt toch opgeslagen.',
  next: (name, lap) => `${name}, ronde ${lap}`,
  afterFinish: (name) => `${name} is al gefinisht`,
  noName: 'Zonder naam',
  entries: 'Laatste invoer',
  empty: 'Nog niets ingevoerd.',
  unsent: (entries) => `${counted(entries, 'tijd staat', 'tijden staan')} nog niet op het station`,
  unsentHint: 'Ze zijn op dit apparaat opgeslagen en worden gestuurd zodra het station antwoordt.',
  doNotReload: 'Laad of sluit deze pagina niet tot het station antwoordt: ze komt van het station.',
  lacking: (entries) => `${counted(entries, 'tijd heeft', 'tijden hebben')} een startnummer van deze wedstrijd nodig`,
  states: {
    stored: 'Opgeslagen',
    waiting: 'Nog niet gestuurd',
    'no-bib': 'Startnummer ontbreekt',
    'unknown-bib': 'Geen deelnemer met dit startnummer',
    'other-race': 'Voor een andere wedstrijd. Open die op het station om deze tijd te sturen.',
    undoing: 'Wordt ongedaan gemaakt',
    undone: 'Ongedaan gemaakt',
  },
  undo: 'Ongedaan maken',
  undoOf: (what) => `Ongedaan maken: ${what}`,
  setBib: 'Nr. invoeren',
  setBibOf: (time) => `Nr. invoeren voor ${time}`,
  signIn: {
    title: 'Aanmelden',
    explanation:
      'Doorkomsten invoeren vraagt het token van de tijdwaarneming. Scan de code voor nummerinvoer op de pagina Schermen, of typ het token.',
    token: 'Token van de tijdwaarneming',
    wrong: 'Dit is niet het token van de tijdwaarneming van dit station.',
    submit: 'Aanmelden',
  },
};
