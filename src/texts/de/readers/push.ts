import type { PushMessages } from '../../../readers/push/push.messages';
import type { MessageTexts } from '../../catalogue';

/** What readers report that push their reads over HTTP, in German. */
export const pushTexts: MessageTexts<PushMessages> = {
  'push-waiting': ({ path }) =>
    `Noch wurde nichts gesendet. Im Lesegerät die Adresse dieser Station mit ${path} am Ende eintragen, und den Schlüssel als Passwort.`,
  'push-wrong-key': ({ path }) =>
    `Etwas sendet an ${path} mit einem falschen Schlüssel oder ohne. Es wird abgewiesen. Dort den Schlüssel dieses Lesegeräts eintragen, als Passwort oder am Ende der Adresse als ?key=…`,
  'push-unknown': ({ path }) =>
    `Was an ${path} gesendet wird, ist unbekannt. Es wird abgewiesen. Die Aufzeichnung der Verbindung zeigt es: erwartet werden Ereignisse eines Lesegeräts von Impinj oder Zebra oder von Speedway Connect.`,
  'push-idle': ({ device }) =>
    `${device === '' ? 'Das Lesegerät' : device} liest keine Chips. Seine Voreinstellung auf seinen eigenen Seiten starten oder hier in den Einstellungen als preset=… nennen.`,
  'push-device-silent': ({ device, after }, texts) =>
    `${device === '' ? 'Ein Lesegerät ohne Namen' : device} hat seit ${texts.number(Math.round(after / 1000))} s nichts gesendet, andere schon. Strom und Netzwerk prüfen; seine Durchfahrten fehlen vielleicht.`,
  'push-login-refused': ({ link }) =>
    `${link} hat die Anmeldung abgelehnt. Benutzer und Passwort in den Einstellungen dieses Lesegeräts prüfen.`,
  'push-no-interface': ({ link }) =>
    `${link} hat keinen Strom von Ereignissen. Auf den Seiten des Lesegeräts die Schnittstelle „IoT device interface“ wählen: solange es LLRP spricht, die Art llrp verwenden.`,
  'push-refused': ({ link, status }) =>
    `${link} hat mit dem Fehler ${status} geantwortet. Das Lesegerät auf seinen eigenen Seiten prüfen. Die Station versucht es weiter.`,
  'push-not-http': ({ link }) => `Was unter ${link} antwortet, ist keine IoT-Schnittstelle eines Lesegeräts. Die Adresse prüfen.`,
  'push-stream-silent': ({ link, after }, texts) =>
    `${link} hat ${texts.number(Math.round(after / 1000))} s lang nichts gesendet, auch kein Lebenszeichen. Die Station verbindet sich neu.`,
  'push-preset-started': ({ preset }) =>
    `Die Voreinstellung ${preset} wurde gestartet. Sie wird gestoppt, wenn dieses Lesegerät hier getrennt wird.`,
  'push-preset-stopped': ({ preset }) => `Die Voreinstellung ${preset} wurde wieder gestoppt.`,
  'push-preset-runs': ({ preset }) =>
    `Die Voreinstellung ${preset} konnte nicht gestoppt werden: das Lesegerät liest weiter. Auf seinen eigenen Seiten stoppen.`,
  'push-preset-refused': ({ preset, status }) =>
    `Das Lesegerät hat die Voreinstellung ${preset} nicht gestartet (Fehler ${status}). Ihren Namen auf den Seiten des Lesegeräts prüfen.`,
};
