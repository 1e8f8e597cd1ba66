import type { TextTree } from '../../catalogue';
import type { neutralTexts as EnglishNeutral, penaltyTexts as EnglishPenalty } from '../../en/screens/jury';

/** The form for penalties, statuses and notes of one rider, and the list of those that hold. */
export const penaltyTexts: TextTree<typeof EnglishPenalty> = {
  title: (bib) => (bib === '' ? 'Pénalité, statut ou remarque' : `Pénalité, statut ou remarque : dossard ${bib}`),
  kind: 'Décision',
  kinds: {
    time: 'Pénalité ou bonification de temps',
    laps: 'Tours ajoutés ou retirés',
    relegate: 'Déclassement derrière un participant',
    dsq: 'DSQ : disqualifié',
    dnf: 'DNF : abandon, à partir de maintenant',
    dns: 'DNS : non partant',
    pulled: 'Arrêté (LAP), à partir de maintenant',
    note: 'Remarque',
  },
  time: 'Temps',
  timeHint: 'Ajouté au temps : 0:20. Retiré : −0:05.',
  laps: 'Tours',
  lapsHint: 'Retiré : −1. Ajouté : 1.',
  behind: 'Derrière le dossard',
  reason: 'Motif',
  reasonHint: 'Affiché avec les résultats',
  note: 'Texte',
  public: 'Afficher avec les résultats',
  problems: {
    time: 'Saisissez un temps comme 0:20, 1:30.5 ou −0:05.',
    laps: 'Saisissez un nombre entier de tours autre que 0, comme −1.',
    behind: (bib) => (bib === '' ? 'Saisissez le dossard du participant devant.' : `Aucun autre participant avec le dossard ${bib}.`),
    reason: 'Saisissez le motif de la disqualification.',
    note: 'Saisissez le texte de la remarque.',
  },
  reasons: [
    'parcours coupé',
    'faux départ',
    'sprint irrégulier',
    'jet de déchets',
    'sans casque',
    'aide non autorisée',
    'conduite dangereuse',
    'retardé par une chute',
  ],
  save: 'Enregistrer',
  cancel: 'Annuler',
  book: 'Pénalités, statuts et remarques',
  undo: 'Annuler',
  undoName: (action) => `Annuler : ${action}`,
};

/** The buttons of the red flag. */
export const neutralTexts: TextTree<typeof EnglishNeutral> = {
  flag: 'Drapeau rouge',
  flagHint: 'Plus rien ne compte à partir de maintenant, et le chrono de la course s’arrête, jusqu’à la reprise',
  flagConfirm: 'Neutraliser la course',
  restart: 'Reprendre la course',
  since: (time) => `Neutralisée depuis ${time} : les passages ne comptent pas`,
};
