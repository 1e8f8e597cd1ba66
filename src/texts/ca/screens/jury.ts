import type { TextTree } from '../../catalogue';
import type { neutralTexts as EnglishNeutral, penaltyTexts as EnglishPenalty } from '../../en/screens/jury';

/** The form for penalties, statuses and notes of one rider, and the list of those that hold. */
export const penaltyTexts: TextTree<typeof EnglishPenalty> = {
  title: (bib) => (bib === '' ? 'Penalització, estat o nota' : `Penalització, estat o nota: dorsal ${bib}`),
  kind: 'Decisió',
  kinds: {
    time: 'Penalització o bonificació de temps',
    laps: 'Voltes afegides o tretes',
    relegate: 'Relegat darrere d’un participant',
    dsq: 'DSQ: desqualificat',
    dnf: 'DNF: abandonament, des d’ara',
    dns: 'DNS: no presentat',
    pulled: 'Retirat per l’organització (LAP), des d’ara',
    note: 'Nota',
  },
  time: 'Temps',
  timeHint: 'Se suma al temps: 0:20. Se’n resta: −0:05.',
  laps: 'Voltes',
  lapsHint: 'Treta: −1. Afegida: 1.',
  behind: 'Darrere del dorsal',
  reason: 'Motiu',
  reasonHint: 'Es mostra amb els resultats',
  note: 'Text',
  public: 'Mostrar-la amb els resultats',
  problems: {
    time: 'Introduir un temps com 0:20, 1:30.5 o −0:05.',
    laps: 'Introduir un nombre enter de voltes diferent de 0, com −1.',
    behind: (bib) => (bib === '' ? 'Introduir el dorsal del participant de davant.' : `Cap altre participant no té el dorsal ${bib}.`),
    reason: 'Introduir el motiu de la desqualificació.',
    note: 'Introduir el text de la nota.',
  },
  reasons: [
    'retallar el recorregut',
    'sortida abans d’hora',
    'esprint irregular',
    'llençar residus',
    'sense casc',
    'ajuda no autoritzada',
    'conducta perillosa',
    'perjudicat per una caiguda',
  ],
  save: 'Desar',
  cancel: 'Cancel·lar',
  book: 'Penalitzacions, estats i notes',
  undo: 'Desfer',
  undoName: (action) => `Desfer: ${action}`,
};

/** The buttons of the red flag. */
export const neutralTexts: TextTree<typeof EnglishNeutral> = {
  flag: 'Bandera vermella',
  flagHint: 'Des d’ara no compta res i el rellotge de cursa s’atura, fins a la represa',
  flagConfirm: 'Neutralitzar la cursa ara',
  restart: 'Reprendre la cursa',
  since: (time) => `Neutralitzada des de les ${time}: els passos no compten`,
};
