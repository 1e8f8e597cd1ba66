import type { WebhookMessages } from '../../publish/webhooks/webhook.messages';
import type { MessageTexts } from '../catalogue';

/** Why a program was not told of the race. */
export const webhookTexts: MessageTexts<WebhookMessages> = {
  'unknown-host': ({ host }) => `No server with the name ${host} was found. Check the address and the internet connection.`,
  unreachable: ({ host, cause }) => `${host} cannot be reached (${cause}). Check the internet connection, address and port.`,
  'connection-lost': ({ host, cause }) => `${host} closed the connection without an answer (${cause}). Check the receiver.`,
  stalled: ({ host, seconds }, { number }) => `${host} did not answer within ${number(seconds)} s. Check the receiver.`,
  refused: ({ host, cause }) => `${host} did not take the event (${cause}). Check the address, and what the receiver has logged.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `The certificate of ${host} is not trusted (${fingerprint}), so nothing was sent. The receiver needs one from a known authority.`,
  'secret-missing': 'The secret is missing. Enter one in the settings of the webhook.',
  'secret-unreadable': ({ cause }) => `The saved secret cannot be read (${cause}). Enter it again.`,
  'race-unreadable': ({ race, cause }) => `Events of the race ${race} are left, and its file cannot be read: ${cause}.`,
  failed: ({ cause }) => `The event could not be sent: ${cause}.`,
};
