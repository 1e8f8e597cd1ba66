import type { PreflightMessages } from '../../http/preflight.messages';

/** Why a station does not follow, and what to do. */
export const STOPPED_MACHINES: Readonly<Record<PreflightMessages['machine-stopped']['state'], string>> = {
  'read-only': 'La stazione in RACETAG_HUB non è la principale e non accetta nulla. Indicare lì l’indirizzo della principale e riavviare.',
  'taken-over': 'Un’altra stazione ha preso in carico la sua gara. Per farne una riserva, scegliere lì «Passa a riserva» in Stazioni.',
  'wrong-key':
    'La sua chiave è di un altro ruolo, oppure manca RACETAG_HUB_KEY. Creare sulla principale una chiave del suo ruolo e avviarla con quella; fino ad allora le chiavi delle persone non la aprono quando prende in carico la gara.',
  'no-race': 'La principale non ha nessuna gara aperta. Aprirla lì.',
  disk: 'La copia non può essere salvata. Liberare spazio sul disco del computer che copia.',
  'newer-version': 'La principale ha una versione più recente del programma. Installarla su entrambe.',
  'no-broker':
    'Il broker non risponde. Avviarlo e controllare la rete; tutto attende qui, e intanto un’altra stazione può aver preso in carico la gara.',
  'broker-refused': 'Il broker rifiuta utente, password o permessi. Correggerli nel broker, oppure qui in RACETAG_NATS_… e riavviare.',
  'broker-full':
    'Il broker risponde ma non salva. Disco pieno, JetStream spento o max_payload sotto 8MB: correggere e riavviarlo. Tutto attende qui.',
  'foreign-stream':
    'Il broker ha uno stream RACE, o uno per race.*, di un’altra applicazione. Rinominarlo o toglierlo, o dare alla stazione un broker o un account propri. Tutto attende qui.',
  'unfit-stream':
    'Lo stream RACE del broker scarta messaggi, o ne ha scartati. Cancellare quello stream, o avviare il broker con un archivio vuoto: la principale e i punti lo riempiono di nuovo. Qui si conserva tutto.',
  'other-journal':
    'Nel broker, questo posto contiene un altro file di gara. Aprire quello, oppure dare alla stazione o alla gara un posto vuoto.',
  'two-hubs':
    'Nel broker c’è un’altra principale, con un’altra gara o perché ha preso in carico anche questa. Continuare su una delle due. Sull’altra, salvare una copia della gara e avviarla come riserva della prima; poi unire quella copia sulla prima.',
  'certificate-expired':
    'Il certificato al suo indirizzo non è valido a questa data, oppure l’orologio di questo computer è sbagliato. Regolare l’orologio, o rinnovare lì il certificato.',
  'certificate-unknown':
    'Nessuno garantisce per il certificato al suo indirizzo. Indicare qui il file con il certificato del suo emittente, per un broker in RACETAG_NATS_CA e per una principale in NODE_EXTRA_CA_CERTS, e riavviare.',
  'certificate-name':
    'Il certificato al suo indirizzo è di un altro nome. Usare come indirizzo il nome del certificato, o rinnovarlo per questo indirizzo.',
  'needs-https': 'La principale risponde solo cifrata. Iniziare il suo indirizzo con https:// e riavviare.',
  'needs-http': 'A questo indirizzo non viene cifrato nulla. Iniziarlo con http://, oppure usare la porta che cifra, e riavviare.',
  'no-station':
    'All’indirizzo della principale risponde qualcosa che non è una stazione, come un altro programma o la pagina di accesso di una rete. Correggere l’indirizzo, oppure accedere alla rete.',
  'hub-fault':
    'La principale risponde e non può salvare. Il perché è sul suo schermo; ciò che si registra qui attende e viene inviato quando salva di nuovo.',
  'older-file':
    'Il file di gara di questo punto è più vecchio di ciò che ha inviato, e ciò che registra ora non viene inviato. Aprire lì il file più recente. Se è perso, creare una nuova gara sul punto e unire sulla principale una copia del file vecchio.',
};
