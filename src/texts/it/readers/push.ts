import type { PushMessages } from '../../../readers/push/push.messages';
import type { MessageTexts } from '../../catalogue';

/** What readers report that push their reads over HTTP, in Italian. */
export const pushTexts: MessageTexts<PushMessages> = {
  'push-waiting': ({ path }) =>
    `Non è ancora arrivato nulla. Inserire nel lettore l’indirizzo di questa stazione con ${path} alla fine, e la chiave come password.`,
  'push-wrong-key': ({ path }) =>
    `Qualcosa invia a ${path} con una chiave sbagliata o senza. Viene rifiutato. Inserire là la chiave di questo lettore, come password o alla fine dell’indirizzo come ?key=…`,
  'push-unknown': ({ path }) =>
    `Ciò che viene inviato a ${path} non è noto. Viene rifiutato. Il registro della connessione lo mostra: sono attesi eventi di un lettore Impinj o Zebra, o di Speedway Connect.`,
  'push-idle': ({ device }) =>
    `${device === '' ? 'Il lettore' : device} non legge chip. Avviare il suo preset nelle sue pagine, o indicarlo qui nelle impostazioni come preset=…`,
  'push-device-silent': ({ device, after }, texts) =>
    `${device === '' ? 'Un lettore senza nome' : device} non invia nulla da ${texts.number(Math.round(after / 1000))} s, mentre altri inviano ancora. Controllare alimentazione e rete; i suoi passaggi possono mancare.`,
  'push-login-refused': ({ link }) => `${link} ha rifiutato l’accesso. Controllare utente e password nelle impostazioni di questo lettore.`,
  'push-no-interface': ({ link }) =>
    `${link} non ha un flusso di eventi. Scegliere «IoT device interface» nelle pagine del lettore: finché parla LLRP, usare il tipo llrp.`,
  'push-refused': ({ link, status }) =>
    `${link} ha risposto con l’errore ${status}. Controllare il lettore nelle sue pagine. La stazione continua a provare.`,
  'push-not-http': ({ link }) => `Ciò che risponde a ${link} non è l’interfaccia IoT di un lettore. Controllare l’indirizzo.`,
  'push-stream-silent': ({ link, after }, texts) =>
    `${link} non ha inviato nulla per ${texts.number(Math.round(after / 1000))} s, nemmeno un segno di vita. La stazione si ricollega.`,
  'push-preset-started': ({ preset }) => `Il preset ${preset} è stato avviato. Viene fermato quando questo lettore viene scollegato qui.`,
  'push-preset-stopped': ({ preset }) => `Il preset ${preset} è stato fermato di nuovo.`,
  'push-preset-runs': ({ preset }) =>
    `Il preset ${preset} non si è potuto fermare: il lettore continua a leggere. Fermarlo nelle pagine del lettore.`,
  'push-preset-refused': ({ preset, status }) =>
    `Il lettore non ha avviato il preset ${preset} (errore ${status}). Controllarne il nome nelle pagine del lettore.`,
};
