import type { TextTree } from '../../catalogue';
import type { neutralTexts as EnglishNeutral, penaltyTexts as EnglishPenalty } from '../../en/screens/jury';

/** The form for penalties, statuses and notes of one rider, and the list of those that hold. */
export const penaltyTexts: TextTree<typeof EnglishPenalty> = {
  title: (bib) => (bib === '' ? 'Straf, status of opmerking' : `Straf, status of opmerking: startnummer ${bib}`),
  kind: 'Beslissing',
  kinds: {
    time: 'Tijdstraf of tijdaftrek',
    laps: 'Ronden toekennen of aftrekken',
    relegate: 'Terugzetten achter een deelnemer',
    dsq: 'DSQ: gediskwalificeerd',
    dnf: 'DNF: opgave, vanaf nu',
    dns: 'DNS: niet gestart',
    pulled: 'Uit koers genomen (LAP), vanaf nu',
    note: 'Opmerking',
  },
  time: 'Tijd',
  timeHint: 'Straf: 0:20. Aftrek: −0:05.',
  laps: 'Ronden',
  lapsHint: 'Aftrekken: −1. Toekennen: 1.',
  behind: 'Achter startnummer',
  reason: 'Reden',
  reasonHint: 'Staat bij de uitslag',
  note: 'Tekst',
  public: 'Bij de uitslag tonen',
  problems: {
    time: 'Voer een tijd in zoals 0:20, 1:30.5 of −0:05.',
    laps: 'Voer een geheel aantal ronden anders dan 0 in, zoals −1.',
    behind: (bib) => (bib === '' ? 'Voer het startnummer in van wie ervoor ligt.' : `Geen andere deelnemer met startnummer ${bib}.`),
    reason: 'Voer de reden van de diskwalificatie in.',
    note: 'Voer de tekst van de opmerking in.',
  },
  reasons: [
    'parcours afgesneden',
    'valse start',
    'onreglementaire sprint',
    'afval weggegooid',
    'zonder helm',
    'ongeoorloofde hulp',
    'gevaarlijk rijden',
    'opgehouden door val',
  ],
  save: 'Opslaan',
  cancel: 'Annuleren',
  book: 'Straffen, statussen en opmerkingen',
  undo: 'Ongedaan maken',
  undoName: (action) => `Ongedaan maken: ${action}`,
};

/** The buttons of the red flag. */
export const neutralTexts: TextTree<typeof EnglishNeutral> = {
  flag: 'Rode vlag',
  flagHint: 'Vanaf nu telt niets en staat de wedstrijdklok stil, tot de herstart',
  flagConfirm: 'Wedstrijd nu neutraliseren',
  restart: 'Wedstrijd herstarten',
  since: (time) => `Geneutraliseerd sinds ${time}: doorkomsten tellen niet`,
};
