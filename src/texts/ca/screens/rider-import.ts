import type { TextTree } from '../../catalogue';
import type { riderImportTexts as English } from '../../en/screens/rider-import';
import { counted } from '../counted';
import { encodingNames } from '../encodings';

const riders = (count: number): string => counted(count, 'participant', 'participants');

/** The import of a list of riders. */
export const riderImportTexts: TextTree<typeof English> = {
  title: 'Importar participants',
  close: 'Tancar',
  loading: 'S’està llegint la llista…',
  chooseOther: 'Triar una altra llista',
  sheet: 'Full amb els participants',
  source: {
    fileTitle: 'D’un fitxer',
    fileHint:
      'Un llibre d’Excel (.xlsx) o un fitxer CSV amb un participant per fila: dorsal, nom, categoria, equip, xips i el que calgui, en qualsevol ordre, amb capçalera o sense. No es perd cap columna. Triar el fitxer o arrossegar-lo aquí.',
    fileInput: 'Llista de participants',
    choose: 'Triar fitxer…',
    template: 'Baixar plantilla',
    pasteTitle: 'De cel·les copiades',
    pasteLabel: 'Copiar les cel·les, amb la fila de capçalera, i enganxar-les aquí.',
    preview: 'Vista prèvia',
    pasted: 'Cel·les enganxades',
  },
  columns: {
    title: 'Columnes',
    found: (count, separator) => `${riders(count)}${separator === null ? '' : `, separats per ${separator}`}`,
    encoding: 'Codificació del fitxer',
    encodings: encodingNames,
    clearBlanks: 'Les cel·les buides esborren el que se sap',
    separators: { comma: 'comes', semicolon: 'punts i comes', tab: 'tabuladors' },
    fields: {
      ignored: 'No es fa servir',
      bib: 'Dorsal',
      name: 'Nom',
      'first-name': 'Nom propi',
      'last-name': 'Cognoms',
      category: 'Categoria',
      team: 'Equip',
      tag: 'Xips',
      start: 'Hora de sortida',
      gender: 'Sexe',
      born: 'Naixement',
      nation: 'País',
      licence: 'Llicència',
      'uci-id': 'UCI ID',
      club: 'Club',
      member: 'Membre d’un relleu',
      'member-tag': 'Xips d’aquest membre',
      more: 'Conservar tal com és',
    },
    unnamed: (column) => `Columna ${column}`,
    empty: 'buida',
    headings: (line) => (line === null || line === 1 ? 'La primera fila és la capçalera' : `La fila ${line} és la capçalera`),
  },
  proposal: {
    title: (sheet) => `Regles del full «${sheet}»`,
    notices: 'Avisos sobre les regles',
    first: (sheet) =>
      `El full «${sheet}» descriu onades i distàncies de les curses. Importar abans els participants: després mostra quines regles proposa i quins resultats canvien.`,
    use: 'Fer servir aquestes regles',
  },
  notices: {
    title: 'Avisos sobre la llista',
    line: (line) => `Línia ${line}:`,
    more: (notices) => counted(notices, 'avís més', 'avisos més'),
    fewer: 'Menys avisos',
  },
  lines: {
    title: 'Vista prèvia de la llista',
    all: 'Totes',
    count: {
      refused: (lines) => `${lines} amb errors`,
      changed: (lines) => counted(lines, 'modificada', 'modificades'),
      added: (lines) => counted(lines, 'nova', 'noves'),
      unchanged: (lines) => `${lines} sense canvis`,
    },
    outcome: { refused: 'error', changed: 'modificada', added: 'nova', unchanged: 'sense canvis' },
    skipped: (lines) => counted(lines, 'línia omesa', 'línies omeses'),
    columns: {
      line: 'Línia',
      result: 'Resultat',
      bib: 'Dorsal',
      name: 'Nom',
      category: 'Categoria',
      team: 'Equip',
      more: 'Més',
      tags: 'Xips',
    },
    was: (now, before) => `${now}, abans ${before}`,
    detail: (name, value) => `${name}: ${value}`,
    tagLost: (tag) => `${tag} (tret)`,
    more: (lines) => `i ${lines} més`,
  },
  decide: {
    noBib: 'Cap columna no està posada com a Dorsal. Triar la columna que conté els dorsals.',
    noRider: 'Aquesta llista no conté participants.',
    errors: (lines) =>
      lines === 1
        ? '1 línia té un error. Corregir-la al fitxer, o ometre-la i importar la resta.'
        : `${counted(lines, 'línia té errors', 'línies tenen errors')}. Corregir-les al fitxer, o ometre-les i importar la resta.`,
    nothingNew: 'Tots els participants d’aquesta llista ja estan inscrits. No canviaria res.',
    add: (count) => `Afegir ${riders(count)}`,
    change: (count) => `Actualitzar ${riders(count)}`,
    addAndChange: (added, changed) => `Afegir ${riders(added)}, actualitzar ${riders(changed)}`,
    skip: (lines) => `Ometre ${counted(lines, 'línia amb errors', 'línies amb errors')}`,
    include: (lines) => `Incloure ${counted(lines, 'línia omesa', 'línies omeses')}`,
  },
};
