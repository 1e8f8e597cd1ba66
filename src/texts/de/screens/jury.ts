import type { TextTree } from '../../catalogue';
import type { neutralTexts as EnglishNeutral, penaltyTexts as EnglishPenalty } from '../../en/screens/jury';

/** The form for penalties, statuses and notes of one rider, and the list of those that hold. */
export const penaltyTexts: TextTree<typeof EnglishPenalty> = {
  title: (bib) => (bib === '' ? 'Strafe, Status oder Bemerkung' : `Strafe, Status oder Bemerkung: Startnummer ${bib}`),
  kind: 'Entscheidung',
  kinds: {
    time: 'Zeitstrafe oder -gutschrift',
    laps: 'Runden gutschreiben oder abziehen',
    relegate: 'Zurückversetzen hinter jemanden',
    dsq: 'DSQ: disqualifiziert',
    dnf: 'DNF: aufgegeben, ab jetzt',
    dns: 'DNS: nicht gestartet',
    pulled: 'Herausgenommen (LAP), ab jetzt',
    note: 'Bemerkung',
  },
  time: 'Zeit',
  timeHint: 'Strafe: 0:20. Gutschrift: −0:05.',
  laps: 'Runden',
  lapsHint: 'Abgezogen: −1. Gutgeschrieben: 1.',
  behind: 'Hinter Startnummer',
  reason: 'Grund',
  reasonHint: 'Steht bei den Ergebnissen',
  note: 'Text',
  public: 'Bei den Ergebnissen zeigen',
  problems: {
    time: 'Eine Zeit wie 0:20, 1:30.5 oder −0:05 eingeben.',
    laps: 'Eine ganze Zahl von Runden außer 0 eingeben, z. B. −1.',
    behind: (bib) => (bib === '' ? 'Startnummer dessen eingeben, der davor liegt.' : `Niemand anderes mit Startnummer ${bib}.`),
    reason: 'Grund der Disqualifikation eingeben.',
    note: 'Text der Bemerkung eingeben.',
  },
  reasons: [
    'Strecke abgekürzt',
    'Frühstart',
    'regelwidriger Sprint',
    'Abfall weggeworfen',
    'ohne Helm',
    'unerlaubte Hilfe',
    'gefährliche Fahrweise',
    'durch Sturz aufgehalten',
  ],
  save: 'Speichern',
  cancel: 'Abbrechen',
  book: 'Strafen, Status und Bemerkungen',
  undo: 'Rückgängig',
  undoName: (action) => `Rückgängig: ${action}`,
};

/** The buttons of the red flag. */
export const neutralTexts: TextTree<typeof EnglishNeutral> = {
  flag: 'Rote Flagge',
  flagHint: 'Ab jetzt zählt nichts, und die Rennuhr steht, bis zum Neustart',
  flagConfirm: 'Rennen jetzt neutralisieren',
  restart: 'Rennen freigeben',
  since: (time) => `Neutralisiert seit ${time}: Durchgänge zählen nicht`,
};
