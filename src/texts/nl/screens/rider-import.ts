import type { TextTree } from '../../catalogue';
import type { riderImportTexts as English } from '../../en/screens/rider-import';
import { counted } from '../counted';
import { encodingNames } from '../encodings';

const riders = (count: number): string => counted(count, 'deelnemer', 'deelnemers');

/** The import of a list of riders. */
export const riderImportTexts: TextTree<typeof English> = {
  title: 'Deelnemers importeren',
  close: 'Sluiten',
  loading: 'Lijst wordt gelezen…',
  chooseOther: 'Andere lijst kiezen',
  sheet: 'Blad met de deelnemers',
  source: {
    fileTitle: 'Uit een bestand',
    fileHint:
      'Een Excel-werkmap (.xlsx) of een CSV-bestand met één deelnemer per rij: startnummer, naam, categorie, team, chips en al het andere, in elke volgorde, met of zonder kopregel. Geen kolom gaat verloren. Kies het bestand of sleep het hierheen.',
    fileInput: 'Deelnemerslijst',
    choose: 'Bestand kiezen…',
    template: 'Sjabloon downloaden',
    pasteTitle: 'Uit gekopieerde cellen',
    pasteLabel: 'Kopieer de cellen met de kopregel en plak ze hier.',
    preview: 'Voorbeeld',
    pasted: 'Geplakte cellen',
  },
  columns: {
    title: 'Kolommen',
    found: (count, separator) => `${riders(count)}${separator === null ? '' : `, gescheiden door ${separator}`}`,
    encoding: 'Codering van het bestand',
    encodings: encodingNames,
    clearBlanks: 'Lege cellen wissen wat bekend is',
    separators: { comma: 'komma’s', semicolon: 'puntkomma’s', tab: 'tabs' },
    fields: {
      ignored: 'Niet gebruikt',
      bib: 'Startnummer',
      name: 'Naam',
      'first-name': 'Voornaam',
      'last-name': 'Achternaam',
      category: 'Categorie',
      team: 'Team',
      tag: 'Chips',
      start: 'Starttijd',
      gender: 'Geslacht',
      born: 'Geboren',
      nation: 'Land',
      licence: 'Licentie',
      'uci-id': 'UCI ID',
      club: 'Club',
      member: 'Lid van een estafette',
      'member-tag': 'Chips van dat lid',
      more: 'Zo bewaren',
    },
    unnamed: (column) => `Kolom ${column}`,
    empty: 'leeg',
    headings: (line) => (line === null || line === 1 ? 'Eerste rij is een kopregel' : `Rij ${line} is de kopregel`),
  },
  proposal: {
    title: (sheet) => `Regels uit blad “${sheet}”`,
    notices: 'Opmerkingen bij de regels',
    first: (sheet) =>
      `Blad “${sheet}” beschrijft startgolven en wedstrijdlengtes. Importeer eerst de deelnemers: dan toont het welke regels het voorstelt en wiens uitslag ze veranderen.`,
    use: 'Deze regels gebruiken',
  },
  notices: {
    title: 'Opmerkingen bij de lijst',
    line: (line) => `Regel ${line}:`,
    more: (notices) => counted(notices, 'andere opmerking', 'andere opmerkingen'),
    fewer: 'Minder opmerkingen',
  },
  lines: {
    title: 'Voorbeeld van de lijst',
    all: 'Alle',
    count: {
      refused: (lines) => `${lines} met fouten`,
      changed: (lines) => `${lines} gewijzigd`,
      added: (lines) => `${lines} nieuw`,
      unchanged: (lines) => `${lines} ongewijzigd`,
    },
    outcome: { refused: 'fout', changed: 'gewijzigd', added: 'nieuw', unchanged: 'ongewijzigd' },
    skipped: (lines) => `${counted(lines, 'regel', 'regels')} overgeslagen`,
    columns: {
      line: 'Regel',
      result: 'Resultaat',
      bib: 'Startnr.',
      name: 'Naam',
      category: 'Categorie',
      team: 'Team',
      more: 'Meer',
      tags: 'Chips',
    },
    was: (now, before) => `${now}, eerst ${before}`,
    detail: (name, value) => `${name}: ${value}`,
    tagLost: (tag) => `${tag} (losgemaakt)`,
    more: (lines) => `en nog ${lines}`,
  },
  decide: {
    noBib: 'Geen kolom is het startnummer. Kies de kolom met de startnummers.',
    noRider: 'Deze lijst bevat geen deelnemers.',
    errors: (lines) =>
      `${counted(lines, 'regel heeft een fout', 'regels hebben fouten')}. Corrigeer ${lines === 1 ? 'die' : 'ze'} in het bestand, of sla ${lines === 1 ? 'die' : 'ze'} over en importeer de rest.`,
    nothingNew: 'Alle deelnemers van deze lijst staan er al in. Er zou niets veranderen.',
    add: (count) => `${riders(count)} toevoegen`,
    change: (count) => `${riders(count)} bijwerken`,
    addAndChange: (added, changed) => `${riders(added)} toevoegen, ${riders(changed)} bijwerken`,
    skip: (lines) => `${counted(lines, 'regel met fouten', 'regels met fouten')} overslaan`,
    include: (lines) => `${counted(lines, 'overgeslagen regel', 'overgeslagen regels')} opnemen`,
  },
};
