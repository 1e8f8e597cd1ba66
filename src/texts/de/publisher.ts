import type { PublisherMessages } from '../../publish/publisher.messages';
import type { MessageTexts } from '../catalogue';

/** Why results are not online. */
export const publisherTexts: MessageTexts<PublisherMessages> = {
  'unknown-host': ({ host }) => `Ein Server mit dem Namen ${host} wurde nicht gefunden. Namen und Internetverbindung prüfen.`,
  unreachable: ({ host, cause }) => `${host} ist nicht erreichbar (${cause}). Internetverbindung, Adresse und Port prüfen.`,
  'connection-lost': ({ host, cause }) => `Die Verbindung zu ${host} ging beim Hochladen verloren (${cause}). Internetverbindung prüfen.`,
  stalled: ({ host, seconds }, { number }) =>
    `${host}: ${number(seconds)} s lang kam nichts voran. Die Internetverbindung ist zu langsam, oder der Server hängt.`,
  'login-refused': ({ host, cause }) => `${host} hat die Anmeldung abgelehnt (${cause}). Benutzer und Passwort prüfen und neu eingeben.`,
  refused: ({ host, cause }) =>
    `${host} hat das Hochladen abgelehnt: ${cause.replace(/\.$/, '')}. Den Ordner prüfen und ob dieser Benutzer dort schreiben darf.`,
  'no-space': ({ place }) => `Auf ${place} ist kein Platz mehr. Dort Dateien löschen oder einen anderen Ort wählen.`,
  'folder-missing': ({ place }) =>
    `Der Ordner ${place} wurde nicht gefunden. Ordner anlegen, oder den Stick oder die Freigabe verbinden, auf der er liegt.`,
  'not-allowed': ({ place }) => `In ${place} darf nicht geschrieben werden. Erlauben oder einen anderen Ordner wählen.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `Dem Zertifikat von ${host} wird nicht vertraut, deshalb wurde nichts gesendet. Falls sein Fingerabdruck ${fingerprint} ist, ihn in den Einstellungen bestätigen.`,
  'unknown-host-key': ({ host, fingerprint }) =>
    `Der Schlüssel von ${host} ist nicht bestätigt, deshalb wurde nichts gesendet. Falls sein Fingerabdruck ${fingerprint} ist, ihn in den Einstellungen bestätigen.`,
  'secret-missing': 'Passwort oder Schlüssel fehlt. In den Einstellungen eingeben.',
  'secret-unreadable': ({ cause }) => `Das gespeicherte Passwort ist nicht lesbar (${cause}). Neu eingeben.`,
  'pages-not-made': ({ cause }) => `Die Seiten konnten nicht erstellt werden: ${cause}. Das Rennen ist nicht betroffen.`,
  'demo-race': 'Ein Demorennen ist offen, und Demorennen werden nicht veröffentlicht. Die Demo beenden.',
  'no-race': 'Es ist kein Rennen offen, also gibt es nichts zu veröffentlichen.',
  failed: ({ cause }) => `Das Hochladen ist fehlgeschlagen: ${cause}.`,
};
