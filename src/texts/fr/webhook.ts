import type { WebhookMessages } from '../../publish/webhooks/webhook.messages';
import type { MessageTexts } from '../catalogue';

/** Why a program was not told of the race. */
export const webhookTexts: MessageTexts<WebhookMessages> = {
  'unknown-host': ({ host }) => `Aucun serveur nommé ${host} n’a été trouvé. Vérifiez l’adresse et la connexion internet.`,
  unreachable: ({ host, cause }) => `${host} est injoignable (${cause}). Vérifiez la connexion internet, l’adresse et le port.`,
  'connection-lost': ({ host, cause }) => `${host} a fermé la connexion sans répondre (${cause}). Vérifiez le destinataire.`,
  stalled: ({ host, seconds }, { number }) => `${host} n’a pas répondu en ${number(seconds)} s. Vérifiez le destinataire.`,
  refused: ({ host, cause }) =>
    `${host} n’a pas accepté l’événement (${cause}). Vérifiez l’adresse, et ce que le destinataire a noté dans son journal.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `Le certificat de ${host} n’est pas reconnu (${fingerprint}) ; rien n’a été envoyé. Il en faut au destinataire un d’une autorité connue.`,
  'secret-missing': 'Le secret manque. Saisissez-en un dans les réglages du webhook.',
  'secret-unreadable': ({ cause }) => `Le secret enregistré est illisible (${cause}). Saisissez-le de nouveau.`,
  'race-unreadable': ({ race, cause }) => `Il reste des événements de la course ${race}, et son fichier est illisible : ${cause}.`,
  failed: ({ cause }) => `L’événement n’a pas pu être envoyé : ${cause}.`,
};
