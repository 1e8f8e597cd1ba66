import type { TextTree } from '../../catalogue';
import type { entryTexts as English } from '../../en/screens/entry';
import { counted } from '../counted';

/** The keypad with which bibs are entered as riders pass. */
export const entryTexts: TextTree<typeof English> = {
  title: 'Saisie des dossards',
  keypad: 'Pavé numérique',
  hint: 'Le premier chiffre prend l’heure.',
  now: 'Top',
  nowHint: 'Enregistrer l’heure maintenant et saisir le dossard plus tard',
  enter: 'Valider',
  remove: 'Effacer le dernier caractère',
  clear: 'Effacer',
  bibFor: (time) => `Dossard de ${time}`,
  unknownBib: 'Aucun participant avec ce dossard. L’heure est enregistrée quand même.',
  next: (name, lap) => `${name}, tour ${lap}`,
  afterFinish: (name) => `${name} a déjà terminé`,
  noName: 'Sans nom',
  entries: 'Dernières saisies',
  empty: 'Rien de saisi pour l’instant.',
  unsent: (entries) => `${counted(entries, 'saisie n’est pas', 'saisies ne sont pas')} encore sur la station`,
  unsentHint: 'Elles sont enregistrées sur cet appareil et envoyées dès que la station répond.',
  doNotReload: 'Ne rechargez pas et ne fermez pas cette page avant que la station réponde : c’est elle qui la fournit.',
  lacking: (entries) => `${counted(entries, 'saisie demande', 'saisies demandent')} un dossard de cette course`,
  states: {
    stored: 'Enregistré',
    waiting: 'Pas encore envoyé',
    'no-bib': 'Dossard manquant',
    'unknown-bib': 'Aucun participant avec ce dossard',
    'other-race': 'Pour une autre course. Ouvrez-la sur la station pour envoyer cette saisie.',
    undoing: 'Annulation…',
    undone: 'Annulé',
  },
  undo: 'Annuler',
  undoOf: (what) => `Annuler ${what}`,
  setBib: 'Dossard…',
  setBibOf: (time) => `Dossard de ${time}`,
  signIn: {
    title: 'Connexion',
    explanation:
      'La saisie des passages demande le jeton du chronométreur. Scannez le code de saisie des dossards de la page Écrans, ou tapez le jeton.',
    token: 'Jeton du chronométreur',
    wrong: 'Ce n’est pas le jeton du chronométreur de la station.',
    submit: 'Se connecter',
  },
};
