import type { TextTree } from '../../catalogue';
import type { resultsTexts as English } from '../../en/screens/results';
import { counted } from '../counted';

/** The screen that settles the race: proposals, decisions of the jury, and what the results are. */
export const resultsTexts: TextTree<typeof English> = {
  title: 'Ergebnisse',
  declared: {
    title: 'Stand der Ergebnisse',
    none: 'Noch nicht erklärt. Ergebnisse sind live.',
    state: { provisional: 'Vorläufig', official: 'Offiziell' },
    since: (time, revision) => `seit ${time}, Revision ${revision}`,
    changed: (riders, state) => `Geändert seit „${state}“ (${counted(riders, 'Teilnehmer', 'Teilnehmer')})`,
    unchanged: 'Seither hat sich kein Ergebnis geändert.',
    provisional: 'Für vorläufig erklären',
    official: 'Für offiziell erklären',
    officialConfirm: 'Jetzt für offiziell erklären',
    openProposals: (proposals) => `${counted(proposals, 'Vorschlag ist', 'Vorschläge sind')} offen.`,
  },
  changes: {
    title: 'Änderungen seit einer Revision',
    hint: 'Die Revision steht auf jedem Ausdruck.',
    revision: 'Revision',
    show: 'Änderungen zeigen',
    none: (revision) => `Seit Revision ${revision} hat sich kein Ergebnis geändert.`,
    some: (riders, acts, revision) =>
      `${counted(riders, 'Teilnehmer hat', 'Teilnehmer haben')} ein anderes Ergebnis als bei Revision ${revision}; seither ${counted(acts, 'Aktion', 'Aktionen')}.`,
    label: 'Teilnehmer mit anderem Ergebnis',
    before: 'Damals',
    now: 'Jetzt',
    notListed: 'nicht gelistet',
    place: (place) => `Platz ${place}`,
    laps: (laps) => counted(laps, 'Runde', 'Runden'),
    noPlace: 'Kein Platz',
  },
  settlement: {
    title: 'Zu klären',
    loading: 'Offene Fragen werden gesucht…',
    none: 'Nichts ist offen.',
    hint: 'Nichts geschieht von selbst. Richtige Vorschläge wählen und als eine Aktion übernehmen.',
    all: 'Alle wählen, die übernommen werden können',
    choose: (bib, what) => `Startnummer ${bib}: ${what}`,
    kinds: {
      dns: 'DNS',
      dnf: 'DNF',
      pulled: 'Herausgen.',
      racing: 'Im Rennen',
      'over-time': 'OTL',
      lap: 'Lange Runde',
      tag: 'Unbekannter Chip',
      start: 'Kein Start',
    },
    look: { lap: 'Runden ansehen', tag: 'Teilnehmer öffnen', start: 'Lesungen ansehen' },
    reason: 'Grund (freiwillig)',
    take: (proposals) => `${counted(proposals, 'Vorschlag', 'Vorschläge')} übernehmen`,
  },
  due: { title: 'Herauszunehmen (80-%-Regel)' },
  book: {
    title: 'Entscheidungen der Jury',
    none: 'Keine Strafen, Status oder Bemerkungen.',
    label: 'Strafen, Status und Bemerkungen, älteste zuerst',
    columns: { bib: 'Startnr.', what: 'Entscheidung', why: 'Grund', when: 'Zeit', actions: 'Aktionen' },
    internal: 'nicht veröffentlicht',
    undo: 'Rückgängig',
    undoName: (action) => `Rückgängig: ${action}`,
  },
};
