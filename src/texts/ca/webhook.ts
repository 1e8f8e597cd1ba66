import type { WebhookMessages } from '../../publish/webhooks/webhook.messages';
import type { MessageTexts } from '../catalogue';

/** Why a program was not told of the race. */
export const webhookTexts: MessageTexts<WebhookMessages> = {
  'unknown-host': ({ host }) => `No s’ha trobat cap servidor amb el nom ${host}. Comprovar l’adreça i la connexió a internet.`,
  unreachable: ({ host, cause }) => `No es pot accedir a ${host} (${cause}). Comprovar la connexió a internet, l’adreça i el port.`,
  'connection-lost': ({ host, cause }) => `${host} ha tancat la connexió sense respondre (${cause}). Comprovar el receptor.`,
  stalled: ({ host, seconds }, { number }) => `${host} no ha respost en ${number(seconds)} s. Comprovar el receptor.`,
  refused: ({ host, cause }) => `${host} no ha acceptat l’esdeveniment (${cause}). Comprovar l’adreça i el que ha enregistrat el receptor.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `El certificat de ${host} no és de confiança (${fingerprint}), de manera que no s’ha enviat res. El receptor en necessita un d’una autoritat coneguda.`,
  'secret-missing': 'Falta el secret. Introduir-ne un a la configuració del webhook.',
  'secret-unreadable': ({ cause }) => `No es pot llegir el secret desat (${cause}). Tornar-lo a introduir.`,
  'race-unreadable': ({ race, cause }) => `Queden esdeveniments de la cursa ${race}, i no se’n pot llegir el fitxer: ${cause}.`,
  failed: ({ cause }) => `No s’ha pogut enviar l’esdeveniment: ${cause}.`,
};
