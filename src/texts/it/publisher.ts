import type { PublisherMessages } from '../../publish/publisher.messages';
import type { MessageTexts } from '../catalogue';

/** Why results are not online. */
export const publisherTexts: MessageTexts<PublisherMessages> = {
  'unknown-host': ({ host }) => `Nessun server con il nome ${host}. Controllare il nome e la connessione a internet.`,
  unreachable: ({ host, cause }) =>
    `${host} non è raggiungibile (${cause}). Controllare la connessione a internet, l’indirizzo e la porta.`,
  'connection-lost': ({ host, cause }) =>
    `La connessione a ${host} è caduta durante l’invio (${cause}). Controllare la connessione a internet.`,
  stalled: ({ host, seconds }, { number }) =>
    `${host}: invio fermo da ${number(seconds)} s. La connessione a internet è troppo lenta o il server è bloccato.`,
  'login-refused': ({ host, cause }) => `${host} ha rifiutato l’accesso (${cause}). Controllare utente e password e inserirli di nuovo.`,
  refused: ({ host, cause }) =>
    `${host} ha rifiutato l’invio: ${cause.replace(/\.$/, '')}. Controllare la cartella e che questo utente possa scrivervi.`,
  'no-space': ({ place }) => `Spazio esaurito su ${place}. Eliminare dei file o scegliere un’altra destinazione.`,
  'folder-missing': ({ place }) =>
    `Cartella ${place} non trovata. Crearla, oppure inserire la chiavetta o collegare la condivisione che la contiene.`,
  'not-allowed': ({ place }) => `Scrittura non consentita in ${place}. Consentirla o scegliere un’altra cartella.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `Il certificato di ${host} non è attendibile: nulla è stato inviato. Se la sua impronta è ${fingerprint}, confermarla nelle impostazioni.`,
  'unknown-host-key': ({ host, fingerprint }) =>
    `La chiave di ${host} non è confermata: nulla è stato inviato. Se la sua impronta è ${fingerprint}, confermarla nelle impostazioni.`,
  'secret-missing': 'Manca la password o la chiave. Inserirla nelle impostazioni.',
  'secret-unreadable': ({ cause }) => `La password salvata non è leggibile (${cause}). Inserirla di nuovo.`,
  'pages-not-made': ({ cause }) => `Impossibile creare le pagine: ${cause}. La gara non ne risente.`,
  'no-race': 'Nessuna gara aperta: non c’è nulla da pubblicare.',
  'demo-race': 'È aperta una gara demo, e le gare demo non vengono pubblicate. Terminare la demo.',
  failed: ({ cause }) => `Invio non riuscito: ${cause}.`,
};
