import type { Ms } from '../../../domain/model/time';
import type { LinkMessages } from '../../../readers/kit/link.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** Why a link ended or could not be opened, in German. */
export const linkTexts: MessageTexts<LinkMessages> = {
  'link-closed': ({ link }) => `Die Station hat die Verbindung zu ${link} geschlossen.`,
  'link-opening-stopped': ({ link }) => `Der Verbindungsaufbau zu ${link} wurde abgebrochen.`,
  'link-write-timeout': ({ link, after }, texts) =>
    `${link} hat ${seconds(after, texts)} lang keine Daten angenommen. Kabel und Flusssteuerung prüfen.`,

  'tcp-timeout': ({ link, after }, texts) =>
    `Keine Antwort von ${link} innerhalb von ${seconds(after, texts)}. Strom, Kabel und Adresse des Lesegeräts prüfen.`,
  'tcp-ended': ({ link }) => `${link} hat die Verbindung geschlossen. Vielleicht startet das Lesegerät neu.`,
  'tcp-broke': ({ link, reason }) =>
    `Die Verbindung zu ${link} ist abgebrochen${reason === '' ? '' : ` (${reason})`}. Strom und Kabel des Lesegeräts prüfen.`,
  'tcp-refused': ({ link }) =>
    `${link} hat die Verbindung abgelehnt. Warten, bis das Lesegerät gestartet ist, und andere Programme schließen, die es verwenden.`,
  'tcp-unknown-host': ({ link }) => `Für ${link} wurde keine Adresse gefunden. Namen prüfen oder die IP-Adresse des Lesegeräts eingeben.`,
  'tcp-unreachable': ({ link, system }) =>
    `${link} ist nicht erreichbar. Kabel prüfen, und ob dieser Computer eine Adresse im Netz des Lesegeräts hat.${LOCAL_NETWORK[system]}`,
  'tcp-not-answering': ({ link }) => `${link} antwortet nicht mehr. Strom und Kabel des Lesegeräts prüfen.`,
  'tcp-forbidden': ({ link }) => `Dieser Computer erlaubt keine Verbindung zu ${link}. Firewall prüfen.`,

  'tls-untrusted': ({ link, fingerprint }) =>
    `Das Zertifikat von ${link} ist sein eigenes, also bürgt niemand dafür. Wenn sein Fingerabdruck der ist, den das Lesegerät zeigt, in den Einstellungen certificate=${fingerprint} eintragen; certificate=any nimmt jedes Zertifikat an.`,
  'tls-other-certificate': ({ link, fingerprint }) =>
    `${link} zeigt ein anderes Zertifikat als das bestätigte: ein anderes Gerät hat seine Adresse, oder sein Zertifikat wurde erneuert. Sein Fingerabdruck ist ${fingerprint}.`,

  'serial-unplugged': ({ link }) => `${link} wurde abgezogen. Kabel oder Adapter wieder einstecken.`,
  'serial-other-adapter': ({ link }) =>
    `Der Adapter an ${link} ist weg, und ein anderer Adapter hat jetzt diesen Namen. Den ersten wieder einstecken oder einen anderen Anschluss wählen.`,
  'serial-timeout': ({ link, after }, texts) =>
    `${link} hat sich innerhalb von ${seconds(after, texts)} nicht geöffnet. Adapter abziehen und wieder einstecken.`,
  'serial-busy': ({ link }) =>
    `${link} wird von einem anderen Programm oder einem anderen Lesegerät dieser Station verwendet. Jenes schließen oder einen anderen Anschluss wählen.`,
  'serial-forbidden': ({ link, system }) => `Keine Berechtigung, ${link} zu öffnen. ${PERMISSION[system]}`,
  'serial-missing': ({ link }) => `Den Anschluss ${link} gibt es nicht. Adapter einstecken oder einen anderen Anschluss wählen.`,
  'serial-not-a-port': ({ link }) => `${link} ist kein serieller Anschluss. Einen Anschluss aus der Liste wählen.`,
  'serial-failed': ({ link, reason }) => `${link} konnte nicht geöffnet werden (${reason}). Prüfen, ob das ein serieller Anschluss ist.`,
  'serial-driver': ({ link, reason }) =>
    `Der Treiber von ${link} ist fehlgeschlagen (${reason}). Adapter abziehen und wieder einstecken; hilft das nicht, den Treiber des Herstellers installieren oder einen anderen Adapter verwenden.`,
};

const LOCAL_NETWORK = {
  mac: ' Stimmt beides, den Zugriff unter Systemeinstellungen › Datenschutz & Sicherheit › Lokales Netzwerk erlauben.',
  other: '',
} as const;

const PERMISSION = {
  linux: 'Den Benutzer in die Gruppe dialout aufnehmen (sudo usermod -aG dialout $USER) und neu anmelden.',
  other: 'Die Administration dieses Computers fragen.',
} as const;

function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span / 1000)} s`;
}
