import type { TextTree } from '../../catalogue';
import type { neutralTexts as EnglishNeutral, penaltyTexts as EnglishPenalty } from '../../en/screens/jury';

/** The form for penalties, statuses and notes of one rider, and the list of those that hold. */
export const penaltyTexts: TextTree<typeof EnglishPenalty> = {
  title: (bib) => (bib === '' ? 'Penalità, stato o nota' : `Penalità, stato o nota: pettorale ${bib}`),
  kind: 'Decisione',
  kinds: {
    time: 'Penalità o abbuono di tempo',
    laps: 'Giri aggiunti o tolti',
    relegate: 'Retrocesso dietro a un partecipante',
    dsq: 'DSQ: squalificato',
    dnf: 'DNF: ritirato, da ora',
    dns: 'DNS: non partito',
    pulled: 'Fermato (LAP), da ora',
    note: 'Nota',
  },
  time: 'Tempo',
  timeHint: 'Aggiunto al tempo: 0:20. Tolto: −0:05.',
  laps: 'Giri',
  lapsHint: 'Tolto: −1. Aggiunto: 1.',
  behind: 'Dietro al pettorale',
  reason: 'Motivo',
  reasonHint: 'Mostrato con i risultati',
  note: 'Testo',
  public: 'Mostra con i risultati',
  problems: {
    time: 'Inserire un tempo come 0:20, 1:30.5 o −0:05.',
    laps: 'Inserire un numero intero di giri diverso da 0, come −1.',
    behind: (bib) =>
      bib === '' ? 'Inserire il pettorale del partecipante che precede.' : `Nessun altro partecipante con il pettorale ${bib}.`,
    reason: 'Inserire il motivo della squalifica.',
    note: 'Inserire il testo della nota.',
  },
  reasons: [
    'taglio di percorso',
    'falsa partenza',
    'volata irregolare',
    'abbandono di rifiuti',
    'senza casco',
    'aiuto non autorizzato',
    'condotta pericolosa',
    'rallentato da una caduta',
  ],
  save: 'Salva',
  cancel: 'Annulla',
  book: 'Penalità, stati e note',
  undo: 'Annulla',
  undoName: (action) => `Annulla: ${action}`,
};

/** The buttons of the red flag. */
export const neutralTexts: TextTree<typeof EnglishNeutral> = {
  flag: 'Bandiera rossa',
  flagHint: 'Da ora nulla conta e il tempo di gara resta fermo, fino alla ripresa',
  flagConfirm: 'Neutralizza la gara ora',
  restart: 'Riprendi gara',
  since: (time) => `Neutralizzata dalle ${time}: i passaggi non contano`,
};
