import type { WebhookMessages } from '../../publish/webhooks/webhook.messages';
import type { MessageTexts } from '../catalogue';

/** Why a program was not told of the race. */
export const webhookTexts: MessageTexts<WebhookMessages> = {
  'unknown-host': ({ host }) => `Ein Server mit dem Namen ${host} wurde nicht gefunden. Adresse und Internetverbindung prüfen.`,
  unreachable: ({ host, cause }) => `${host} ist nicht erreichbar (${cause}). Internetverbindung, Adresse und Port prüfen.`,
  'connection-lost': ({ host, cause }) => `${host} hat die Verbindung ohne Antwort beendet (${cause}). Den Empfänger prüfen.`,
  stalled: ({ host, seconds }, { number }) => `${host} hat nicht innerhalb von ${number(seconds)} s geantwortet. Den Empfänger prüfen.`,
  refused: ({ host, cause }) =>
    `${host} hat das Ereignis nicht angenommen (${cause}). Die Adresse prüfen, und was der Empfänger protokolliert hat.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `Dem Zertifikat von ${host} wird nicht vertraut (${fingerprint}), deshalb wurde nichts gesendet. Der Empfänger braucht eines von einer bekannten Stelle.`,
  'secret-missing': 'Das Geheimnis fehlt. In den Einstellungen des Webhooks eines eingeben.',
  'secret-unreadable': ({ cause }) => `Das gespeicherte Geheimnis ist nicht lesbar (${cause}). Neu eingeben.`,
  'race-unreadable': ({ race, cause }) => `Vom Rennen ${race} sind Ereignisse übrig, und seine Datei ist nicht lesbar: ${cause}.`,
  failed: ({ cause }) => `Das Ereignis konnte nicht gesendet werden: ${cause}.`,
};
