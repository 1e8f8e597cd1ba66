import type { FaultMessages, UnstoredReadsOfRace } from '../../../station.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const faultTexts: MessageTexts<FaultMessages> = {
  'disk-full': ({ path }) => `Il disco che contiene ${path} è pieno: nulla può essere salvato. Liberare spazio; non serve riavviare.`,
  'quota-exceeded': ({ path }) =>
    `È raggiunto il limite per i file dell’utente sul disco di ${path}: nulla può essere salvato. Eliminare dei file su quel disco o chiedere un limite più alto; non serve riavviare.`,
  'disk-read-only': ({ path }) =>
    `Il disco che contiene ${path} è in sola lettura. Consentire la scrittura (molte chiavette hanno un interruttore), o aprire una copia della gara su un altro disco.`,
  'folder-not-writable': ({ path }) =>
    `Impossibile scrivere in ${path}: permesso negato. Consentire la scrittura nel file e nella sua cartella, o scegliere un’altra cartella.`,
  'folder-missing': ({ path }) => `La cartella di ${path} non esiste. Crearla o scegliere un’altra cartella.`,
  'not-a-folder': ({ path }) =>
    `Nel percorso di ${path} c’è un file o un collegamento interrotto al posto di una cartella. Spostarlo, o scegliere un’altra cartella.`,
  'path-too-long': ({ path }) => `Il percorso ${path} è troppo lungo. Scegliere una cartella o un file con un nome più corto.`,
  'too-many-open-files': ({ path }) =>
    `Questo computer non può aprire altri file: ${path} non è utilizzabile. Chiudere altri programmi; non serve riavviare la stazione.`,
  'file-corrupt': ({ path }) =>
    `${path} è danneggiato. Non è stato modificato. Aprire una copia salvata della gara o iniziare una nuova gara.`,
  'file-altered': ({ path }) =>
    `Un altro programma ha aggiunto qualcosa a ${path}, o ne ha tolto qualcosa che serve alla stazione. Il file non è stato modificato. Aprire una copia salvata della gara.`,
  'journal-beside': ({ path }) =>
    `Accanto a ${path} c’è il file ${path}-journal, lasciato da un altro programma. La gara non è stata modificata. Spostare quel file in un’altra cartella, poi riaprire la gara.`,
  'file-from-newer-version': ({ path }) =>
    `${path} è stato salvato da una versione più recente di Racetag Station. Installare quella versione per aprirlo.`,
  'file-not-a-race': ({ path }) => `${path} non è un file di gara. Scegliere un file salvato da Racetag Station.`,
  'file-in-use': ({ path }) => `${path} è aperto in un altro programma, forse in una seconda stazione. Chiuderlo lì, poi riprovare.`,
  'file-missing': ({ path, copy }) =>
    copy === undefined
      ? `${path} non c’è più. Rimettere il file dov’era o aprire un’altra gara.`
      : `${path} è stato spostato, rinominato o eliminato con la gara aperta: le nuove letture sono rifiutate. Tutto ciò che era salvato prima è anche in ${copy}. Rimettere il file dov’era o aprire quella copia.`,
  'file-changed': ({ path, copy }) =>
    copy === undefined
      ? `Un altro programma ha modificato ${path} o il file ${path}-wal con la gara aperta: le nuove letture sono rifiutate. Salvare una copia della gara e aprire la copia.`
      : `Un altro programma ha modificato ${path} o il file ${path}-wal con la gara aperta: le nuove letture sono rifiutate. Tutto ciò che era salvato prima è in ${copy}. Aprire quella copia.`,
  'file-exists': ({ path }) => `${path} esiste già. Scegliere un altro nome.`,
  'disk-error': ({ path }) =>
    `Errore del disco nel leggere o scrivere ${path}. Controllare l’unità e salvare una copia della gara su un’altra.`,
  'entries-missing': ({ path, missing, stored, log }, { number }) => {
    const lost = missing === 1 ? 'Manca 1' : `Mancano ${number(missing)}`;
    const kept = log === undefined ? '' : ` La parte danneggiata è conservata come ${log}.`;
    return `${lost} delle ${number(stored)} voci salvate in ${path}: il file, o il suo file ${path}-wal, è stato danneggiato o sostituito.${kept} Le nuove letture vengono salvate. Se esiste una copia migliore della gara, aprirla; per continuare con questa, aprirla un’altra volta.`;
  },
  'entries-changed': ({ path }) =>
    `${path} non è più come la stazione l’ha chiuso: un altro programma o un guasto del disco l’ha modificato, oppure al suo posto c’è un altro file. Possono mancare voci, e tempi, chip o nomi possono essere sbagliati. Le nuove letture vengono salvate. Se esiste una copia della gara, aprirla; per continuare con questo file, aprirlo un’altra volta.`,
  'read-only': ({ hub }) => `Questa stazione ne segue un’altra e mostra soltanto la gara. Farlo sulla stazione ${hub}.`,
  'taken-over': ({ hub, acts, reads }, { number, plural }) => {
    const left =
      acts + reads === 0
        ? 'È stato consegnato tutto.'
        : `Mai consegnati: ${number(acts)} ${plural(acts, { one: 'inserimento del cronometrista', other: 'inserimenti del cronometrista' })} e ${number(reads)} ${plural(reads, { one: 'lettura', other: 'letture' })}. Ripetere lì quello che manca.`;
    return `La stazione ${hub} ha preso in carico questa gara: qui non si salva più nulla. ${left}`;
  },
  'no-race-open': 'Nessuna gara aperta. Aprire un file di gara o iniziare una nuova gara.',
  'kept-race-unwritable': ({ name, path }) =>
    `Le letture della gara «${name}» non possono essere salvate nel suo file ${path}. Vengono salvate nella gara aperta, come chip senza partecipante. Aprire quella gara per vedere che problema ha il suo file.`,
  'reads-left-behind': ({ races }) => races.map(unstoredReads).join(' '),
  'export-failed': ({ format, cause }) =>
    `Impossibile creare il file ${format}: ${cause}. La gara non ne risente. Riprovare o scegliere un altro formato.`,
};

function unstoredReads({ name, path, reads }: UnstoredReadsOfRace): string {
  return `${counted(reads, 'lettura di', 'letture di')} «${name}» ${reads === 1 ? 'è' : 'sono'} solo in memoria, perché ${path} non è scrivibile. Sistemare quel file o il suo disco e riaprire quella gara. Non chiudere prima la stazione.`;
}
