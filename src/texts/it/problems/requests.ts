import type { RequestMessages } from '../../../http/request.messages';
import type { RequestPlace } from '../../../http/validation.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const requestTexts: MessageTexts<RequestMessages> = {
  'no-operator-token': 'Solo il cronometrista può farlo. Inviare il token del cronometrista che la stazione mostra all’avvio.',
  'key-revoked': 'Questa chiave è stata revocata. Chiederne una nuova al cronometrista.',
  'too-many-guesses': ({ seconds }) =>
    `Da questo indirizzo sono arrivati troppi token del cronometrista sbagliati. Attendere ${counted(seconds, 'secondo', 'secondi')}, poi riprovare con il token che la stazione mostra all’avvio.`,
  'key-not-allowed': () => 'La chiave non lo permette. Chiedere al cronometrista.',
  'key-name-taken': ({ name }) => `Il nome «${name}» è già in uso. Sceglierne un altro o revocare prima la chiave con questo nome.`,
  'too-many-keys': ({ max }, texts) => `Ci sono già ${texts.number(max)} chiavi. Prima revocarne una.`,
  'unknown-key': ({ name }) => `Non c’è nessuna chiave di «${name}».`,
  'foreign-host': 'La stazione non riconosce come suo questo nome host. Usare il suo indirizzo IP, o aggiungere il nome a RACETAG_HOSTS.',
  'foreign-origin': 'Le pagine web di altri siti non possono modificare nulla in questa stazione.',
  'invalid-request': ({ first, more }, texts) => {
    const others = more === 0 ? '' : ` ${counted(more, 'altro errore', 'altri errori')} in questa richiesta.`;
    return `${place(first)} ${texts.say('validation', first)}.${others} Nulla è stato salvato.`;
  },
  'changed-since': ({ act, by, at, more }, texts) => {
    const others = more === 0 ? '' : ` ${counted(more, 'altra modifica la precede', 'altre modifiche la precedono')}.`;
    return `Modificato da altri nel frattempo: «${texts.say('act', act)}», di ${by} alle ${texts.time(at)}.${others} La nuova modifica non è stata salvata. Guardare come è adesso, poi modificare di nuovo.`;
  },
  'entries-differ': ({ race, after }, texts) =>
    `Fino alla registrazione ${texts.number(after)} la copia che segue non è uguale a «${race}» qui. Una delle due è una copia più vecchia della gara. Aprire qui la più recente.`,
  'merge-other-race': ({ file }) =>
    `${file} è un file di un’altra gara: nessuna sua lettura è qui. Per prenderne comunque le letture, guardarlo prima e poi prenderle.`,
  'merge-with-itself': ({ file }) => `${file} è la gara aperta. Scegliere l’altro file della gara.`,
  'not-a-standby': 'Solo una stazione di riserva che segue la principale può prenderne in carico la gara.',
  'not-taken-over': 'Nessun’altra stazione ha preso in carico la gara aperta qui: non c’è nulla da cedere.',
  'reads-not-taken': ({ hub, reads }, { number, plural }) =>
    `La stazione ${hub} non ha ancora preso ${number(reads)} ${plural(reads, { one: 'lettura', other: 'letture' })} di questa. Le prende da sola finché la raggiunge. Poi cedere di nuovo.`,
  'hub-refuses-key': ({ hub }) => `La stazione ${hub} rifiuta la chiave. Creare lì una chiave di riserva e inserirla qui.`,
  'hub-address-missing': ({ hub }) =>
    `Qui si conosce solo il nome della nuova principale nel broker, ${hub}. Inserire il suo indirizzo, ad esempio http://192.168.1.20:8600.`,
  'hub-not-usable': ({ hub, state }, texts) =>
    `${hub}: ${texts.say('preflight', { code: 'machine-stopped', params: { state } })} Non è stato cambiato nulla.`,
  'hub-not-reached': ({ hub }) =>
    `La stazione ${hub} non risponde come principale. Non è stato cambiato nulla. Controllare l’indirizzo e la rete.`,
  'too-large': 'La richiesta è troppo grande. Nulla è stato salvato. Inviarla in parti più piccole.',
  'no-room': 'La stazione sta ricevendo troppe richieste grandi. Di questa nulla è stato salvato. Inviarla di nuovo fra qualche secondo.',
  'bad-request': ({ cause }) => `La richiesta è stata rifiutata: ${cause}.`,
  'not-http': 'Questa non è una richiesta HTTP.',
  'repeated-header': ({ name }) => `La richiesta contiene l’intestazione ${name} più di una volta. Inviarla una volta sola.`,
  'no-host': 'La richiesta non ha l’intestazione Host. Inviarla con l’indirizzo della stazione.',
  'headers-too-large': 'Le intestazioni della richiesta sono troppo grandi.',
  'request-timeout': 'La richiesta non è arrivata in tempo.',
  'race-is-open': ({ file }) => `${file} è la gara aperta, quindi non si può rimuovere. Aprire prima un’altra gara.`,
  'race-runs': ({ name }) =>
    `La gara «${name}» è in corso e nulla è stato cambiato. Fermarla prima, oppure inviare la richiesta senza unless_running.`,
  'race-goes-on': ({ file }) =>
    `${file} continua accanto alla gara aperta. Riprovare un’ora dopo la sua fine, quando non accetta più letture.`,
  'unknown-race-file': ({ file }) => `La cartella dati non contiene un file di gara ${file}.`,
  'demo-beside-race': ({ name }) =>
    `La gara «${name}» è partita o ha letture, e una demo non deve mescolarsi a una gara. Creare una nuova gara, o aprirne una senza letture, poi avviare la demo.`,
  'demo-running': 'Una demo è già in corso. Prima fermarla o terminarla.',
  'no-demo-race': 'La gara aperta non è una gara demo, quindi nulla è stato terminato.',
  'unknown-template': ({ template }) => `Questa stazione non ha un modello «${template}».`,
  'too-many-templates': ({ max }, texts) => `La stazione ha già ${texts.number(max)} modelli. Eliminarne uno, poi salvare di nuovo questo.`,
  'unknown-webhook': ({ webhook }) => `Non c’è un webhook ${webhook}.`,
  'rmonitor-set':
    'Il feed RMonitor è impostato da RACETAG_RMONITOR_PORT. Per modificarlo qui, togliere quell’impostazione e riavviare la stazione.',
  'webhook-url': 'L’indirizzo non è utilizzabile. Scriverlo come https://server/percorso, senza utente e password. Nulla è stato salvato.',
  'too-many-webhooks': ({ max }, texts) => `Ci sono già ${texts.number(max)} webhook. Rimuoverne prima uno.`,
  'unknown-publisher': ({ publisher }) => `Non c’è una pubblicazione con il nome «${publisher}».`,
  'publisher-without': ({ field, target }) =>
    `«${field}» manca o è sbagliato. È necessario per una pubblicazione su ${target}. Nulla è stato salvato.`,
  'publisher-path':
    'Inserire il percorso completo della cartella, a partire dall’unità, come /media/stick/risultati o E:\\risultati. Nulla è stato salvato.',
  'publisher-has-no': ({ field, target }) => `Una pubblicazione su ${target} non ha «${field}». Ometterlo. Nulla è stato salvato.`,
  'publisher-needs-secret':
    'Inserire la password o la chiave. Servono di nuovo quando cambiano server, utente o cifratura, perché andrebbero a qualcun altro. Nulla è stato salvato.',
  'too-many-publishers': ({ max }, texts) => `I risultati sono già pubblicati in ${texts.number(max)} destinazioni. Rimuoverne prima una.`,
  'unknown-reader': ({ reader }) => `Questa stazione non ha un lettore ${reader}.`,
  'unknown-bib': ({ bib }) => `Nessuno in questa gara ha il pettorale ${bib}.`,
  'unknown-report': 'Nella gara aperta la stazione non ha una segnalazione con questa chiave.',
  'unknown-gun': 'La stazione non ha un segnale di partenza con questo identificativo.',
  'reports-off': 'Al momento il cronometrista non riceve segnalazioni. Andare alla postazione di cronometraggio.',
  'reports-full': 'Sono in attesa così tante segnalazioni che non se ne accettano altre. Andare alla postazione di cronometraggio.',
  'too-many-reports': ({ max, minutes }, texts) =>
    `Da questo indirizzo sono arrivate ${texts.number(max)} segnalazioni in ${texts.number(minutes)} minuti. Questa verrà inviata di nuovo più tardi.`,
  'report-decided': 'Questa segnalazione è già stata chiusa nel frattempo. Ricaricare l’elenco. Nulla è stato modificato.',
  'report-not-together': 'Una correzione va solo con «corrected», un motivo con «unchanged» o con una correzione. Nulla è stato salvato.',
  'report-needs-reason': 'Scrivere perché non si modifica nulla: il partecipante lo legge. Nulla è stato salvato.',
  'push-no-reader': ({ reader }) =>
    `Nessun lettore di questa stazione si chiama «${reader}». Aggiungerlo nella pagina Lettori, o correggere la fine dell’indirizzo nel lettore.`,
  'push-wrong-key':
    'La chiave manca o è sbagliata. Inserire la chiave di questo lettore come password, come token bearer o alla fine dell’indirizzo come ?key=…',
  'push-closed': ({ reader }) => `Il cronometrista ha scollegato ${reader}. Ricollegarlo nella pagina Lettori, poi inviare di nuovo.`,
  'push-unknown':
    'Nulla di questo invio è noto. Sono attesi eventi dell’interfaccia IoT di Impinj, dell’IoT Connector di Zebra o di Speedway Connect, come JSON o come il suo modulo.',
  'push-not-stored': 'Le letture non sono ancora sul disco. Restano in memoria; inviarle di nuovo finché non sono accettate.',
  'unknown-sheet': ({ sheet, known }, texts) => `Non c’è un foglio ${sheet}. Fogli: ${texts.list(known)}.`,
  'unknown-part': ({ of, known }, texts) =>
    `Questa gara non ha una classifica o categoria ${of}. ${known.length === 0 ? 'Non ne ha.' : `Ha: ${texts.list(known)}.`}`,
  'sheet-without-parameter': ({ sheet, parameter }) => `Il foglio ${sheet} non conosce «${parameter}». Ometterlo.`,
  'since-missing': 'Indicare con «since» da quale revisione. La revisione è su ogni foglio.',
  'unknown-bibs': ({ bibs }, texts) => `Nessuno ha il pettorale ${texts.list(bibs)}. Correggere «rider»: pettorali separati da virgole.`,
  'sheet-without-parts': ({ sheet }) => `Il foglio ${sheet} riguarda tutta la gara. Omettere «of».`,
  'unknown-classification': ({ classification, known }, texts) =>
    `Questa gara non ha una classifica ${classification}. ${known.length === 0 ? 'Non ne ha.' : `Ha: ${texts.list(known)}.`}`,
};

function place({ index, field }: RequestPlace): string {
  if (index === undefined) return field === '' ? 'Il corpo' : field;
  return field === '' ? `Evento ${index}` : `Evento ${index}: ${field}`;
}
