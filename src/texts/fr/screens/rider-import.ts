import type { TextTree } from '../../catalogue';
import type { riderImportTexts as English } from '../../en/screens/rider-import';
import { counted } from '../counted';
import { encodingNames } from '../encodings';

const participants = (count: number): string => counted(count, 'participant', 'participants');

/** The import of a list of riders. */
export const riderImportTexts: TextTree<typeof English> = {
  title: 'Importer des participants',
  close: 'Fermer',
  loading: 'Lecture de la liste…',
  chooseOther: 'Choisir une autre liste',
  sheet: 'Feuille des participants',
  source: {
    fileTitle: 'Depuis un fichier',
    fileHint:
      'Un classeur Excel (.xlsx) ou un fichier CSV avec un participant par ligne : dossard, nom, catégorie, équipe, puces et tout le reste, dans n’importe quel ordre, avec ou sans en-tête. Aucune colonne n’est perdue. Choisissez le fichier, ou déposez-le ici.',
    fileInput: 'Liste des participants',
    choose: 'Choisir un fichier…',
    template: 'Télécharger un modèle',
    pasteTitle: 'Depuis des cellules copiées',
    pasteLabel: 'Copiez les cellules, avec la ligne d’en-tête, et collez-les ici.',
    preview: 'Aperçu',
    pasted: 'Cellules collées',
  },
  columns: {
    title: 'Colonnes',
    found: (riders, separator) => `${participants(riders)}${separator === null ? '' : `, séparateur : ${separator}`}`,
    encoding: 'Encodage du fichier',
    encodings: encodingNames,
    clearBlanks: 'Les cellules vides effacent ce qui est connu',
    separators: { comma: 'virgule', semicolon: 'point-virgule', tab: 'tabulation' },
    fields: {
      ignored: 'Non utilisée',
      bib: 'Dossard',
      name: 'Nom',
      'first-name': 'Prénom',
      'last-name': 'Nom de famille',
      category: 'Catégorie',
      team: 'Équipe',
      tag: 'Puces',
      start: 'Heure de départ',
      gender: 'Sexe',
      born: 'Naissance',
      nation: 'Nation',
      licence: 'Licence',
      'uci-id': 'UCI ID',
      club: 'Club',
      member: 'Équipier d’un relais',
      'member-tag': 'Puces de cet équipier',
      more: 'Conserver',
    },
    unnamed: (column) => `Colonne ${column}`,
    empty: 'vide',
    headings: (line) => (line === null || line === 1 ? 'La première ligne est l’en-tête' : `La ligne ${line} est l’en-tête`),
  },
  proposal: {
    title: (sheet) => `Règles de la feuille « ${sheet} »`,
    notices: 'Remarques sur les règles',
    first: (sheet) =>
      `La feuille « ${sheet} » décrit des vagues et des longueurs de course. Importez d’abord les participants : vous verrez ensuite quelles règles elle propose et quels résultats elles changent.`,
    use: 'Utiliser ces règles',
  },
  notices: {
    title: 'Remarques sur la liste',
    line: (line) => `Ligne ${line} :`,
    more: (notices) => counted(notices, 'autre remarque', 'autres remarques'),
    fewer: 'Moins de remarques',
  },
  lines: {
    title: 'Aperçu de la liste',
    all: 'Toutes',
    count: {
      refused: (lines) => `${lines} avec erreur`,
      changed: (lines) => counted(lines, 'modifiée', 'modifiées'),
      added: (lines) => counted(lines, 'nouvelle', 'nouvelles'),
      unchanged: (lines) => counted(lines, 'inchangée', 'inchangées'),
    },
    outcome: { refused: 'erreur', changed: 'modifiée', added: 'nouvelle', unchanged: 'inchangée' },
    skipped: (lines) => counted(lines, 'ligne ignorée', 'lignes ignorées'),
    columns: {
      line: 'Ligne',
      result: 'Effet',
      bib: 'Dossard',
      name: 'Nom',
      category: 'Catégorie',
      team: 'Équipe',
      more: 'Autres',
      tags: 'Puces',
    },
    was: (now, before) => `${now}, avant ${before}`,
    detail: (name, value) => `${name} : ${value}`,
    tagLost: (tag) => `${tag} (retirée)`,
    more: (lines) => `et ${counted(lines, 'autre', 'autres')}`,
  },
  decide: {
    noBib: 'Aucune colonne n’est celle du dossard. Choisissez la colonne qui contient les dossards.',
    noRider: 'Cette liste ne contient aucun participant.',
    errors: (lines) =>
      `${counted(lines, 'ligne a une erreur', 'lignes ont des erreurs')}. Corrigez le fichier, ou ignorez ${lines === 1 ? 'cette ligne' : 'ces lignes'} et importez le reste.`,
    nothingNew: 'Tous les participants de cette liste sont déjà inscrits. Rien ne changerait.',
    add: (riders) => `Ajouter ${participants(riders)}`,
    change: (riders) => `Mettre à jour ${participants(riders)}`,
    addAndChange: (added, changed) => `Ajouter ${participants(added)}, en mettre à jour ${changed}`,
    skip: (lines) => `Ignorer ${counted(lines, 'ligne avec erreur', 'lignes avec erreur')}`,
    include: (lines) => `Inclure ${counted(lines, 'ligne ignorée', 'lignes ignorées')}`,
  },
};
