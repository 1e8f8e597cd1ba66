import type { WebhookMessages } from '../../publish/webhooks/webhook.messages';
import type { MessageTexts } from '../catalogue';

/** Why a program was not told of the race. */
export const webhookTexts: MessageTexts<WebhookMessages> = {
  'unknown-host': ({ host }) => `No se encontró ningún servidor con el nombre ${host}. Comprobar la dirección y la conexión a internet.`,
  unreachable: ({ host, cause }) => `No se puede acceder a ${host} (${cause}). Comprobar la conexión a internet, la dirección y el puerto.`,
  'connection-lost': ({ host, cause }) => `${host} cerró la conexión sin responder (${cause}). Comprobar el receptor.`,
  stalled: ({ host, seconds }, { number }) => `${host} no respondió en ${number(seconds)} s. Comprobar el receptor.`,
  refused: ({ host, cause }) => `${host} no aceptó el evento (${cause}). Comprobar la dirección y lo que ha registrado el receptor.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `El certificado de ${host} no es de confianza (${fingerprint}), así que no se envió nada. El receptor necesita uno de una autoridad conocida.`,
  'secret-missing': 'Falta el secreto. Introducir uno en los ajustes del webhook.',
  'secret-unreadable': ({ cause }) => `No se puede leer el secreto guardado (${cause}). Introducirlo de nuevo.`,
  'race-unreadable': ({ race, cause }) => `Quedan eventos de la carrera ${race}, y no se puede leer su archivo: ${cause}.`,
  failed: ({ cause }) => `No se pudo enviar el evento: ${cause}.`,
};
