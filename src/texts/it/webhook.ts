import type { WebhookMessages } from '../../publish/webhooks/webhook.messages';
import type { MessageTexts } from '../catalogue';

/** Why a program was not told of the race. */
export const webhookTexts: MessageTexts<WebhookMessages> = {
  'unknown-host': ({ host }) => `Nessun server con il nome ${host}. Controllare l’indirizzo e la connessione a internet.`,
  unreachable: ({ host, cause }) =>
    `${host} non è raggiungibile (${cause}). Controllare la connessione a internet, l’indirizzo e la porta.`,
  'connection-lost': ({ host, cause }) => `${host} ha chiuso la connessione senza risposta (${cause}). Controllare il ricevente.`,
  stalled: ({ host, seconds }, { number }) => `${host} non ha risposto entro ${number(seconds)} s. Controllare il ricevente.`,
  refused: ({ host, cause }) =>
    `${host} non ha accettato l’evento (${cause}). Controllare l’indirizzo, e ciò che il ricevente ha registrato.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `Il certificato di ${host} non è attendibile (${fingerprint}): nulla è stato inviato. Al ricevente ne serve uno di un’autorità nota.`,
  'secret-missing': 'Manca la chiave segreta. Inserirne una nelle impostazioni del webhook.',
  'secret-unreadable': ({ cause }) => `La chiave segreta salvata non è leggibile (${cause}). Inserirla di nuovo.`,
  'race-unreadable': ({ race, cause }) => `Restano eventi della gara ${race}, e il suo file non è leggibile: ${cause}.`,
  failed: ({ cause }) => `Impossibile inviare l’evento: ${cause}.`,
};
