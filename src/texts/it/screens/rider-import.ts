import type { TextTree } from '../../catalogue';
import type { riderImportTexts as English } from '../../en/screens/rider-import';
import { counted, others } from '../counted';
import { encodingNames } from '../encodings';

const participants = (count: number): string => counted(count, 'partecipante', 'partecipanti');

/** The import of a list of riders. */
export const riderImportTexts: TextTree<typeof English> = {
  title: 'Importa partecipanti',
  close: 'Chiudi',
  loading: 'Lettura dell’elenco…',
  chooseOther: 'Scegli un altro elenco',
  sheet: 'Foglio con i partecipanti',
  source: {
    fileTitle: 'Da un file',
    fileHint:
      'Una cartella di lavoro Excel (.xlsx) o un file CSV con un partecipante per riga: pettorale, nome, categoria, squadra, chip e altro, in qualsiasi ordine, con o senza intestazione. Nessuna colonna va persa. Scegliere il file o trascinarlo qui.',
    fileInput: 'Elenco dei partecipanti',
    choose: 'Scegli file…',
    template: 'Scarica modello',
    pasteTitle: 'Da celle copiate',
    pasteLabel: 'Copiare le celle, con la riga di intestazione, e incollarle qui.',
    preview: 'Anteprima',
    pasted: 'Celle incollate',
  },
  columns: {
    title: 'Colonne',
    found: (riders, separator) => `${participants(riders)}${separator === null ? '' : `, separati da ${separator}`}`,
    encoding: 'Codifica del file',
    encodings: encodingNames,
    clearBlanks: 'Le celle vuote cancellano i dati noti',
    separators: { comma: 'virgole', semicolon: 'punti e virgola', tab: 'tabulazioni' },
    fields: {
      ignored: 'Non usata',
      bib: 'Pettorale',
      name: 'Nome',
      'first-name': 'Nome proprio',
      'last-name': 'Cognome',
      category: 'Categoria',
      team: 'Squadra',
      tag: 'Chip',
      start: 'Ora di partenza',
      gender: 'Sesso',
      born: 'Nascita',
      nation: 'Nazione',
      licence: 'Tessera',
      'uci-id': 'UCI ID',
      club: 'Società',
      member: 'Componente di staffetta',
      'member-tag': 'Chip di quel componente',
      more: 'Tieni com’è',
    },
    unnamed: (column) => `Colonna ${column}`,
    empty: 'vuoto',
    headings: (line) => (line === null || line === 1 ? 'La prima riga è l’intestazione' : `La riga ${line} è l’intestazione`),
  },
  proposal: {
    title: (sheet) => `Regole dal foglio «${sheet}»`,
    notices: 'Avvisi sulle regole',
    first: (sheet) =>
      `Il foglio «${sheet}» descrive batterie e lunghezze delle gare. Importare prima i partecipanti: poi mostra quali regole propone e quali risultati cambiano.`,
    use: 'Usa queste regole',
  },
  notices: {
    title: 'Avvisi sull’elenco',
    line: (line) => `Riga ${line}:`,
    more: (notices) => counted(notices, 'altro avviso', 'altri avvisi'),
    fewer: 'Meno avvisi',
  },
  lines: {
    title: 'Anteprima dell’elenco',
    all: 'Tutte',
    count: {
      refused: (lines) => `${lines} con errori`,
      changed: (lines) => counted(lines, 'modificata', 'modificate'),
      added: (lines) => counted(lines, 'nuova', 'nuove'),
      unchanged: (lines) => counted(lines, 'invariata', 'invariate'),
    },
    outcome: { refused: 'errore', changed: 'modificata', added: 'nuova', unchanged: 'invariata' },
    skipped: (lines) => counted(lines, 'riga saltata', 'righe saltate'),
    columns: {
      line: 'Riga',
      result: 'Esito',
      bib: 'Pettorale',
      name: 'Nome',
      category: 'Categoria',
      team: 'Squadra',
      more: 'Altro',
      tags: 'Chip',
    },
    was: (now, before) => `${now}, prima ${before}`,
    detail: (name, value) => `${name}: ${value}`,
    tagLost: (tag) => `${tag} (tolto)`,
    more: (lines) => `e ${others(lines, 'altra', 'altre')}`,
  },
  decide: {
    noBib: 'Nessuna colonna è impostata su Pettorale. Scegliere la colonna che contiene i pettorali.',
    noRider: 'Questo elenco non contiene partecipanti.',
    errors: (lines) =>
      lines === 1
        ? '1 riga contiene un errore. Correggerla nel file, o saltarla e importare il resto.'
        : `${counted(lines, 'riga contiene', 'righe contengono')} errori. Correggerle nel file, o saltarle e importare il resto.`,
    nothingNew: 'Tutti i partecipanti di questo elenco sono già iscritti. Nulla cambierebbe.',
    add: (riders) => `Aggiungi ${participants(riders)}`,
    change: (riders) => `Aggiorna ${participants(riders)}`,
    addAndChange: (added, changed) => `Aggiungi ${participants(added)}, aggiorna ${participants(changed)}`,
    skip: (lines) => `Salta ${counted(lines, 'riga con errori', 'righe con errori')}`,
    include: (lines) => `Includi ${counted(lines, 'riga saltata', 'righe saltate')}`,
  },
};
