import type { WebhookMessages } from '../../publish/webhooks/webhook.messages';
import type { MessageTexts } from '../catalogue';

/** Why a program was not told of the race. */
export const webhookTexts: MessageTexts<WebhookMessages> = {
  'unknown-host': ({ host }) => `Er is geen server met de naam ${host} gevonden. Controleer adres en internetverbinding.`,
  unreachable: ({ host, cause }) => `${host} is niet bereikbaar (${cause}). Controleer internetverbinding, adres en poort.`,
  'connection-lost': ({ host, cause }) => `${host} verbrak de verbinding zonder antwoord (${cause}). Controleer de ontvanger.`,
  stalled: ({ host, seconds }, { number }) => `${host} antwoordde niet binnen ${number(seconds)} s. Controleer de ontvanger.`,
  refused: ({ host, cause }) => `${host} nam de gebeurtenis niet aan (${cause}). Controleer het adres, en wat de ontvanger heeft gelogd.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `Het certificaat van ${host} wordt niet vertrouwd (${fingerprint}), dus is niets gestuurd. De ontvanger heeft er een van een bekende instantie nodig.`,
  'secret-missing': 'De geheime sleutel ontbreekt. Voer er een in bij de instellingen van de webhook.',
  'secret-unreadable': ({ cause }) => `De opgeslagen geheime sleutel is niet leesbaar (${cause}). Voer die opnieuw in.`,
  'race-unreadable': ({ race, cause }) =>
    `Van de wedstrijd ${race} wachten nog gebeurtenissen, maar het bestand ervan is niet leesbaar: ${cause}.`,
  failed: ({ cause }) => `De gebeurtenis kon niet worden gestuurd: ${cause}.`,
};
